package org.refbench.heap;

/**
 * Process-wide build-time-like switches, read once from system properties before the hot classes load, so that the JIT
 * folds them: a switch that is off costs nothing.
 */
public final class Switches {
    /** {@code -Drefbench.checked=true}: poison, quarantine, and every use of a freed object fails at once. */
    public static final boolean CHECKED = Boolean.getBoolean("refbench.checked");

    /** {@code -Drefbench.count=true}: per-thread counters of SPI events and of allocation; never on in a timing fork. */
    public static final boolean COUNTING = Boolean.getBoolean("refbench.count");

    /** {@code -Drefbench.immortal=true}: objects may be immortal, so every count first asks whether its object is. */
    public static final boolean IMMORTAL = Boolean.getBoolean("refbench.immortal");

    /** {@code -Drefbench.deaths=true}: the heap tells when objects whose deaths were announced are freed; never on in a timing fork. */
    public static final boolean DEATHS = Boolean.getBoolean("refbench.deaths");

    /** {@code -Drefbench.pauses=true}: events of the flight recorder on hot paths; never on in a timing fork. */
    public static final boolean PAUSES = Boolean.getBoolean("refbench.pauses");

    private Switches() {}
}
