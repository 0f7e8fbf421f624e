package org.refbench.harness.cli;

/** The exit codes other than 0. */
public final class Failure {
    /** The work was begun and failed. */
    public static final int WORK = 1;

    /** The request makes no sense. */
    public static final int USAGE = 2;

    /** The user interrupted it, as shells report SIGINT. */
    public static final int INTERRUPTED = 130;

    private Failure() {}
}
