package org.refbench.heap;

import java.lang.foreign.Arena;

/**
 * A zeroed word outside the Java heap, alone in its cache line, and in two where the machine fetches pairs: for a scheme's own shared
 * state, through {@link Memory}. The garbage collector frees it with this object.
 */
public final class PaddedWord {
    private static final int APART = 128;

    private final Arena arena = Arena.ofAuto();
    private final long address = arena.allocate(2 * APART, APART).address();

    /** Where it is, while this object lives. */
    public long address() {
        return address;
    }
}
