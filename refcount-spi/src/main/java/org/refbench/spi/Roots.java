package org.refbench.spi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The root sources of one runtime. Thread-safe; the roots themselves are stable only with the world stopped. */
public final class Roots {
    private final List<RootSource> sources = new CopyOnWriteArrayList<>();

    /** Adds a source; it is visited until removed. */
    public void add(RootSource source) {
        sources.add(source);
    }

    /** Removes a source that holds no roots any more. */
    public void remove(RootSource source) {
        sources.remove(source);
    }

    /** Shows every root of every source. */
    public void visit(RootVisitor visitor) {
        for (RootSource source : sources) {
            source.visitRoots(visitor);
        }
    }
}
