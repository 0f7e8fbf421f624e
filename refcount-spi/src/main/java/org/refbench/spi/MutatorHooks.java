package org.refbench.spi;

import org.refbench.heap.Memory;
import org.refbench.heap.ThreadHeap;
import org.refbench.safepoint.Participant;

/**
 * What a scheme does at the events of {@link Mutator}, which alone extends this class, and is extended by schemes. The hooks of slots have defaults
 * in terms of {@link #retain} and {@link #release}, so that a scheme that counts every reference at once needs little more
 * than those two, and one that counts nothing makes them empty.
 */
public abstract class MutatorHooks extends Participant {
    /** The thread's part of the heap. */
    protected final ThreadHeap heap;

    private final ThreadLimbo limbo;

    @SuppressWarnings("this-escape") // the limbo only keeps the reference
    MutatorHooks(RefCounter counter) {
        super(counter.services().safepoints());
        this.heap = counter.services().heap().attach();
        this.limbo = new ThreadLimbo(
                this, heap, counter.limbo(), counter.services().safepoints().gracePeriods());
    }

    final ThreadLimbo limbo() {
        return limbo;
    }

    /** Gives a new object its header; the object is held by one local. */
    protected abstract void initHeader(long object, int header);

    /** One more counted reference. Leaves an {@linkplain org.refbench.heap.Header#isImmortal immortal} object alone. */
    protected abstract void retain(long object);

    /** One counted reference fewer. Leaves an immortal object alone. */
    protected abstract void release(long object);

    /**
     * One more counted reference, unless the object has died, which it has, at the latest, when {@link Mutator#destroy} is
     * called or a collection has found it unreachable. Called under a lock of the table of weak slots: must neither poll nor block. The
     * object's memory cannot have been reused.
     */
    protected abstract boolean tryRetain(long object);

    /**
     * An object that has died is alive again, held by exactly one owned local. Nothing else can refer to it now: its weak
     * slots have been cleared.
     */
    protected abstract void revive(long object);

    /** Hook of every allocation, before it: a place to collect. */
    protected void beforeAllocate() {}

    /** Hook of {@link Mutator#loadStable}. */
    protected long onLoadStable(long holder, long slot) {
        long object = Memory.getLong(slot);
        if (object != 0) {
            retain(object);
        }
        return object;
    }

    /** Hook of {@link Mutator#loadRacy}: by default the scheme cannot. */
    protected long onLoadRacy(long holder, long slot) {
        return Mutator.RETRY;
    }

    /** Hook of {@link Mutator#initStore}. */
    protected void onInitStore(long holder, long slot, long object) {
        Memory.setLong(slot, object);
    }

    /** Hook of {@link Mutator#store}; the old reference is released after the slot is written. */
    protected void onStore(long holder, long slot, long object) {
        long old = Memory.getLong(slot);
        Memory.setLong(slot, object);
        if (old != 0) {
            release(old);
        }
    }

    /** Hook of {@link Mutator#take}. */
    protected long onTake(long holder, long slot) {
        long object = Memory.getLong(slot);
        Memory.setLong(slot, 0);
        return object;
    }

    /** Hook of {@link Mutator#borrow}. */
    protected void onBorrow(long object) {}

    /** Hook of {@link Mutator#escape}. */
    protected void onEscape(long object) {
        retain(object);
    }

    /** Hook of {@link Mutator#beforeBulkMove}. */
    protected void onBulkMove(long holder) {}

    /**
     * Hook of {@link Mutator#retireStorage}: by default there are no racy readers, so it is free at once. A scheme whose racy
     * loads can succeed has {@link #freeAfterGrace} here, or something of its own to the same end.
     */
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

    /** Hook of attach: the thread takes part, and has had no event nor safepoint yet. */
    protected void afterAttach() {}

    /** Hook of the destruction of a holder: its storage, which no racy reader can be in, for they hold the holder. */
    protected void onFreeStorage(long storage) {
        heap.free(storage);
    }

    /**
     * Hook of the end of a destroyed object: its memory may be reused. A scheme whose racy readers look at counts of objects that
     * they do not hold lets {@linkplain org.refbench.heap.ThreadHeap#isLarge large ones} wait ({@link #freeAfterGrace}): their
     * memory is cut anew at the heap's limit. A small cell keeps its count word where it is, and {@linkplain
     * org.refbench.heap.HeaderLayout looks dead} until its next object is born.
     */
    protected void onFree(long object) {
        heap.free(object);
    }

    /**
     * Frees storage, or an object that has been destroyed, when no racy reader can look at it any more: when every other
     * thread has passed a safepoint since. Until then storage is left as it is, and an object looks like a free cell.
     */
    protected final void freeAfterGrace(long cell) {
        limbo.add(cell);
    }

    @Override
    protected final void onGracePoll() {
        limbo.poll();
    }

    /** Hook of detach, before the thread gives up its part of the heap: nothing buffered may be lost. */
    protected void beforeDetach() {}
}
