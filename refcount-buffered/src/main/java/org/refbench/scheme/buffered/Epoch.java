package org.refbench.scheme.buffered;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** What all threads have logged in one epoch. */
final class Epoch {
    /** Before the first one. */
    static final Epoch NONE = none();

    final int number;

    /** Split by shards, a log is used again. */
    final List<Log> logs;

    /** The storage in the logs. */
    final List<LongList> retired = new ArrayList<>();

    /** When the last thread handed over: a death counts from here. */
    final long handedOver = System.nanoTime();

    /** The logs by shard; null until all are split. */
    volatile List<Split> splits;

    Epoch(int number, List<Log> logs) {
        this.number = number;
        this.logs = logs;
        for (Log log : logs) {
            retired.add(log.takeRetired());
        }
    }

    private static Epoch none() {
        Epoch none = new Epoch(0, List.of());
        none.splits = List.of();
        return none;
    }

    void gather(AtomicReferenceArray<Split> all) {
        List<Split> list = new ArrayList<>();
        for (int i = 0; i < all.length(); i++) {
            list.add(all.get(i));
        }
        splits = list;
    }
}
