package org.refbench.object;

import java.util.Arrays;
import org.refbench.spi.RootKind;
import org.refbench.spi.RootVisitor;

/**
 * The exceptions that a thread is handling. A generator that runs handles its own, on top of what those who resumed it handle.
 * All references are owned; used by the thread itself, and read by others at its safepoints.
 */
final class HandledExceptions {
    private long own;
    private long[] outer = new long[4];
    private int outerCount;

    /** The innermost one, borrowed; 0 if none. */
    long current() {
        return own != 0 || outerCount == 0 ? own : innermostOuter();
    }

    /** What the innermost generator, or the code outside of all, handles itself, borrowed; 0 if nothing. */
    long own() {
        return own;
    }

    private long innermostOuter() {
        for (int i = outerCount - 1; i >= 0; i--) {
            if (outer[i] != 0) {
                return outer[i];
            }
        }
        return 0;
    }

    /** Replaces what the innermost generator, or the code outside of all, handles itself; consumes the new, answers the old one. */
    long exchange(long newOwn) {
        long old = own;
        own = newOwn;
        return old;
    }

    /** A generator runs on, which handles {@code newOwn} (consumed; 0 for nothing). */
    void enter(long newOwn) {
        if (outerCount == outer.length) {
            outer = Arrays.copyOf(outer, 2 * outerCount);
        }
        outer[outerCount++] = own;
        own = newOwn;
    }

    /** The innermost generator does not run any more; answers what it handles, owned. */
    long leave() {
        long left = own;
        own = outer[--outerCount];
        return left;
    }

    /** Whether {@link #enter} was called more often than {@link #leave}. */
    boolean isInGenerator() {
        return outerCount > 0;
    }

    void visit(RootVisitor visitor) {
        if (own != 0) {
            visitor.root(own, RootKind.OWNED);
        }
        for (int i = 0; i < outerCount; i++) {
            if (outer[i] != 0) {
                visitor.root(outer[i], RootKind.OWNED);
            }
        }
    }
}
