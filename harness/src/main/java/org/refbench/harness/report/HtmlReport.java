package org.refbench.harness.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Median;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.stats.Estimate;

/** The report as one HTML file that holds all it needs: style, data, and the libraries that draw. */
final class HtmlReport {
    private HtmlReport() {}

    /** Renders {@code summary}. */
    static String render(Summary summary, CountsTable counts, List<MemoryPoint> memory, ScalingTable scaling) {
        Page page = new Page(
                summary,
                counts,
                !memory.isEmpty(),
                scaling,
                Findings.of(summary),
                PageAssets.resource("/report/report.css"),
                PageAssets.scripts("/report/picture.js", "/report/report.js"),
                PageAssets.embed(data(summary, counts, memory)));
        return PageAssets.render("report.jte", page);
    }

    private static Map<String, Object> data(Summary summary, CountsTable counts, List<MemoryPoint> memory) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("cores", summary.environment().cores());
        data.put("baseline", summary.baseline());
        data.put("contenders", summary.contenders());
        data.put("environment", summary.environment());
        data.put("plan", summary.plan());
        data.put("cells", summary.cells().stream().map(HtmlReport::cell).toList());
        data.put("counts", counts.counts());
        data.put("memory", memory);
        data.put(
                "variants",
                VariantRatios.of(summary).stream().map(HtmlReport::variant).toList());
        data.put("forks", summary.forks().stream().map(HtmlReport::fork).toList());
        return data;
    }

    private static Map<String, Object> variant(VariantRatios.Row row) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("program", row.program());
        values.put("variant", row.variant());
        values.put("contender", row.contender());
        values.put("threads", row.threads());
        put(values, "ratio", Optional.of(row.ratio()));
        return values;
    }

    private static Map<String, Object> cell(CellSummary cell) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("contender", cell.cell().contender());
        values.put("workload", cell.cell().workload());
        values.put("size", cell.cell().size());
        values.put("threads", cell.cell().threads());
        values.put("forks", cell.forks());
        put(values, "wall", cell.wallMs());
        put(values, "cpu", cell.cpuMs());
        put(values, "ratio", cell.wallRatio());
        values.put("verdict", cell.verdict());
        return values;
    }

    private static void put(Map<String, Object> values, String metric, Optional<Estimate> estimate) {
        values.put(metric, estimate.map(Estimate::value).orElse(null));
        Optional<Estimate> interval = estimate.filter(Estimate::hasInterval);
        values.put(metric + "Low", interval.map(Estimate::low).orElse(null));
        values.put(metric + "High", interval.map(Estimate::high).orElse(null));
    }

    private static Map<String, Object> fork(ForkRecord fork) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("fork", fork.number());
        values.put("round", fork.round());
        values.put("contender", fork.cell().contender());
        values.put("workload", fork.cell().workload());
        values.put("size", fork.cell().size());
        values.put("threads", fork.cell().threads());
        values.put("status", fork.status());
        values.put("disturbed", fork.isOk() ? String.join(", ", fork.disturbances()) : "");
        values.put("warmup", fork.isOk() ? fork.cut().warmup() : 0);
        values.put("wall", fork.isOk() ? median(fork.steady(fork.wallMs())) : null);
        values.put("cpu", fork.isOk() ? median(fork.steady(fork.cpuMs())) : null);
        values.put("wallMs", fork.wallMs());
        values.put("cpuMs", fork.cpuMs());
        values.put("gcCount", fork.gcCount());
        values.put("gcMs", fork.gcMs());
        return values;
    }

    private static double median(double[] values) {
        return Median.withDefaults().evaluate(values);
    }
}
