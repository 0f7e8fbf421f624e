package org.refbench.tck;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongConsumer;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.CycleRequest;
import org.refbench.spi.Mutator;
import org.refbench.spi.RootKind;
import org.refbench.spi.RootSource;
import org.refbench.spi.RootVisitor;
import org.refbench.tck.SlotJournal.Kind;

/**
 * One thread of a {@link World}: its mutator, and its locals, which are its roots. Made, used and closed by that thread.
 * Slots that other threads may reach are accessed under their lock, the way an object model would; waiting for a lock or
 * for the baton is a blocking region.
 */
public final class Actor implements RootSource, AutoCloseable {
    /** Number of owned locals. */
    public static final int LOCALS = 32;

    /** The first of {@value #FINALIZER_LOCALS} further locals, for finalisers: these run at polls, when others are in use. */
    public static final int FINALIZER_LOCAL = LOCALS;

    /** Number of finalisers' locals. */
    public static final int FINALIZER_LOCALS = 4;

    /** The thread under the scheme. */
    public final Mutator m;

    private final World world;
    private final FinalizerGuard finalizers;
    private final long[] owned = new long[LOCALS + FINALIZER_LOCALS];
    private final long[] borrowed = new long[LOCALS];
    private long operations;
    private SlotJournal journal;

    @SuppressWarnings("this-escape") // the roots are empty until the constructor returns
    Actor(World world) {
        this.world = world;
        this.m = world.counter().attach(this);
        this.finalizers = new FinalizerGuard(world, m);
        m.setFinalizer(finalizers);
        m.enterBlocking();
        takeBaton();
        m.leaveBlocking();
    }

    private void takeBaton() {
        if (world.baton() != null) {
            world.baton().lock();
        }
    }

    private void giveBaton() {
        if (world.baton() != null) {
            world.baton().unlock();
        }
    }

    /** From now on all that is done to objects and slots is recorded. */
    void record(SlotJournal newJournal) {
        journal = newJournal;
    }

    void countOperations(int number) {
        operations += number;
    }

    private void recordMade(long object, int type, int slots) {
        if (journal != null) {
            journal.made(SyntheticShapes.id(object), object, type, slots);
        }
    }

    // ---- locals ----

    /** An owned local; 0 if empty. */
    public long get(int local) {
        return owned[local];
    }

    /** Moves an owned reference into an empty local. */
    public long put(int local, long reference) {
        if (owned[local] != 0) {
            throw new IllegalStateException("local " + local + " is in use");
        }
        owned[local] = reference;
        return reference;
    }

    /** Moves the owned reference out of a local. */
    public long remove(int local) {
        long reference = owned[local];
        owned[local] = 0;
        return reference;
    }

    /** Releases a local, if it holds something. */
    public void drop(int local) {
        long reference = remove(local);
        if (reference != 0) {
            operations++;
            m.releaseLocal(reference);
        }
    }

    /** Duplicates a local into an empty one. */
    public void copy(int from, int to) {
        operations++;
        m.retainLocal(owned[from]);
        put(to, owned[from]);
    }

    /** Duplicates a reference that something else holds into an empty local. */
    public void keep(int local, long object) {
        operations++;
        m.retainLocal(object);
        put(local, object);
    }

    /** Borrows what an owned local holds, and makes the borrowed reference a root. */
    public void borrow(int local) {
        operations++;
        m.borrow(owned[local]);
        borrowed[local] = owned[local];
    }

    /** The borrowed reference of a local becomes an owned one in another, empty local. */
    public void escape(int local, int to) {
        operations++;
        m.escape(borrowed[local]);
        put(to, borrowed[local]);
        borrowed[local] = 0;
    }

    /** Forgets a borrowed reference. */
    public void unborrow(int local) {
        borrowed[local] = 0;
    }

    // ---- objects ----

    /** A new object without storage in an empty local, its slots empty; see {@link SyntheticShapes}. */
    public long make(int local, int type, int slots) {
        return make(local, type, slots, type == SyntheticShapes.FINAL ? Header.FINALIZABLE : 0);
    }

    /** The same of any type that has an id, with a finaliser. */
    public long makeFinalizable(int local, int type, int slots) {
        return make(local, type, slots, Header.FINALIZABLE);
    }

