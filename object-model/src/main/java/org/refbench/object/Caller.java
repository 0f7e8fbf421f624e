package org.refbench.object;

/** How native code calls any Python callable; the interpreter implements it. */
public abstract class Caller {
    /**
     * Calls the object at {@code stack[base]} with the {@code count} arguments above it, which it consumes together with
     * the callable: afterwards {@code sp == base}. Answers a new reference.
     */
    public abstract long call(ThreadState t, int base, int count);
}
