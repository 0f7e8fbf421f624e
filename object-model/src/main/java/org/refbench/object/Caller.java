package org.refbench.object;

/** How native code calls any Python callable; the interpreter implements it. */
public abstract class Caller {
    /**
     * Calls the object at {@code stack[base]} with the {@code count} arguments above it, which it consumes together with
     * the callable: afterwards {@code sp == base}. Answers a new reference.
     */
    public abstract long call(ThreadState t, int base, int count);

    /**
     * Runs a generator, borrowed, on to its next yield, with {@code value} (consumed) as the value of the last one; if that is 0, by
     * raising there the exception that {@code t} is raising. Answers the value that it yields, a new reference; or 0 if it has
     * returned, its result being the topmost operand then.
     */
    public abstract long resume(ThreadState t, long generator, long value);

    /** {@code object.name}: a new reference; AttributeError if there is none. */
    public abstract long attribute(ThreadState t, long object, long name);
}
