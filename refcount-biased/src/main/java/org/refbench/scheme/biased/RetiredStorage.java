package org.refbench.scheme.biased;

import org.refbench.heap.ThreadHeap;
import org.refbench.safepoint.Safepoints;

/**
 * Storage without a holder, into which a racy reader may still be looking: it is freed when every thread has passed a safepoint since, for a
 * racy load never spans one. Whoever makes the list long has a handshake with all threads at its next poll. Thread-safe.
 */
final class RetiredStorage {
    /** Pieces at which a handshake is worth its while. */
    private static final int MANY = 256;

    private final Safepoints safepoints;
    private AddressList waiting = new AddressList();

    RetiredStorage(Safepoints safepoints) {
        this.safepoints = safepoints;
    }

    /** Frees the storage if no other thread takes part, else keeps it; answers whether it is time to {@link #flush}. */
    boolean retire(long storage, ThreadHeap heap) {
        if (safepoints.participants().size() == 1) {
            heap.free(storage); // who comes later finds the holder's new storage
            return false;
        }
        synchronized (this) {
            waiting.add(storage);
            return waiting.size() >= MANY;
        }
    }

    /** Frees all that has been retired. The caller is at a safepoint. */
    void flush(BiasedMutator self, ThreadHeap heap) {
        AddressList mine;
        synchronized (this) {
            mine = waiting.takeAll();
        }
        if (mine.isEmpty()) {
            return;
        }
        safepoints.handshakeAll(self, participant -> {});
        while (!mine.isEmpty()) {
            heap.free(mine.removeLast());
        }
    }

    synchronized boolean isLong() {
        return waiting.size() >= MANY;
    }
}
