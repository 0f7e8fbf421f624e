package org.refbench.spi;

import org.refbench.heap.Header;
import org.refbench.heap.HeapExhausted;
import org.refbench.heap.History;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;
import org.refbench.heap.ThreadHeap;
import org.refbench.safepoint.Participant;

/**
 * One thread under a scheme: every event of a reference's life is told to it, on the hot path. The public events are
 * final: they count (in a counting runtime), check (in checked mode) and delegate to the scheme's hooks. The hooks of
 * slots have defaults in terms of {@link #retain} and {@link #release}, so that a scheme that counts every reference
 * at once needs only those two, and one that counts nothing makes them empty.
 *
 * <p>In a measured process one subclass is loaded, so class hierarchy analysis lets the JIT inline every hook. All methods
 * are for the owning thread; none allocates on the Java heap.
 *
 * <p>References are never 0 where a parameter is named {@code object}; slots may hold 0.
 */
public abstract class Mutator extends Participant {
    /** {@link #loadRacy}: take the holder's lock and use {@link #loadStable}. Never an address. */
    public static final long RETRY = 1;

    /** The thread's part of the heap. */
    protected final ThreadHeap heap;

    private final RefCounter counter;
    private final Reaper reaper;
    private final Operations operations = new Operations();
    private RootSource roots;

    /** A mutator of {@code counter}'s runtime for the calling thread. */
    @SuppressWarnings("this-escape") // the reaper only keeps the reference
    protected Mutator(RefCounter counter) {
        super(counter.services().safepoints());
        this.counter = counter;
        this.heap = counter.services().heap().attach();
        this.reaper = new Reaper(this, counter.services().shapes());
    }

    final void setRoots(RootSource source) {
        roots = source;
    }

    final RootSource roots() {
        return roots;
    }

    final void giveUpHeap() {
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
        Memory.setLong(storage, Header.STORAGE_TYPE);
        zero(storage, payloadBytes);
        return storage;
    }

    private long allocateUnderPressure(int payloadBytes) {
        if (counter.reclaim(this)) {
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
            requireLiveSlot(holder, slot);
        }
        return onLoadStable(holder, slot);
    }

    /** Tries to read a slot that another thread may be overwriting: a new local, 0, or {@link #RETRY}. */
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
            requireLiveOrNone(object);
        }
        onInitStore(holder, slot, object);
    }

    /** A slot is overwritten: the new reference (or 0) is consumed, the old one is released. */
    public final void store(long holder, long slot, long object) {
        if (Switches.COUNTING) {
            operations.stores++;
        }
        if (Switches.CHECKED) {
            requireLiveSlot(holder, slot);
            requireLiveOrNone(object);
        }
        onStore(holder, slot, object);
    }

    /** A reference moves out of a slot into a local; the slot is cleared. Answers 0 for an empty slot. */
    public final long take(long holder, long slot) {
        if (Switches.COUNTING) {
            operations.takes++;
        }
        if (Switches.CHECKED) {
            requireLiveSlot(holder, slot);
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

    /** {@code storage} belongs to no holder any more; it is reused when no racy reader can hold it. */
    public final void retireStorage(long storage) {
        onRetireStorage(storage);
    }

    /** The safepoint event: between operations, with every reference in a root. */
    public final void pollSafepoint() {
        if (Switches.COUNTING) {
            operations.polls++;
        }
        poll();
    }

    /** Drops the reference in {@code slot} of a holder that is being destroyed. */
    final void dropFromDying(long holder, long slot) {
        if (Switches.CHECKED) {
            requireLiveSlot(holder, slot);
        }
        onDropFromDying(holder, slot);
    }

    /** Checked mode: neither the holder nor what its slot holds may have been freed. */
    private static void requireLiveSlot(long holder, long slot) {
        History.requireLive(holder);
        requireLiveOrNone(Memory.getLong(slot));
    }

    private static void requireLiveOrNone(long object) {
        if (object != 0) {
            History.requireLive(object);
        }
    }

    // ---- the hooks ----

    /** Gives a new object its header; the object is held by one local. */
    protected abstract void initHeader(long object, int header);

    /** One more counted reference. */
    protected abstract void retain(long object);

    /** One counted reference fewer. */
    protected abstract void release(long object);

    /** Hook of every allocation, before it: a place to collect. */
    protected void beforeAllocate() {}

    /** Hook of {@link #loadStable}. */
    protected long onLoadStable(long holder, long slot) {
        long object = Memory.getLong(slot);
        if (object != 0) {
            retain(object);
        }
        return object;
    }

    /** Hook of {@link #loadRacy}: by default the scheme cannot. */
    protected long onLoadRacy(long holder, long slot) {
        return RETRY;
    }

    /** Hook of {@link #initStore}. */
    protected void onInitStore(long holder, long slot, long object) {
        Memory.setLong(slot, object);
    }

    /** Hook of {@link #store}; the old reference is released after the slot is written. */
    protected void onStore(long holder, long slot, long object) {
        long old = Memory.getLong(slot);
        Memory.setLong(slot, object);
        if (old != 0) {
            release(old);
        }
    }

    /** Hook of {@link #take}. */
    protected long onTake(long holder, long slot) {
        long object = Memory.getLong(slot);
        Memory.setLong(slot, 0);
        return object;
    }

    /** Hook of {@link #borrow}. */
    protected void onBorrow(long object) {}

    /** Hook of {@link #escape}. */
    protected void onEscape(long object) {
        retain(object);
    }

    /** Hook of {@link #beforeBulkMove}. */
    protected void onBulkMove(long holder) {}

    /** Hook of {@link #retireStorage}: by default there are no racy readers, so it is free at once. */
    protected void onRetireStorage(long storage) {
        heap.free(storage);
    }

    /** Hook of the destruction of a holder: its slot's reference is released. */
    protected void onDropFromDying(long holder, long slot) {
        long object = Memory.getLong(slot);
        if (object != 0) {
            release(object);
        }
    }

    /** Hook of detach, before the thread gives up its part of the heap: nothing buffered may be lost. */
    protected void beforeDetach() {}

    /**
     * Destroys an object whose last reference is gone, and all that dies with it, without recursion and polling
     * safepoints as it goes.
     */
    protected final void destroy(long object) {
        if ((Memory.getInt(object) & Header.LEAF) != 0) {
            heap.free(object);
        } else {
            reaper.destroy(object);
        }
    }
}
