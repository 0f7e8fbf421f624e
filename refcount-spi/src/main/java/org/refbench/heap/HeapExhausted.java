package org.refbench.heap;

/** The heap's limit is reached and the scheme could free nothing; the interpreter turns this into MemoryError. */
public final class HeapExhausted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Made without a stack trace: it is an expected event. */
    public HeapExhausted(long limitBytes) {
        super("heap limit of " + limitBytes + " bytes reached", null, false, false);
    }
}
