package org.refbench.harness.verify;

import org.refbench.tck.verify.Trial;

/**
 * One line that a job writes into its file of events.
 *
 * @param kind what happened
 * @param trial to which trial
 * @param executions how many executions it passed
 * @param operations events of references in them
 * @param law the law that a failure breaks
 * @param message what was found, or why the trial does not apply
 */
record Event(Kind kind, Trial trial, long executions, long operations, String law, String message) {
    /** What can happen to a trial. */
    enum Kind {
        BEGINS,
        PASSED,
        EXCUSED,
        FAILED
    }
}
