package org.refbench.spi;

import org.refbench.heap.Header;
import org.refbench.heap.HeapExhausted;
import org.refbench.heap.History;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;

/**
 * One thread under a scheme: every event of a reference's life is told to it, on the hot path. The public events are
 * final: they count (in a counting runtime), check (in checked mode) and delegate to the scheme's {@linkplain MutatorHooks
 * hooks}.
 *
 * <p>In a measured process one subclass is loaded, so class hierarchy analysis lets the JIT inline every hook. All methods
 * are for the owning thread; none allocates on the Java heap, but for weak slots and finalisers.
 *
 * <p>References are never 0 where a parameter is named {@code object}; slots may hold 0.
 */
public abstract class Mutator extends MutatorHooks {
    /** {@link #loadRacy}: take the holder's lock and use {@link #loadStable}. Never an address. */
    public static final long RETRY = 1;

    /** The lock policy's part of the thread: schemes have nothing to do with it. */
    public final Ownership ownership = new Ownership();

    /** What the lock policy made the thread wait for. */
    public final LockWaits lockWaits = new LockWaits();

    private final RefCounter counter;
    private final Reaper reaper;
    private final FinalizerRun finalizers;
    private final Operations operations = new Operations();
    private RootSource roots;

    /** A mutator of {@code counter}'s runtime for the calling thread. */
    @SuppressWarnings("this-escape") // the reaper only keeps the reference
    protected Mutator(RefCounter counter) {
        super(counter);
        this.counter = counter;
        this.reaper = new Reaper(this, counter.services().shapes());
        this.finalizers = new FinalizerRun(this, counter.services().finalizers());
    }

    final void setRoots(RootSource source) {
        roots = source;
    }

    /** Where the thread's locals are. Visited at its safepoints only. */
    protected final RootSource roots() {
        return roots;
    }

    final void giveUpHeap() {
        limbo().giveUp();
        counter.services().heap().detach(heap);
    }

    /** The scheme that this mutator belongs to. */
    public final RefCounter counter() {
        return counter;
    }

    /** This thread's counts of events; all zero unless {@link Switches#COUNTING}. */
    public final Operations operations() {
        return operations;
    }

    /** Whether the thread still has dead objects to destroy: then the runtime is not quiescent. */
    public final boolean isReaping() {
        return reaper.isBusy();
    }

    /** Sets what finalisers do on this thread. Before attach, or by the thread itself. */
    public final void setFinalizer(Finalizer finalizer) {
        finalizers.set(finalizer);
    }

    // ---- the events ----

    /**
     * A new object, held by one local. Its payload is zero unless the header says {@link Header#LEAF}. May run a
     * collection: every reference must be in a root.
     *
     * @param header type id and flags
     * @throws HeapExhausted at the heap's limit
     */
    public final long allocate(int header, int payloadBytes) {
        if (Switches.COUNTING) {
            operations.allocations++;
        }
        beforeAllocate();
        long object = heap.allocate(payloadBytes);
        if (object == 0) {
            object = allocateUnderPressure(payloadBytes);
        }
        initHeader(object, header);
        if ((header & Header.LEAF) == 0) {
            zero(object, payloadBytes);
        }
        return object;
    }

    /**
     * Raw storage for one holder, zeroed; the holder's slots move into it. May run a collection. Until its holder has it,
     * storage must be in a root across safepoints, blocking regions (a contended lock is one) and allocations.
     */
    public final long allocateStorage(int payloadBytes) {
        beforeAllocate();
        long storage = heap.allocate(payloadBytes);
        if (storage == 0) {
            storage = allocateUnderPressure(payloadBytes);
        }
        Memory.setLong(storage, heap.storageHeader());
        zero(storage, payloadBytes);
        return storage;
    }

    private long allocateUnderPressure(int payloadBytes) {
        if (counter.reclaim(this) | counter.flushRetired(this)) {
            long object = heap.allocate(payloadBytes);
            if (object != 0) {
                return object;
            }
        }
        throw new HeapExhausted(counter.services().heap().limitBytes());
    }

    private static void zero(long object, int payloadBytes) {
        if (payloadBytes > 64) {
            Memory.fill(object + Header.PAYLOAD, payloadBytes, (byte) 0);
            return;
        }
        for (int offset = Header.PAYLOAD; offset < Header.PAYLOAD + payloadBytes; offset += 8) {
            Memory.setLong(object + offset, 0);
        }
    }

