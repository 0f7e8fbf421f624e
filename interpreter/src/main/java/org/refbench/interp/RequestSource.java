package org.refbench.interp;

import org.refbench.heap.Deaths;

/**
 * Gives a program the requests that it is to serve, one after the other for each of its workers; {@code refbench.next_request(worker)} asks it.
 * Thread-safe for different workers.
 */
public interface RequestSource {
    /** What {@link #due} answers when there are no more requests for a worker. */
    long OVER = Long.MAX_VALUE;

    /**
     * The worker has finished its last request, if it had one. Answers when its next one is due, by {@link System#nanoTime}; a time that has
     * passed if it is late.
     */
    long due(int worker);

    /**
     * A marker dies, for a runtime that watches deaths: answers who is told of it, or null if it is not watched.
     *
     * @param handedOver whether a thread drops the last reference that did not make the marker
     */
    default MarkerDeath death(boolean handedOver) {
        return null;
    }

    /** What is told of a marker's death. */
    interface MarkerDeath extends Deaths.Listener {
        /** The operation that dropped the last reference has returned. */
        void dropped();
    }

    /** The worker begins the request that was due; answers its number, counted from 0 for each worker. */
    int begin(int worker);
}
