package org.refbench.scheme.buffered;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;

/**
 * The application of one epoch, in tasks that any number of threads take one after the other: each log is split by shards, then
 * each shard is applied. Nobody waits for a task that another thread has taken.
 */
final class Commit {
    final Epoch epoch;

    /** Whose decrements are applied: with a stop the same one, on the fly the one before. */
    final Epoch decremented;

    private final Shards shards;
    private final Spares spares;
    private final Consumer<Commit> onSplit;
    private final Consumer<Commit> completion;
    private final AtomicReferenceArray<Split> splits;
    private final AtomicInteger nextSplit = new AtomicInteger();
    private final AtomicInteger splitsDone = new AtomicInteger();
    private final AtomicInteger nextShard = new AtomicInteger();
    private final AtomicInteger shardsDone = new AtomicInteger();
    private final LongList[] dead = new LongList[Shards.COUNT];
    private volatile boolean done;

    Commit(
            Epoch epoch,
            Epoch decremented,
            Shards shards,
            Spares spares,
            Consumer<Commit> onSplit,
            Consumer<Commit> completion) {
        this.epoch = epoch;
        this.decremented = decremented;
        this.shards = shards;
        this.spares = spares;
        this.onSplit = onSplit;
        this.completion = completion;
        this.splits = new AtomicReferenceArray<>(epoch.logs.size());
        if (epoch.logs.isEmpty()) {
            epoch.splits = List.of();
        }
    }

    boolean isDone() {
        return done;
    }

    /** What died has been published. */
    void finish() {
        done = true;
    }

    LongList dead(int shard) {
        return dead[shard];
    }

    /** Whether a task is left to take now. */
    boolean hasTasks() {
        return nextSplit.get() < splits.length() || epoch.splits != null && nextShard.get() < Shards.COUNT;
    }

    /** Does one task; answers false if there is none to take now. */
    boolean work() {
        int log = nextSplit.get() < splits.length() ? nextSplit.getAndIncrement() : splits.length();
        if (log < splits.length()) {
            splits.set(log, spares.split(epoch.logs.get(log)));
            if (splitsDone.incrementAndGet() == splits.length()) {
                epoch.gather(splits);
                onSplit.accept(this);
            }
            return true;
        }
        return epoch.splits != null && applyNextShard();
    }

    private boolean applyNextShard() {
        int shard = nextShard.get() < Shards.COUNT ? nextShard.getAndIncrement() : Shards.COUNT;
        if (shard >= Shards.COUNT) {
            return false;
        }
        dead[shard] = shards.apply(shard, epoch.number, epoch.splits, decremented.splits);
        if (shardsDone.incrementAndGet() == Shards.COUNT) {
            completion.accept(this);
        }
        return true;
    }
}