    /** A local is duplicated. */
    public final void retainLocal(long object) {
        if (Switches.COUNTING) {
            operations.retains++;
            operations.immortalRetains += Header.isImmortal(object) ? 1 : 0;
        }
        if (Switches.CHECKED) {
            History.requireLive(object);
        }
        retain(object);
    }

    /** A local is dropped. */
    public final void releaseLocal(long object) {
        if (Switches.COUNTING) {
            operations.releases++;
            operations.immortalReleases += Header.isImmortal(object) ? 1 : 0;
        }
        if (Switches.CHECKED) {
            History.requireLive(object);
        }
        release(object);
    }

    /** Reads a slot that nobody can overwrite now into a new local; answers 0 for an empty slot. */
    public final long loadStable(long holder, long slot) {
        if (Switches.COUNTING) {
            operations.stableLoads++;
        }
        if (Switches.CHECKED) {
            History.requireLiveSlot(holder, slot);
        }
        return onLoadStable(holder, slot);
    }

    /**
     * Tries to read a slot that another thread may be overwriting: a new local, 0, or {@link #RETRY}. The caller keeps the
     * holder alive.
     *
     * <p>If the slot lies in storage of the holder, the storage may be retired meanwhile. Its memory stays as it is until this
     * thread's next safepoint, provided that the caller, between reading the holder's pointer to it (acquire) and the last use
     * of it or of the slot, neither polls nor allocates nor blocks (a contended lock is a blocking region), releases no
     * reference and retires nothing; RETRY counts as a release. Afterwards it starts again from the holder. Whether the storage
     * was still the holder's when the slot was read is for the caller to find out: it reads the pointer again (acquire), and if that
     * has changed, releases what it got.
     */
    public final long loadRacy(long holder, long slot) {
        if (Switches.COUNTING) {
            operations.racyLoads++;
        }
        long object = onLoadRacy(holder, slot);
        if (Switches.COUNTING && object == RETRY) {
            operations.retries++;
        }
        return object;
    }

    /** The first store into a slot of an object that no other thread can see yet; the reference is consumed. */
    public final void initStore(long holder, long slot, long object) {
        if (Switches.COUNTING) {
            operations.initStores++;
        }
        if (Switches.CHECKED) {
            History.requireLive(holder);
            History.requireLiveOrNone(object);
        }
        onInitStore(holder, slot, object);
    }

    /** A slot is overwritten: the new reference (or 0) is consumed, the old one is released. */
    public final void store(long holder, long slot, long object) {
        if (Switches.COUNTING) {
            operations.stores++;
        }
        if (Switches.CHECKED) {
            History.requireLiveSlot(holder, slot);
            History.requireLiveOrNone(object);
        }
        onStore(holder, slot, object);
    }

    /** A reference moves out of a slot into a local; the slot is cleared. Answers 0 for an empty slot. */
    public final long take(long holder, long slot) {
        if (Switches.COUNTING) {
            operations.takes++;
        }
        if (Switches.CHECKED) {
            History.requireLiveSlot(holder, slot);
        }
        return onTake(holder, slot);
    }

    /** A local is used without being duplicated, for no longer than its owner lives in the same frame. */
    public final void borrow(long object) {
        if (Switches.COUNTING) {
            operations.borrows++;
        }
        if (Switches.CHECKED) {
            History.requireLive(object);
        }
        onBorrow(object);
    }

    /** A borrowed local becomes an owned one, because it is about to outlive its frame. */
    public final void escape(long object) {
        if (Switches.COUNTING) {
            operations.escapes++;
        }
        if (Switches.CHECKED) {
            History.requireLive(object);
        }
        onEscape(object);
    }

    /** Slots of {@code holder} are about to shift or clear in bulk; counts do not change. Told before the first write. */
    public final void beforeBulkMove(long holder) {
        onBulkMove(holder);
    }

    /**
     * {@code storage} belongs to no holder any more, which other threads can see; it is reused when no racy reader can hold it.
     * The caller is no racy reader itself.
     */
    public final void retireStorage(long storage) {
        onRetireStorage(storage);
    }

