package org.refbench.scheme.buffered;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/** A thread under {@code buffered}. */
final class BufferedMutator extends Mutator {
    /** Dead cells freed between two polls. */
    private static final int STEP = 1000;

    private final BufferedRefCounter buffered;
    private Log log;
    private int epoch;
    private long bytes;
    private long refilledSeen;
    private boolean freeing;

    BufferedMutator(BufferedRefCounter counter) {
        super(counter);
        this.buffered = counter;
        this.log = counter.spares().log();
    }

    // ---- counts ----

    @Override
    protected void initHeader(long object, int header) {
        // plain: the object is private until a lock, a store or a thread's start publishes it
        Memory.setLong(object, header | 1L << 32);
    }

    @Override
    protected void retain(long object) {
        if (!Header.isImmortal(object) && log.increment(object)) {
            arm(SCHEME);
        }
    }

    @Override
    protected void release(long object) {
        if (!Header.isImmortal(object) && log.decrement(object) && !isArmed(SCHEME)) {
            arm(SCHEME); // once: where the thread cannot poll, a full log goes on growing
        }
    }

    @Override
    protected boolean tryRetain(long object) {
        if (Header.isImmortal(object)) {
            return true;
        }
        if (!BufferedLayout.upgrade(object)) {
            return false;
        }
        retain(object);
        return true;
    }

    @Override
    protected void revive(long object) {
        buffered.shards().revive(object);
    }

    @Override
    protected void onStore(long holder, long slot, long object) {
        long old = Memory.getLong(slot);
        Memory.setLongRelease(slot, object); // pairs with the acquire in racy loads
        if (old != 0) {
            release(old);
        }
    }

    @Override
    protected long onLoadRacy(long holder, long slot) {
        // acquire pairs with the release in store: who sees the reference sees the object's header and payload
        long object = Memory.getLongAcquire(slot);
        if (object != 0) {
            retain(object);
        }
        return object;
    }

    @Override
    protected void onDropFromDying(long holder, long slot) {
        long object = Memory.getLong(slot);
        if (object != 0 && !Header.isImmortal(object) && buffered.shards().drop(object)) {
            destroy(object);
        }
    }

    @Override
    protected void onRetireStorage(long storage) {
        if (isReaping()) {
            heap.free(storage); // its holder is dead: nobody reads it
            return;
        }
        log.retire(storage);
        addBytes(buffered.services().heap().cellBytes(storage));
    }

    // ---- safepoints ----

    @Override
    protected void afterAttach() {
        buffered.join(this);
    }

    @Override
    protected void beforeDetach() {
        buffered.leave(this);
    }

    @Override
    protected void beforeAllocate() {
        if (heap.refilledBytes() != refilledSeen) {
            addBytes(heap.refilledBytes() - refilledSeen);
            refilledSeen = heap.refilledBytes();
            onSchemePoll();
        }
    }

    private void addBytes(long more) {
        bytes += more;
    }

    @Override
    protected void onSchemePoll() {
        if (log.size() >= buffered.entries() && log.reduce() || bytes >= buffered.bytes()) {
            buffered.epochIsDue(this);
        }
        freeDead();
    }

    /** Frees what waits, unless this thread is at it already. */
    void freeDead() {
        if (freeing) {
            return;
        }
        freeing = true;
        try {
            for (Batch batch = buffered.batches().take();
                    batch != null;
                    batch = buffered.batches().take()) {
                free(batch);
            }
        } finally {
            freeing = false;
        }
    }

    private void free(Batch batch) {
        boolean finished = false;
        try {
            while (batch.next < batch.cells.size()) {
                long cell = batch.cells.get(batch.next++);
                if (batch.storage) {
                    heap.free(cell);
                } else {
                    buffered.figures().freed(buffered.services().heap(), cell, batch.since);
                    destroy(cell);
                }
                if (batch.next % STEP == 0) {
                    poll();
                }
            }
            finished = true;
        } finally {
            if (finished) {
                buffered.batches().finish(batch);
            } else {
                buffered.batches().giveBack(batch); // a poll threw: who polls next goes on
                arm(SCHEME);
            }
        }
    }

    // ---- epochs ----

    /** The thread is at a safepoint, or has not begun. */
    void enter(int newEpoch) {
        epoch = newEpoch;
    }

    int epoch() {
        return epoch;
    }

    /** Ends the thread's epoch: gives its log away. At a safepoint, by itself or on its behalf. */
    Log turn(int newEpoch) {
        Log full = log;
        log = buffered.spares().log();
        epoch = newEpoch;
        bytes = 0;
        return full;
    }

    /** What the thread leaves when it ends, so far. */
    Log lastLog() {
        Log last = log.trimmed();
        log.clear();
        return last;
    }

    /** The greatest log that goes on growing instead of waiting for those who apply the one before. */
    boolean isFarBehind() {
        return log.size() >= 8 * buffered.entries();
    }
}
