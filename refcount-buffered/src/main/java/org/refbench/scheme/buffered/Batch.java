package org.refbench.scheme.buffered;

/** Dead objects of one shard, or retired storage, on their way to be freed. One thread at a time. */
final class Batch {
    final LongList cells;
    final boolean storage;

    /** When the epoch with the last decrements was handed over. */
    final long since;

    /** How many have been freed. */
    int next;

    Batch(LongList cells, boolean storage, long since) {
        this.cells = cells;
        this.storage = storage;
        this.since = since;
    }
}
