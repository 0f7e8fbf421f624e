package org.refbench.audit;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an audit found. Storage is no object here.
 *
 * @param quiescent whether the audit could judge: some thread had pending work otherwise, and nothing was compared
 * @param liveObjects objects allocated
 * @param liveBytes their cells' bytes, storage included
 * @param reachable objects reachable from roots
 * @param cyclicGarbage unreachable objects kept by a garbage cycle alone
 * @param stuck objects whose count is saturated or that are immortal
 * @param kept other objects that only those keep alive
 * @param retired cells that wait for a grace period: none after quiesce
 * @param leaks unreachable objects that nothing explains
 * @param findings the first differences found, at most {@value Audit#MAX_FINDINGS}
 */
public record AuditReport(
        boolean quiescent,
        long liveObjects,
        long liveBytes,
        long reachable,
        long cyclicGarbage,
        long stuck,
        long kept,
        long retired,
        long leaks,
        List<Finding> findings) {

    /** Whether the audit could judge, and found nothing. */
    public boolean clean() {
        return quiescent && findings.isEmpty();
    }

    /** The findings, one a line. */
    public String text() {
        if (!quiescent) {
            return "not quiescent: a thread had pending work, nothing was compared";
        }
        return findings.stream().map(f -> f.kind() + ": " + f.text()).collect(Collectors.joining("\n"));
    }

    static AuditReport notQuiescent() {
        return new AuditReport(false, 0, 0, 0, 0, 0, 0, 0, 0, List.of());
    }
}