    /**
     * The weak slot {@code slot} of {@code holder} is made to point to {@code object}, which a local of the caller holds and
     * goes on holding. Any thread that keeps the holder alive, with or without its lock.
     */
    public final void storeWeak(long holder, long slot, long object) {
        if (Switches.COUNTING) {
            operations.weakStores++;
        }
        if (Switches.CHECKED) {
            History.requireLive(holder);
            History.requireLive(object);
        }
        counter.services().weak().store(holder, slot, object);
    }

    /**
     * Reads a weak slot into a new local; answers 0 if it is empty or what it pointed to has died. Atomic with respect to that
     * death. Any thread that keeps the holder alive, with or without its lock.
     */
    public final long loadWeak(long holder, long slot) {
        if (Switches.COUNTING) {
            operations.weakLoads++;
        }
        if (Switches.CHECKED) {
            History.requireLive(holder);
        }
        return counter.services().weak().load(this, slot);
    }

    /** A weak slot is emptied. A dying holder's are, by the runtime, before its memory is reused. */
    public final void dropWeak(long holder, long slot) {
        if (Switches.COUNTING) {
            operations.weakDrops++;
        }
        if (Switches.CHECKED) {
            History.requireLive(holder);
        }
        counter.services().weak().store(holder, slot, 0);
    }

    /**
     * The safepoint event: between operations, with every reference in a root, no lock held. Here, and in {@link
     * #runFinalizers}, finalisers run; in a mere {@link #poll} they do not.
     */
    public final void pollSafepoint() {
        if (Switches.COUNTING) {
            operations.polls++;
        }
        if (isPolled()) {
            pollBetweenOperations();
        }
    }

    private void pollBetweenOperations() {
        poll();
        if (isArmed(FINALIZE)) {
            runFinalizers();
        }
    }

    /** Runs finalisers, where {@link #pollSafepoint} may be called, if this thread has been told that some wait: no safepoint else. */
    public final void runArmedFinalizers() {
        if (isPolled() && isArmed(FINALIZE)) {
            runFinalizers();
        }
    }

    /**
     * Runs finalisers on this thread until none waits, where {@link #pollSafepoint} may be called; answers how many. Called by
     * a finaliser it does nothing.
     */
    public final int runFinalizers() {
        int ran = finalizers.run();
        if (Switches.COUNTING) {
            operations.finalizers += ran;
        }
        return ran;
    }

    /** A safepoint at which nothing but the requested is done: an object is half destroyed. */
    final void pollAmidDestruction() {
        if (Switches.COUNTING) {
            operations.polls++;
        }
        poll();
    }

    /** Drops the reference in {@code slot} of a holder that is being destroyed. */
    final void dropFromDying(long holder, long slot) {
        if (Switches.CHECKED) {
            History.requireLiveSlot(holder, slot);
        }
        onDropFromDying(holder, slot);
    }

    FinalizerRun finalizers() {
        return finalizers;
    }

    /**
     * Makes an object that nobody but the caller can reach immortal, where the runtime has immortal objects: it is never
     * counted again, and never freed. Answers whether it has.
     */
    public final boolean immortalizeNew(long object) {
        if (Switches.CHECKED) {
            History.requireLive(object);
        }
        Immortals immortals = counter.services().immortals();
        return immortals.areEnabled() && immortals.add(object);
    }

    // ---- death ----

    /**
     * An object with a finaliser dies for the first time: it is revived, and waits for an interpreter thread to run the
     * finaliser; this thread, if no other comes first. Its weak slots have been cleared.
     */
    protected final void queueFinalizer(long object) {
        Memory.getAndBitwiseAndInt(object, ~Header.FINALIZABLE); // before it is queued: whoever takes it may let it die
        revive(object);
        counter.services().finalizers().add(object);
        arm(FINALIZE);
    }

    /**
     * Ends an object whose last reference is gone, and all that dies with it, without recursion and polling safepoints as
     * it goes: clears the weak slots that refer to it, then destroys it, or queues it if it has a finaliser.
     */
    protected final void destroy(long object) {
        if ((Memory.getInt(object) & (Header.LEAF | Header.DIES_IN_TWO_PHASES)) == Header.LEAF) {
            onFree(object);
        } else {
            reaper.destroy(object);
        }
    }
}
