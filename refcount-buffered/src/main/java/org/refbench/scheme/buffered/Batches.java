package org.refbench.scheme.buffered;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;

/** What has died and is not free yet: batches that wait, and those that a thread is at. Thread-safe. */
final class Batches {
    private final ArrayDeque<Batch> waiting = new ArrayDeque<>();
    private final Set<Batch> unfinished = new HashSet<>();

    synchronized void add(Batch batch) {
        if (batch.cells.size() > 0) {
            waiting.add(batch);
            unfinished.add(batch);
        }
    }

    /** The next batch, or null. */
    synchronized Batch take() {
        return waiting.poll();
    }

    /** A batch was left off in the middle. */
    synchronized void giveBack(Batch batch) {
        waiting.addFirst(batch);
    }

    synchronized void finish(Batch batch) {
        unfinished.remove(batch);
    }

    synchronized Set<Batch> unfinished() {
        return Set.copyOf(unfinished);
    }

    /** Whether one of {@code batches} is unfinished still. */
    synchronized boolean isUnfinished(Set<Batch> batches) {
        return batches.stream().anyMatch(unfinished::contains);
    }
}
