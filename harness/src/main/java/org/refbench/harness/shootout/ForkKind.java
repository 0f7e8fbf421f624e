package org.refbench.harness.shootout;

/** Why a fork runs. Only those of the first kind are timed. */
public enum ForkKind {
    /** Measures time; counts nothing on hot paths. */
    TIMING("forks"),
    /** Counts operations, which slows it. */
    COUNTING("counts");

    private final String folder;

    ForkKind(String folder) {
        this.folder = folder;
    }

    /** Where its records and logs are, below the shootout's folder. */
    public String folder() {
        return folder;
    }
}