    private long make(int local, int type, int slots, int flag) {
        operations++;
        int flags = type == SyntheticShapes.LEAF ? flag | Header.LEAF : flag;
        long object = m.allocate(type | flags, SyntheticShapes.payloadBytes(type, slots));
        if (type == SyntheticShapes.ARRAY) {
            SyntheticShapes.setLength(object, slots);
        }
        if (type != SyntheticShapes.LINK) {
            SyntheticShapes.setId(object, world.newId());
            recordMade(object, type, slots);
        }
        return put(local, object);
    }

    /** A new node in an empty local. */
    public long node(int local, int slots) {
        return make(local, SyntheticShapes.NODE + slots, slots);
    }

    /** A new witness with that many data words. */
    public long witness(int local, int dataWords) {
        operations++;
        long object = m.allocate(SyntheticShapes.WITNESS, 16 + 8 * dataWords);
        SyntheticShapes.setId(object, world.newId());
        return put(local, object);
    }

    /** A new list in an empty local. */
    public long list(int local, int slots) {
        operations += 2;
        put(local, m.allocateStorage(8 + 8 * slots)); // a root, until the list has it
        Memory.setLong(owned[local] + Header.PAYLOAD, slots);
        long list = m.allocate(SyntheticShapes.LIST, 16);
        SyntheticShapes.setId(list, world.newId());
        SyntheticShapes.setStorage(list, remove(local));
        recordMade(list, SyntheticShapes.LIST, slots);
        return put(local, list);
    }

    void requireUnrecorded() {
        if (journal != null) {
            throw new IllegalStateException("moves of storage are not recorded");
        }
    }

    // ---- slots ----

    /** Initialises a slot of a private object with the reference in a local, which becomes empty. */
    public void init(long holder, int index, int local) {
        operations++;
        if (journal != null) {
            recordLocked(Kind.STORED, journal.stamp(), holder, index, owned[local]);
        }
        m.initStore(holder, SyntheticShapes.slot(holder, index), remove(local));
    }

    /** Loads a slot into an empty local: without a lock where the scheme can, else under it. Answers the reference. */
    public long load(long holder, int index, int local) {
        operations++;
        long from = journal == null ? 0 : journal.now();
        long reference = world.traits().safeUnlockedLoads() ? SyntheticLists.tryLoad(m, holder, index) : Mutator.RETRY;
        if (reference != Mutator.RETRY) {
            if (journal != null) {
                journal.racy(from, journal.now(), SyntheticShapes.id(holder), index, idOrNone(reference));
            }
            return put(local, reference);
        }
        ReentrantLock lock = lock(holder, index);
        reference = m.loadStable(holder, SyntheticShapes.slot(holder, index));
        long stamp = journal == null ? 0 : journal.stamp();
        unlock(lock);
        recordLocked(Kind.LOADED, stamp, holder, index, reference);
        return put(local, reference);
    }

    /** Stores the reference in a local, which becomes empty, and releases the old one, under the slot's lock. */
    public void store(long holder, int index, int local) {
        operations++;
        long value = journal == null ? 0 : idOrNone(owned[local]); // once stored, the object may be another thread's
        ReentrantLock lock = lock(holder, index);
        try {
            m.store(holder, SyntheticShapes.slot(holder, index), remove(local));
            if (journal != null) {
                journal.locked(Kind.STORED, journal.stamp(), SyntheticShapes.id(holder), index, value);
            }
        } finally {
            unlock(lock);
        }
    }

    /** The same the way a container does it: what it drops is released after its lock is. */
    public void replace(long holder, int index, int local) {
        operations += 3;
        long value = journal == null ? 0 : idOrNone(owned[local]);
        ReentrantLock lock = lock(holder, index);
        long slot = SyntheticShapes.slot(holder, index);
        long old = m.take(holder, slot);
        if (journal != null) { // a load without the lock may find the slot empty in between
            journal.locked(Kind.TOOK, journal.stamp(), SyntheticShapes.id(holder), index, idOrNone(old));
        }
        m.store(holder, slot, remove(local));
        if (journal != null) {
            journal.locked(Kind.STORED, journal.stamp(), SyntheticShapes.id(holder), index, value);
        }
        unlock(lock);
        if (old != 0) {
            m.releaseLocal(old);
        }
    }

