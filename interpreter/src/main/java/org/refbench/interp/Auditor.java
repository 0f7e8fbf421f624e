package org.refbench.interp;

import org.refbench.audit.Audit;
import org.refbench.audit.AuditReport;
import org.refbench.object.ObjectSpace;
import org.refbench.object.ThreadState;

/** Runs the audit of one runtime and keeps the first failure. Thread-safe. */
final class Auditor {
    private final ObjectSpace space;
    private AuditReport failure;
    private long audits;

    Auditor(ObjectSpace space) {
        this.space = space;
    }

    /** Audits at a safepoint in the middle of a program; counts must be exact there only where a scheme is prompt. */
    void auditAtSafepoint(ThreadState t) {
        if (space.traits.prompt() && space.traits.exactCounts()) {
            AuditReport report = Audit.stopAndRun(t.m, space.counter, space.traits);
            if (report.quiescent()) { // another thread may be in the middle of a long destruction
                remember(report);
            }
        }
    }

    /** Audits now and answers what was found. The caller is at a safepoint. */
    AuditReport audit(ThreadState t) {
        AuditReport report = Audit.stopAndRun(t.m, space.counter, space.traits);
        remember(report);
        return report;
    }

    private synchronized void remember(AuditReport report) {
        audits++;
        if (!report.clean() && failure == null) {
            failure = report;
        }
    }

    /** The first audit that found something, or null. */
    synchronized AuditReport failure() {
        return failure;
    }

    /** How many audits have run. */
    synchronized long audits() {
        return audits;
    }
}
