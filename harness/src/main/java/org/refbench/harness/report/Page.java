package org.refbench.harness.report;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.Workload;
import org.refbench.harness.spec.ByteSize;
import org.refbench.harness.stats.Estimate;
import org.refbench.harness.stats.ScalingFit;

/**
 * What the template of the HTML report needs.
 *
 * @param summary the shootout
 * @param counts where the counting operations went
 * @param hasMemory whether it is known what memory was held in the course of a run
 * @param scaling the laws of scaling that could be fitted
 * @param findings what may be said about it, one sentence each
 * @param css the style sheet
 * @param scripts the libraries and the script that draws, in the order in which they load
 * @param data everything that the script draws and saves, as JSON that is safe inside a script element
 */
public record Page(
        Summary summary,
        CountsTable counts,
        boolean hasMemory,
        ScalingTable scaling,
        List<String> findings,
        String css,
        List<String> scripts,
        String data) {
    /** The title of the report. */
    public String title() {
        return "Shootout of " + summary.environment().recordedAt();
    }

    /** The verdicts at one glance. */
    public VerdictTable verdicts() {
        return VerdictTable.of(summary);
    }

    /** How many numbers of threads a fit of a scaling law takes. */
    public int fewestPoints() {
        return ScalingFit.FEWEST_POINTS;
    }

    /** An estimate for people. */
    public String estimate(Estimate estimate) {
        return Figures.estimate(Optional.of(estimate));
    }

    /** The programs of which variants were measured beside the first. */
    public List<String> programsWithVariants() {
        return VariantRatios.of(summary).stream()
                .map(VariantRatios.Row::program)
                .distinct()
                .toList();
    }

    /** The numbers of threads with which variants of {@code program} were measured. */
    public List<Integer> threads(String program) {
        return VariantRatios.of(summary).stream()
                .filter(row -> row.program().equals(program))
                .map(VariantRatios.Row::threads)
                .distinct()
                .sorted()
                .toList();
    }

    /** The variant that the others of {@code program} are compared with. */
    public String firstVariant(String program) {
        return Workload.names(program).getFirst().substring(program.length() + 1);
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

    /** How evenly the program's threads got on, in percent; a dash for one thread. */
    public String fairness(ForkRecord fork) {
        return fork.cell().threads() == 1 || !fork.isOk()
                ? "-"
                : Figures.number(100 * fork.spread().fairness(fork.cut().warmup()));
    }

    /** A figure of the fork that is a number of bytes; a dash where it is not known. */
    public String figureInBytes(ForkRecord fork, String name) {
        return bytes(fork.figures().getOrDefault(name, 0.0).longValue());
    }

    /** A figure of the fork; a dash where it is not known. */
    public String figure(ForkRecord fork, String name) {
        Double value = fork.figures().get(name);
        return value == null ? "-" : CountsTable.compact(value);
    }

    /** A time in nanoseconds among the fork's figures, in ms; a dash where it is not known. */
    public String figureInMs(ForkRecord fork, String name) {
        Double nanos = fork.figures().get(name);
        return nanos == null ? "-" : Figures.number(nanos / 1e6);
    }

    private static String join(double[] values) {
        return Arrays.stream(values).mapToObj(Figures::number).collect(Collectors.joining(" "));
    }
}
