package org.refbench.harness.report;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.refbench.harness.shootout.ForkKind;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.ResultStore;
import org.refbench.harness.spec.UsageException;

/** Makes all files that are derived from a shootout's forks; may be called again at any time. */
public final class Reports {
    private Reports() {}

    /** Summarises what {@code store} holds. */
    public static Summary summarise(ResultStore store) {
        return summarise(store, store.forks());
    }

    /** Summarises {@code forks} of the shootout that {@code store} holds. */
    public static Summary summarise(ResultStore store, List<ForkRecord> forks) {
        if (forks.isEmpty()) {
            throw new UsageException(store.directory() + " holds no measured fork yet");
        }
        return Summary.of(store.plan(), store.environment(), forks);
    }

    /** Writes {@code summary.md}, {@code cells.csv}, {@code results.json} and {@code report.html}. */
    public static void write(ResultStore store, Summary summary) {
        List<ForkRecord> counted = store.forks(ForkKind.COUNTING);
        CountsTable counts = CountsTable.of(summary.plan(), counted);
        List<MemoryPoint> memory = MemoryPoint.of(summary.plan(), counted);
        ScalingTable scaling = ScalingTable.of(summary);
        store.write("summary.md", utf8(new SummaryText(summary).markdown() + scaling.markdown() + counts.markdown()));
        store.write("cells.csv", utf8(CellsCsv.of(summary)));
        store.write("results.json", JmhResults.json(summary));
        store.write("report.html", utf8(HtmlReport.render(summary, counts, memory, scaling)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
