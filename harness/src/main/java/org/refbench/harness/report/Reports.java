package org.refbench.harness.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.refbench.harness.env.Environment;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.ResultStore;
import org.refbench.harness.spec.UsageException;

/** Makes all files that are derived from a shootout's forks; may be called again at any time. */
public final class Reports {
    private static final String ENVIRONMENT = "environment.json";

    private Reports() {}

    /** Records where a shootout runs; before its first fork. */
    public static void saveEnvironment(ResultStore store, Environment environment) {
        store.write(ENVIRONMENT, ResultStore.JSON.writeValueAsBytes(environment));
    }

    /** Summarises what {@code store} holds. */
    public static Summary summarise(ResultStore store) {
        return summarise(store, store.forks());
    }

    /** Summarises {@code forks} of the shootout that {@code store} holds. */
    public static Summary summarise(ResultStore store, List<ForkRecord> forks) {
        Path file = store.directory().resolve(ENVIRONMENT);
        if (!Files.isRegularFile(file) || forks.isEmpty()) {
            throw new UsageException(store.directory() + " holds no measured fork yet");
        }
        return Summary.of(store.plan(), ResultStore.JSON.readValue(file, Environment.class), forks);
    }

    /** Writes {@code summary.md}, {@code results.json} and {@code report.html}. */
    public static void write(ResultStore store, Summary summary) {
        store.write("summary.md", utf8(new SummaryText(summary).markdown()));
        store.write("results.json", JmhResults.json(summary));
        store.write("report.html", utf8(HtmlReport.render(summary)));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
