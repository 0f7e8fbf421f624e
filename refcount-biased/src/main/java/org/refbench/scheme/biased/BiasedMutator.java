package org.refbench.scheme.biased;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;
import org.refbench.spi.Mutator;
import org.refbench.spi.QueueServiceEvent;

/** A thread under {@code biased}: the owner of the objects that it makes, as long as their counts have not been merged. */
final class BiasedMutator extends Mutator {
    /** Never reused; not {@link BiasedLayout#NOBODY}, and no object's owner if the ids have run out. */
    final int id;

    private final Owners owners;
    private final long newbornPrefix;
    private final int newbornShared;

    /** Guarded by the bucket of {@link Owners} that the thread is in. */
    final AddressList queue = new AddressList();

    /** What has been taken from the queue; empty but in {@link #mergeQueue}. */
    final AddressList merging = new AddressList();

    /** Objects that this thread has found dead in queues at its own or at blocked threads' safepoints. */
    private final AddressList dead = new AddressList();

    /** Objects that this thread's call of quiesce has found dead in queues and not destroyed yet. */
    final AddressList found = new AddressList();

    BiasedMutator(BiasedRefCounter counter, Owners owners) {
        super(counter);
        this.owners = owners;
        this.id = owners.enter(this);
        boolean owns = id != Owners.OWNS_NOTHING;
        this.newbornPrefix = owns ? BiasedLayout.newborn(id) : 0;
        this.newbornShared = owns ? BiasedLayout.DEFAULT : BiasedLayout.ONE | BiasedLayout.MERGED;
    }

    @Override
    protected void initHeader(long object, int header) {
        BiasedLayout.setPrefix(object, newbornPrefix);
        // release: a racy load that raises the count of an ownerless object sees, when it looks again, that its slot
        // has changed
        Memory.setLongRelease(object, header | (long) newbornShared << 32);
    }

    // ---- one more ----

    @Override
    protected void retain(long object) {
        if (Header.isImmortal(object)) {
            return;
        }
        if (BiasedLayout.owner(object) == id) {
            retainOwn(object);
        } else {
            retainShared(object);
        }
    }

    private void retainOwn(long object) {
        int local = BiasedLayout.local(object);
        if (local < BiasedLayout.MOST_LOCAL) {
            BiasedLayout.setLocal(object, local + 1);
        } else {
            stickOwn(object);
        }
    }

    private static void stickOwn(long object) {
        BiasedLayout.clearPrefix(object);
        BiasedLayout.stick(object);
    }

    private static void retainShared(long object) {
        int before = BiasedLayout.getAndAddShared(object, BiasedLayout.ONE);
        if (BiasedLayout.isStuck(before) || BiasedLayout.isStuck(before + BiasedLayout.ONE)) {
            BiasedLayout.stick(object);
        }
    }

    // ---- loads ----

    /** A load that nobody can disturb lets others raise the count without the lock from now on, which rules the owner's quick free out. */
    @Override
    protected long onLoadStable(long holder, long slot) {
        long object = Memory.getLong(slot);
        if (object != 0 && !Header.isImmortal(object)) {
            if (BiasedLayout.owner(object) == id) {
                retainOwn(object);
            } else {
                retainAndMark(object);
            }
        }
        return object;
    }

    private static void retainAndMark(long object) {
        int shared;
        do {
            shared = BiasedLayout.sharedOpaque(object);
            if ((shared & BiasedLayout.STATE) != BiasedLayout.DEFAULT || BiasedLayout.isStuck(shared)) {
                retainShared(object);
                return;
            }
        } while (!BiasedLayout.compareAndSetShared(
                object, shared, shared + BiasedLayout.ONE | BiasedLayout.MAYBE_SHARED));
    }

    /**
     * Own objects die by this thread's doing only, so what the slot has just held is alive. Of others nothing is known until the
     * slot has been read again, not even that the object is the one that was meant: those that do not look dead are raised, and if
     * the slot then holds something else, the count belonged to whatever lies there now, and is given back.
     */
    @Override
    protected long onLoadRacy(long holder, long slot) {
        // acquire pairs with the release in onStore: who sees the reference sees the object's header and payload
        long object = Memory.getLongAcquire(slot);
        if (object == 0) {
            return 0;
        }
        if (isImmortalAcquire(object)) {
            return holds(slot, object) ? object : RETRY;
        }
        if (BiasedLayout.owner(object) == id) {
            retainOwn(object);
            return object;
        }
        return loadOthers(object, slot);
    }