    /** Moves a reference out of a slot into an empty local; answers it. */
    public long take(long holder, int index, int local) {
        operations++;
        ReentrantLock lock = lock(holder, index);
        long reference = m.take(holder, SyntheticShapes.slot(holder, index));
        long stamp = journal == null ? 0 : journal.stamp();
        unlock(lock);
        recordLocked(Kind.TOOK, stamp, holder, index, reference);
        return put(local, reference);
    }

    private void recordLocked(Kind kind, long stamp, long holder, int index, long reference) {
        if (journal != null) {
            journal.locked(kind, stamp, SyntheticShapes.id(holder), index, idOrNone(reference));
        }
    }

    private static long idOrNone(long reference) {
        return reference == 0 ? 0 : SyntheticShapes.id(reference);
    }

    /** Makes a weak slot of a {@link SyntheticShapes#WEAK} object point to what a local holds, and goes on holding. */
    public void storeWeak(long holder, int index, int local) {
        operations++;
        m.storeWeak(holder, SyntheticShapes.weakSlot(holder, index), owned[local]);
    }

    /** Loads a weak slot into an empty local; answers the reference, 0 if what it pointed to has died. */
    public long loadWeak(long holder, int index, int local) {
        operations++;
        return put(local, m.loadWeak(holder, SyntheticShapes.weakSlot(holder, index)));
    }

    /** Empties a weak slot. */
    public void dropWeak(long holder, int index) {
        operations++;
        m.dropWeak(holder, SyntheticShapes.weakSlot(holder, index));
    }

    /** Locks a slot; all slots of a list together, because its storage may move. */
    ReentrantLock lock(long holder, int index) {
        boolean list = SyntheticShapes.type(holder) == SyntheticShapes.LIST;
        ReentrantLock lock = world.lockOf(list ? holder : SyntheticShapes.slot(holder, index));
        if (!lock.tryLock()) {
            m.enterBlocking();
            lock.lock();
            m.leaveBlocking();
        }
        finalizers.locksHeld++;
        return lock;
    }

    void unlock(ReentrantLock lock) {
        finalizers.locksHeld--;
        lock.unlock();
    }

    // ---- finalisers ----

    /** Sets what finalisers do when this actor runs them, beyond what is checked each time; nothing by default. */
    public void onFinalize(LongConsumer action) {
        finalizers.onFinalize(action);
    }

    /** Runs finalisers until none waits; answers how many. */
    public int runFinalizers() {
        return finalizers.runFinalizers();
    }

    /** Collects garbage cycles; answers how many objects but leaves were freed. */
    public int collectCycles(boolean plainOnly) {
        int[] freed = new int[1];
        CycleRequest request =
                new CycleRequest(world.traits(), plainOnly, true, object -> freed[0]++, () -> blocking(Thread::yield));
        finalizers.betweenOperations(() -> world.counter().collectCycles(m, request));
        return freed[0];
    }

    // ---- time ----

    /** A safepoint, at which another actor may get the baton. */
    public void poll() {
        finalizers.poll();
        if (world.baton() != null && world.baton().hasQueuedThreads()) {
            blocking(() -> {});
        }
    }

    /** What a thread does in a blocking region. */
    @FunctionalInterface
    public interface Blocking {
        /** Touches no object. */
        void run() throws InterruptedException;
    }

    /** Runs {@code action} in a blocking region, without the baton. */
    public void blocking(Blocking action) {
        m.enterBlocking();
        giveBaton();
        try {
            action.run();
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        } finally {
            takeBaton();
            m.leaveBlocking();
        }
    }

    /** Drops every local and leaves the world. */
    @Override
    public void close() {
        Arrays.fill(borrowed, 0);
        for (int local = 0; local < owned.length; local++) {
            drop(local);
        }
        world.addOperations(operations);
        world.counter().detach(m);
        giveBaton();
    }

    @Override
    public void visitRoots(RootVisitor visitor) {
        visit(owned, RootKind.OWNED, visitor);
        visit(borrowed, RootKind.BORROWED, visitor);
    }

    private static void visit(long[] locals, RootKind kind, RootVisitor visitor) {
        for (long reference : locals) {
            if (reference != 0) {
                visitor.root(reference, kind);
            }
        }
    }
}
