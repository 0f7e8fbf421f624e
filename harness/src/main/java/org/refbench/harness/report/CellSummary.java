package org.refbench.harness.report;

import java.util.Optional;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.stats.Estimate;

/**
 * What the forks of one cell say together.
 *
 * @param cell the cell
 * @param forks how many forks were measured to the end
 * @param disturbed how many of them the JVM's collector or the hypervisor disturbed
 * @param unsettled how many of them did not reach a steady state in their first half
 * @param wallMs wall time of one iteration; empty if no fork was measured
 * @param cpuMs CPU time of the process during one iteration
 * @param wallRatio wall time divided by the baseline's for the same workload and threads
 * @param cpuRatio the same for CPU time
 * @param peakBytes the most live bytes in any fork
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
        Optional<Estimate> wallRatio,
        Optional<Estimate> cpuRatio,
        long peakBytes,
        Optional<ForkRecord> trouble,
        boolean oversubscribed) {

    /** What a reader must know before using the figures, in a few words; empty if nothing. */
    public String remarks() {
        if (trouble.isPresent()) {
            ForkRecord fork = trouble.get();
            return switch (fork.status()) {
                case NOT_APPLICABLE -> "not applicable: " + fork.message();
                case TIMED_OUT -> "TIMED OUT: " + fork.message();
                default -> "FAILED: " + fork.message();
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
}
