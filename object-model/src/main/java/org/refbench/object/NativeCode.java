package org.refbench.object;

/** The body of a native function. */
@FunctionalInterface
public interface NativeCode {
    /**
     * Runs with the arguments in {@code t.stack[base] .. t.stack[base + count - 1]}, in the order of the signature, the
     * receiver of a method first; an optional argument that was not given is 0. The slots stay the caller's. Answers a new
     * reference.
     */
    long call(ThreadState t, int base, int count);
}
