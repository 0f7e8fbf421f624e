package org.refbench.mutants;

import java.util.List;

/**
 * One known bug: where it comes from, and what must find it.
 *
 * @param name as in {@code scripts/mutants --only NAME}; unique
 * @param part the part of the runtime that has it
 * @param origin where it comes from: history or literature
 * @param hunts what looks for it; one of them must find it
 * @param hiddenByX86 whether the bug shows in weak memory only: on x86-64 the access modes in question are the same instructions
 */
record Mutant(String name, Part part, String origin, List<Hunt> hunts, boolean hiddenByX86) {
    /** Parts of the runtime. */
    enum Part {
        /** What counts. */
        SCHEME,
        /** Blocks, cells, free lists. */
        HEAP,
        /** Lists and dicts. */
        CONTAINER,
        /** Lock policies and the parking lot. */
        LOCK,
        /** Stops, handshakes, blocking regions. */
        SAFEPOINT,
        /** Which references a thread shows. */
        ROOTS
    }

    Mutant(String name, Part part, String origin, Hunt... hunts) {
        this(name, part, origin, List.of(hunts), false);
    }

    static Mutant hiddenByX86(String name, Part part, String origin, Hunt... hunts) {
        return new Mutant(name, part, origin, List.of(hunts), true);
    }
}
