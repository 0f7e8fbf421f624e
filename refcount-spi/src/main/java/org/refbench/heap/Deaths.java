package org.refbench.heap;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Chosen objects from death to free. Whoever is about to drop an object's last reference {@linkplain #announce announces} it, and is told
 * how much later its cell could be reused: on a free list, or on its way back to the thread that owns its block. Only under {@link
 * Switches#DEATHS}. Thread-safe.
 */
public final class Deaths {
    private final Map<Long, Dying> waiting = new ConcurrentHashMap<>();

    /** Told how long memory waited, in ns. */
    public interface Listener {
        /** The object has been freed; called by the thread that freed it. */
        void freed(long nanos);

        /** The object had not been freed when the watch ended. */
        void notFreed(long nanos);
    }

    private record Dying(long since, Listener listener) {}

    Deaths() {}

    /** The caller drops the last reference to {@code object} next. */
    public void announce(long object, Listener listener) {
        Dying before = waiting.put(object, new Dying(System.nanoTime(), listener));
        if (before != null) {
            throw new IllegalStateException("the death of an object is announced twice");
        }
    }

    void onFree(long object) {
        Dying dead = waiting.remove(object);
        if (dead != null) {
            dead.listener.freed(System.nanoTime() - dead.since);
        }
    }

    /** Ends the watch of all that has been announced: those that are not free are told so. */
    public void end() {
        for (Long object : waiting.keySet()) {
            Dying dead = waiting.remove(object);
            if (dead != null) {
                dead.listener.notFreed(System.nanoTime() - dead.since);
            }
        }
    }
}
