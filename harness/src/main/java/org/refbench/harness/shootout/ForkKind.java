package org.refbench.harness.shootout;

/** Why a fork runs. Only those of the first kind are timed. */
public enum ForkKind {
    /** Measures time; counts nothing on hot paths. */
    TIMING("forks", "timing"),
    /** Counts operations, which slows it. */
    COUNTING("counts", "counting operations"),
    /** Is recorded by the JVM's flight recorder and JMH's profilers. */
    PROFILING("profiles", "profiling");

    private final String folder;
    private final String activity;

    ForkKind(String folder, String activity) {
        this.folder = folder;
        this.activity = activity;
    }

    /** What it does, for people. */
    public String activity() {
        return activity;
    }

    /** Where its records and logs are, below the shootout's folder. */
    public String folder() {
        return folder;
    }
}
