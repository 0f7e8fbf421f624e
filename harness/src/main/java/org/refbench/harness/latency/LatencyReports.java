package org.refbench.harness.latency;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.refbench.harness.report.PageAssets;
import org.refbench.harness.stats.Estimate;

/** Makes all files that are derived from a measurement of latency; may be called again at any time. */
public final class LatencyReports {
    private static final int POINTS_PER_HALVING = 5;
    private static final double NANOS_IN_MS = 1e6;

    private LatencyReports() {}

    /** Writes {@code latency.md}, {@code latency.html}, and a {@code .hgrm} for each contender and rate. */
    public static void write(LatencyStore store, LatencySummary summary) {
        store.write("latency.md", utf8(new LatencyText(summary).markdown()));
        store.write("latency.html", utf8(html(summary)));
        for (LatencySummary.Row row : summary.rows()) {
            String name = row.contender().replaceAll("[^A-Za-z0-9.+_-]", "_") + "@"
                    + String.format(Locale.ROOT, "%.0f", row.rate());
            store.write(name + ".hgrm", distribution(row.response()));
            store.write(name + "-service.hgrm", distribution(row.service()));
            for (Reuse reuse : row.reuse()) {
                store.write(name + "-reuse-" + reuse.dropped() + ".hgrm", distribution(reuse.freed()));
            }
        }
    }

    private static byte[] distribution(Histogram histogram) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        histogram.outputPercentileDistribution(new PrintStream(bytes, false, StandardCharsets.UTF_8), NANOS_IN_MS);
        return bytes.toByteArray();
    }

    static String html(LatencySummary summary) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(
                "contenders",
                summary.plan().contenders().stream().map(c -> c.label()).toList());
        data.put("rows", summary.rows().stream().map(LatencyReports::row).toList());
        LatencyPage page = new LatencyPage(
                summary,
                PageAssets.resource("/report/report.css"),
                PageAssets.scripts("/report/picture.js", "/report/latency.js"),
                PageAssets.embed(data));
        return PageAssets.render("latency.jte", page);
    }

    private static Map<String, Object> row(LatencySummary.Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("contender", row.contender());
        values.put("rate", row.rate());
        values.put("response", curve(row.response()));
        values.put("service", curve(row.service()));
        values.put(
                "reuse",
                row.reuse().stream()
                        .map(reuse ->
                                Map.of("dropped", reuse.dropped(), "points", curve(reuse.freed(), reuse.deaths())))
                        .toList());
        for (int i = 0; i < LatencySummary.PERCENTILES.size(); i++) {
            Optional<Estimate> estimate = row.responses().get(i);
            values.put(
                    "p" + LatencySummary.PERCENTILES.get(i),
                    estimate.map(Estimate::value).orElse(null));
        }
        return values;
    }

    /** Points of the curve of percentiles: 1/(1-p) and ms. */
    private static List<double[]> curve(Histogram histogram) {
        return curve(histogram, histogram.getTotalCount());
    }

    /** The same over {@code total} samples, of which those that the histogram lacks are longer than all others. */
    private static List<double[]> curve(Histogram histogram, long total) {
        List<double[]> points = new ArrayList<>();
        for (HistogramIterationValue value : histogram.percentiles(POINTS_PER_HALVING)) {
            long beyond = total - value.getTotalCountToThisValue();
            if (beyond > 0) {
                points.add(new double[] {(double) total / beyond, value.getValueIteratedTo() / NANOS_IN_MS});
            }
        }
        return points;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
