package org.refbench.harness.latency;

import java.util.List;
import java.util.Locale;
import org.refbench.harness.report.SummaryText;

/**
 * What the template of the latency report is filled with.
 *
 * @param css the style sheet
 * @param scripts the libraries and the script that draws, in the order in which they load
 * @param data what the script draws, as JSON that is safe inside a script element
 */
public record LatencyPage(LatencySummary summary, String css, List<String> scripts, String data) {
    /** One line about the machine. */
    public String machine() {
        return SummaryText.machine(summary.environment());
    }

    /** The rates, in the order of the rows. */
    public List<Double> rates() {
        return summary.rows().stream().map(LatencySummary.Row::rate).distinct().toList();
    }

    /** The rows of one rate. */
    public List<LatencySummary.Row> at(double rate) {
        return summary.rows().stream().filter(row -> row.rate() == rate).toList();
    }

    /** Whether deaths were watched. */
    public boolean hasReuse() {
        return summary.rows().stream().anyMatch(row -> !row.reuse().isEmpty());
    }

    /** A number without decimals. */
    public String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    /** A percentile's name. */
    public String percentile(int index) {
        return "p" + String.valueOf(LatencySummary.PERCENTILES.get(index)).replaceFirst("\\.0$", "");
    }

    /** How many percentiles there are. */
    public int percentiles() {
        return LatencySummary.PERCENTILES.size();
    }
}
