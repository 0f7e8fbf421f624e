package org.refbench.scheme.coalesced;

/** One thread's stores to heap slots, kept in a counting runtime only: what a scheme without coalescing would have counted. */
final class Stores {
    private long stores;
    private long updates;

    /** A slot changes from one reference to another; 0 stands for none. */
    void seen(long old, long reference) {
        stores++;
        updates += (old != 0 ? 1 : 0) + (reference != 0 ? 1 : 0);
    }

    /** Moves these counts into {@code sum}. */
    void addTo(Stores sum) {
        synchronized (sum) {
            sum.stores += stores;
            sum.updates += updates;
        }
        stores = 0;
        updates = 0;
    }

    /** Adds these counts to {@code sum}, as they are at this moment. */
    void copyTo(Stores sum) {
        sum.stores += stores;
        sum.updates += updates;
    }

    long stores() {
        return stores;
    }

    /** Increments and decrements of counts that the stores stand for. */
    long updates() {
        return updates;
    }
}
