package org.refbench.scheme.biased;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.refbench.safepoint.Participant;

/**
 * Who has which owner id, and where objects are queued for their owner. The table is cut into buckets by id, each under its
 * monitor, as in CPython ({@code Python/brc.c}); a thread's queue is guarded by its bucket's.
 *
 * <p>Ids are given out once, from 1 on, so an object that outlives its owner never meets a thread that takes it for its own. When they
 * have run out, threads own nothing: their objects are born merged, and every count is shared.
 *
 * <p>A thread leaves only with an empty queue, in one step: whoever finds it gone knows that its counts change no more.
 */
final class Owners {
    /** The id of threads that came when the ids had run out; never an object's owner. */
    static final int OWNS_NOTHING = -1;

    private static final int BUCKETS = 64;

    private final List<List<BiasedMutator>> buckets = new ArrayList<>();
    private final int most;
    private final AtomicInteger given = new AtomicInteger();

    /** A table that gives out at most so many ids. */
    Owners(int most) {
        this.most = most;
        for (int i = 0; i < BUCKETS; i++) {
            buckets.add(new ArrayList<>());
        }
    }

    private List<BiasedMutator> bucket(int id) {
        return buckets.get(id & BUCKETS - 1);
    }

    /** Gives the calling thread its id. */
    int enter(BiasedMutator mutator) {
        int id = nextId();
        if (id != OWNS_NOTHING) {
            List<BiasedMutator> bucket = bucket(id);
            synchronized (bucket) {
                bucket.add(mutator);
            }
        }
        return id;
    }

    int nextId() {
        int last;
        do {
            last = given.get();
            if (last == most) {
                return OWNS_NOTHING;
            }
        } while (!given.compareAndSet(last, last + 1));
        return last + 1;
    }

    /** Answers false, changing nothing, if something is queued for the thread; else it is gone. */
    boolean leave(BiasedMutator mutator) {
        List<BiasedMutator> bucket = bucket(mutator.id);
        synchronized (bucket) {
            if (!mutator.queue.isEmpty()) {
                return false;
            }
            bucket.remove(mutator);
            return true;
        }
    }

    /** Queues {@code object} for its owner, which it answers; null if that is gone. The queue takes one reference over. */
    BiasedMutator enqueue(int id, long object) {
        List<BiasedMutator> bucket = bucket(id);
        BiasedMutator owner;
        boolean first;
        synchronized (bucket) {
            owner = find(id);
            if (owner == null) {
                return null;
            }
            first = owner.queue.isEmpty();
            owner.queue.add(object);
        }
        if (first) {
            owner.arm(Participant.SCHEME);
        }
        return owner;
    }

    /** The thread of that id, or null; in its bucket's monitor. */
    BiasedMutator find(int id) {
        List<BiasedMutator> bucket = bucket(id);
        for (int i = 0; i < bucket.size(); i++) {
            if (bucket.get(i).id == id) {
                return bucket.get(i);
            }
        }
        return null;
    }

    /** Moves all that is queued for {@code owner} to its empty list of what is being merged. By it or on its behalf. */
    void takeQueue(BiasedMutator owner) {
        synchronized (bucket(owner.id)) {
            owner.queue.swap(owner.merging);
        }
    }

    /** How many ids have been given out. */
    int given() {
        return given.get();
    }
}
