package org.refbench.mutants;

import java.util.Optional;

/** One way to look for a bug. Each call starts from nothing: what it runs is made, or even loaded, anew. */
interface Hunt {
    /** Looks for the bug; the seed decides all random choices. */
    Optional<Found> run(long seed);

    /** What does the looking. */
    Tool tool();

    /** The test or program that is run. */
    String test();

    /** Whether what it finds may take the JVM with it: a wild address is no exception. */
    default boolean mayCrash() {
        return false;
    }

    /** The project's tools against broken schemes and parts. */
    enum Tool {
        /** Directed tests of the contract. */
        KIT("kit"),
        /** Random programs on threads of the machine. */
        RANDOM("random programs"),
        /** Python programs in checked mode, under collection at every allocation or the audit. */
        PYTHON("Python programs"),
        /** Small programs under the controlled scheduler. */
        SCHEDULES("controlled schedules"),
        /** Small programs under the controlled scheduler, with old values read as far as the access modes allow. */
        WEAK_MEMORY("weak memory");

        final String text;

        Tool(String text) {
            this.text = text;
        }
    }

    /**
     * What was found.
     *
     * @param law the broken law
     * @param what in words
     */
    record Found(String law, String what) {}
}
