package org.refbench.tck.verify;

/** Is told what a verification does, as it does it. Called by any thread. */
public interface Journal {
    /** A trial begins; whatever ends the JVM before the next call is put down to it. */
    void begins(Trial trial);

    /** The trial passed, in so many executions and events of references. */
    void passed(Trial trial, long executions, long operations);

    /** The trial does not apply to the scheme. */
    void excused(Trial trial, String why);

    /** The trial failed. Of several calls for one trial the first counts. */
    void failed(Trial trial, String law, String message);

    /** The trial failed with {@code cause}. */
    default void failed(Trial trial, Throwable cause) {
        failed(trial, Laws.broken(trial, cause), Laws.text(cause));
    }
}