    /** Acquire: the slot is read again after this. */
    private static boolean isImmortalAcquire(long object) {
        return Switches.IMMORTAL && (Memory.getIntAcquire(object) & Header.IMMORTAL) != 0;
    }

    private long loadOthers(long object, long slot) {
        int shared;
        do {
            shared = BiasedLayout.sharedOpaque(object);
            if (BiasedLayout.isDead(shared)) {
                return RETRY;
            }
            if (BiasedLayout.isStuck(shared)) {
                return holds(slot, object) ? object : RETRY;
            }
        } while (!BiasedLayout.compareAndSetShared(object, shared, shared + BiasedLayout.ONE));
        if (holds(slot, object)) {
            return object;
        }
        release(object);
        return RETRY;
    }

    /** Whether the slot holds the object still, or again: then what has been counted is the object. */
    private static boolean holds(long slot, long object) {
        // acquire, as at first; it stays behind the compare-and-set, or the acquire, that came before
        return Memory.getLongAcquire(slot) == object;
    }

    @Override
    protected void onStore(long holder, long slot, long object) {
        long old = Memory.getLong(slot);
        // release: whoever loads the reference without a lock sees the object initialised
        Memory.setLongRelease(slot, object);
        if (old != 0) {
            release(old);
        }
    }

    // ---- one more, where the object may be dead ----

    /**
     * The owner finds no dead object: whoever makes one die clears its owner first. Others find a dead one merged: an object
     * that has been weakly referenced is not freed otherwise.
     */
    @Override
    protected boolean tryRetain(long object) {
        if (Header.isImmortal(object)) {
            return true;
        }
        if (BiasedLayout.owner(object) == id) {
            retainOwn(object);
            return true;
        }
        int shared;
        do {
            shared = BiasedLayout.sharedOpaque(object);
            if (shared == BiasedLayout.MERGED) {
                return false;
            }
            if (BiasedLayout.isStuck(shared)) {
                return true;
            }
        } while (!BiasedLayout.compareAndSetShared(object, shared, shared + BiasedLayout.ONE));
        return true;
    }

    /** Without an owner: the thread that runs the finaliser may be another one. */
    @Override
    protected void revive(long object) {
        BiasedLayout.clearPrefix(object);
        BiasedLayout.setSharedRelease(object, BiasedLayout.ONE | BiasedLayout.MERGED);
    }

    // ---- one fewer ----

    @Override
    protected void release(long object) {
        if (Header.isImmortal(object)) {
            return;
        }
        if (BiasedLayout.owner(object) == id) {
            int local = BiasedLayout.local(object);
            if (local > 1) {
                BiasedLayout.setLocal(object, local - 1);
            } else {
                releaseLastOwn(object);
            }
        } else {
            releaseShared(object);
        }
    }

    /** The owner has no reference left: the object dies at once if nobody else has ever seen it, else it is merged. */
    private void releaseLastOwn(long object) {
        // clear before anything is published: from then on others may free the object
        BiasedLayout.clearPrefix(object);
        if (BiasedLayout.sharedAcquire(object) == BiasedLayout.DEFAULT
                && (Memory.getInt(object) & Header.WEAKLY_REFERENCED) == 0) {
            destroy(object); // nobody can raise a count of 0 in the default state: no compare-and-set is needed
        } else if (merge(object, 0)) {
            destroy(object);
        }
    }

    private void releaseShared(long object) {
        int shared;
        int next;
        boolean last; // of the references that are counted here
        do {
            shared = BiasedLayout.sharedOpaque(object);
            if (BiasedLayout.isStuck(shared)) {
                BiasedLayout.stickAgain(object, shared);
                return;
            }
            last = shared == BiasedLayout.DEFAULT || shared == BiasedLayout.MAYBE_SHARED;
            next = last ? BiasedLayout.QUEUED : shared - BiasedLayout.ONE;
        } while (!BiasedLayout.compareAndSetShared(object, shared, next));
        if (last) {
            giveToOwner(object);
        } else if (next == BiasedLayout.MERGED) {
            destroy(object);
        }
    }

