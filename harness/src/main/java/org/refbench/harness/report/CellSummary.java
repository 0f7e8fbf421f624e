package org.refbench.harness.report;

import java.util.Optional;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.stats.Estimate;
import org.refbench.harness.stats.Family;

/**
 * What the forks of one cell say together.
 *
 * @param cell the cell
 * @param forks how many forks were measured to the end
 * @param disturbed how many of them the JVM's collector or the hypervisor disturbed
 * @param unsettled how many of them did not reach a steady state in their first half
 * @param wallMs wall time of one iteration; empty if no fork was measured
 * @param cpuMs CPU time of the process during one iteration
 * @param judgement of its wall time against the baseline's for the same workload and threads; empty where there is nothing to compare
 * @param cpuRatio CPU time divided by the baseline's
 * @param heapBytes the most native memory that the measured heap took in any fork
 * @param trouble the fork that failed, if one did: then the figures above are not to be used
 * @param oversubscribed whether it has more threads than the machine has cores
 */
public record CellSummary(
        Cell cell,
        int forks,
        long disturbed,
        long unsettled,
        Optional<Estimate> wallMs,
        Optional<Estimate> cpuMs,
        Optional<Family.Judgement> judgement,
        Optional<Estimate> cpuRatio,
        long heapBytes,
        Optional<ForkRecord> trouble,
        boolean oversubscribed) {
    private static final int LONGEST_MESSAGE = 200;

    /** Wall time divided by the baseline's, with its own 95% interval. */
    public Optional<Estimate> wallRatio() {
        return judgement.map(Family.Judgement::ratio);
    }

    /** What is to be said of its wall time; empty where there is nothing to compare. */
    public String verdict() {
        return judgement.map(j -> j.verdict().words()).orElse("");
    }

    /** What a reader must know before using the figures, in a few words; empty if nothing. */
    public String remarks() {
        if (trouble.isPresent()) {
            ForkRecord fork = trouble.get();
            return switch (fork.status()) {
                case NOT_APPLICABLE -> "not applicable: " + oneLine(fork);
                case TIMED_OUT -> "TIMED OUT: " + oneLine(fork);
                case CRASHED -> "CRASHED: " + oneLine(fork);
                case OUT_OF_MEMORY -> "OUT OF MEMORY: " + oneLine(fork);
                default -> "FAILED: " + oneLine(fork);
            };
        }
        StringBuilder remarks = new StringBuilder();
        if (forks == 0) {
            remarks.append("not measured; ");
        }
        if (oversubscribed) {
            remarks.append("oversubscribed; ");
        }
        if (disturbed > 0) {
            remarks.append(disturbed).append(" disturbed; ");
        }
        if (unsettled > 0) {
            remarks.append(unsettled).append(" not settled; ");
        }
        return remarks.isEmpty() ? "" : remarks.substring(0, remarks.length() - 2);
    }

    /** The message in one line; all of it is in the fork's file. */
    private static String oneLine(ForkRecord fork) {
        String line = fork.message().strip().replaceAll("\\s*\\R\\s*", "; ");
        return line.length() <= LONGEST_MESSAGE
                ? line
                : line.substring(0, LONGEST_MESSAGE) + "... (fork " + fork.number() + ")";
    }
}
