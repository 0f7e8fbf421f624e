package org.refbench.harness.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.spec.ByteSize;

/**
 * What the template of the HTML report needs.
 *
 * @param summary the shootout
 * @param findings what may be said about it, one sentence each
 * @param css the style sheet
 * @param scripts the libraries and the script that draws, in the order in which they load
 * @param data everything that the script draws and saves, as JSON that is safe inside a script element
 */
public record Page(Summary summary, List<String> findings, String css, List<String> scripts, String data) {
    /** The title of the report. */
    public String title() {
        return "Shootout of " + summary.environment().recordedAt();
    }

    /** One line about the machine. */
    public String machine() {
        return SummaryText.machine(summary.environment());
    }

    /** A number of bytes for people; a dash for none. */
    public String bytes(long bytes) {
        return bytes == 0 ? "-" : ByteSize.format(bytes);
    }

    /** The iterations of {@code series} that were cut. */
    public String warmup(ForkRecord fork, double[] series) {
        return join(Arrays.copyOf(series, fork.cut().warmup()));
    }

    /** The iterations of {@code series} that count. */
    public String steady(ForkRecord fork, double[] series) {
        return join(fork.steady(series));
    }

    /** How often the JVM's collector ran in the steady state. */
    public long collections(ForkRecord fork) {
        return Math.round(Arrays.stream(fork.steady(fork.gcCount())).sum());
    }

    private static String join(double[] values) {
        return Arrays.stream(values).mapToObj(Figures::number).collect(Collectors.joining(" "));
    }
}
