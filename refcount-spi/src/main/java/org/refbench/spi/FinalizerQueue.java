package org.refbench.spi;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/**
 * The objects that have died and wait for their finaliser, and those whose finaliser is running, each held by one owned
 * reference: a root source. First in, first out. Thread-safe; no method polls or runs anything.
 */
public final class FinalizerQueue implements RootSource {
    private final ArrayDeque<Long> waiting = new ArrayDeque<>();
    private final List<Long> running = new ArrayList<>();

    /** Adds an object that one owned reference, passed to the queue, holds. */
    public synchronized void add(long object) {
        waiting.add(object);
    }

    /** The object whose turn it is, or 0; it stays a root until {@link #done}. */
    synchronized long take() {
        if (waiting.isEmpty()) {
            return 0;
        }
        long object = waiting.remove();
        running.add(object);
        return object;
    }

    /** The object's finaliser has run: the queue's reference is the caller's. */
    synchronized void done(long object) {
        running.remove((Long) object);
    }

    /** Whether no object waits; one whose finaliser runs waits no more. */
    public synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Number of objects that wait. */
    public synchronized int size() {
        return waiting.size();
    }

    @Override
    public synchronized void visitRoots(RootVisitor visitor) {
        waiting.forEach(object -> visitor.root(object, RootKind.OWNED));
        running.forEach(object -> visitor.root(object, RootKind.OWNED));
    }
}
