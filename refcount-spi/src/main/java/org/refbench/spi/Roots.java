package org.refbench.spi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The root sources of one runtime. Thread-safe; a thread's roots are stable only at its safepoints. */
public final class Roots {
    private final List<RootSource> shared = new CopyOnWriteArrayList<>();
    private final List<RootSource> threads = new CopyOnWriteArrayList<>();

    /** Adds a source that belongs to no thread, and may be visited at any time; it is visited until removed. */
    public void add(RootSource source) {
        shared.add(source);
    }

    /** Adds the locals of a thread. */
    void addThread(RootSource source) {
        threads.add(source);
    }

    /** Removes a source that holds no roots any more. */
    public void remove(RootSource source) {
        if (!threads.remove(source)) {
            shared.remove(source);
        }
    }

    /** Shows every root of every source. */
    public void visit(RootVisitor visitor) {
        visitShared(visitor);
        for (RootSource source : threads) {
            source.visitRoots(visitor);
        }
    }

    /** Shows every root of the sources that belong to no thread. */
    public void visitShared(RootVisitor visitor) {
        for (RootSource source : shared) {
            source.visitRoots(visitor);
        }
    }
}