    /**
     * The reference that was not subtracted goes to the owner's queue; if the owner is gone, the counts are merged here. If it has let go of
     * the object meanwhile, it is merging, or has: then the reference is in the shared count, and subtracted there.
     */
    private void giveToOwner(long object) {
        int id = BiasedLayout.owner(object);
        if (id == BiasedLayout.NOBODY) {
            releaseShared(object);
            return;
        }
        BiasedMutator owner = owners.enqueue(id, object);
        if (owner == null) {
            if (merge(object, -1)) {
                destroy(object);
            }
        } else {
            serveIfBlocked(owner);
        }
    }

    /**
     * The owner's and the shared count become one, plus {@code delta}; answers whether that is zero. By the owner, on its
     * behalf, or when it is gone. The owner's pair is cleared before the merged count is published, after which others may free the object
     * (CPython issue 119999).
     */
    private static boolean merge(long object, int delta) {
        int own = BiasedLayout.local(object) + delta;
        BiasedLayout.clearPrefix(object);
        int shared;
        int next;
        do {
            shared = BiasedLayout.sharedOpaque(object);
            if (BiasedLayout.isStuck(shared)) {
                return false;
            }
            int count = (shared >> 2) + own;
            next = count > BiasedLayout.MOST_SHARED ? BiasedLayout.STUCK : count << 2 | BiasedLayout.MERGED;
        } while (!BiasedLayout.compareAndSetShared(object, shared, next));
        return next == BiasedLayout.MERGED;
    }

    // ---- the queue ----

    /** Merges what is in this thread's queue, by the thread itself or on its behalf; adds what died to {@code died}. */
    void mergeQueue(AddressList died) {
        owners.takeQueue(this);
        while (!merging.isEmpty()) {
            long object = merging.removeLast();
            if (!Header.isImmortal(object) && merge(object, -1)) { // it may have become immortal in the queue
                died.add(object);
            }
        }
    }

    /** Destroys what {@link #mergeQueue} has found in anyone's queue. */
    void destroyAll(AddressList died) {
        while (!died.isEmpty()) {
            destroy(died.removeLast());
        }
    }

    /** Whether objects that are known to be dead are not destroyed yet. At a safepoint of the thread, or by itself. */
    boolean isBusy() {
        return !found.isEmpty() || !dead.isEmpty() || isReaping();
    }

    /** An owner that blocks after this look finds its poll word armed by whoever queued first, or is looked at by that one. */
    private void serveIfBlocked(BiasedMutator owner) {
        if (owner.isBlocked() && counter().services().safepoints().tryOnBehalf(owner, () -> owner.mergeQueue(dead))) {
            destroyAll(dead);
        }
    }

    private void serveOwnQueue() {
        if (Switches.PAUSES) {
            serveRecorded();
        } else {
            mergeQueue(dead);
            destroyAll(dead);
        }
    }

    private void serveRecorded() {
        QueueServiceEvent event = new QueueServiceEvent();
        event.begin();
        mergeQueue(dead);
        destroyAll(dead);
        event.commit();
    }

    @Override
    protected void onSchemePoll() {
        serveOwnQueue();
    }

    @Override
    protected void onRetireStorage(long storage) {
        freeAfterGrace(storage);
    }

    /** Racy loads look at the words of dead objects; large ones' memory may be cut anew. */
    @Override
    protected void onFree(long object) {
        if (heap.isLarge(object)) {
            freeAfterGrace(object);
        } else {
            heap.free(object);
        }
    }

    /** What came in before this thread blocked is served before it stays so; what comes in later, by whoever brings it. */
    @Override
    protected void onBlockedWhileAsked() {
        leaveBlocking();
        disarm(SCHEME);
        serveOwnQueue();
        enterBlocking();
    }

    @Override
    protected void beforeDetach() {
        do {
            serveOwnQueue();
        } while (!owners.leave(this));
    }
}
