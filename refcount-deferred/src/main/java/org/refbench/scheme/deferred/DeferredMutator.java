package org.refbench.scheme.deferred;

import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/** A thread under {@code deferred}; subclasses count references from the heap, of which a process loads one. */
abstract class DeferredMutator extends Mutator {
    /** The zero count table: new objects, and those whose last reference from a slot this thread dropped. */
    final AddressList table = new AddressList();

    /** Objects without slots and storage that an epoch found dead, unknown to anybody: this thread gives their memory back. */
    final AddressList dead = new AddressList();

    /** Storage that no holder has any more. */
    final AddressList retired = new AddressList();

    /** Dead, but with so many slots that this thread drops them outside the epoch that it ran. */
    final AddressList large = new AddressList();

    private final DeferredRefCounter deferred;
    private int limit;
    private long bytes;
    private long refilledSeen;

    DeferredMutator(DeferredRefCounter counter) {
        super(counter);
        this.deferred = counter;
        this.limit = counter.entries();
    }

    /** A new object, listed, without references from slots. */
    final void list(long object) {
        table.add(object);
    }

    /** The last reference from a slot may be gone: an epoch will look, and find out whether the stacks have one. */
    final void listAgain(long object) {
        if (DeferredLayout.becomesListed(object)) {
            table.add(object);
            if (table.size() == limit) {
                arm(SCHEME); // this thread may never allocate
            }
        }
    }

    @Override
    protected final void beforeAllocate() {
        if (table.size() >= limit || heap.refilledBytes() != refilledSeen) {
            beforeMuch();
        }
    }

    private void beforeMuch() {
        addBytes(heap.refilledBytes() - refilledSeen);
        refilledSeen = heap.refilledBytes();
        reconcileIfDue();
    }

    private void addBytes(long more) {
        bytes += more;
        if (bytes >= deferred.bytes()) {
            limit = 0;
        }
    }

    private void reconcileIfDue() {
        if (table.size() >= limit) {
            deferred.reconcile(this);
        }
    }

    /** An epoch has looked at the table. */
    final void startAnew() {
        limit = table.size() + deferred.entries();
        bytes = 0;
    }

    /** An epoch of this thread has left work, for the next one, at once. */
    final void goOnSoon() {
        limit = 0;
        arm(SCHEME);
    }

    @Override
    protected final void onSchemePoll() {
        freeDead();
        reconcileIfDue();
    }

    /** In a stop: nobody can still read what was retired before it. */
    final void retiredAreDead() {
        dead.addAll(retired);
        retired.clear();
    }

    /** By the thread itself, or in a stop. */
    final void freeDead() {
        freeAll(dead);
    }

    final void freeAll(AddressList cells) {
        for (int i = 0; i < cells.size(); i++) {
            heap.free(cells.get(i));
        }
        cells.clear();
    }

    final void free(long cell) {
        heap.free(cell);
    }

    /** Destroys what an epoch of this thread found dead and too large for it. */
    final void destroyLarge() {
        while (large.size() > 0) {
            destroy(large.removeLast());
        }
    }

    /** The object has died, and lives until its finaliser has run. */
    final void outlive(long object) {
        queueFinalizer(object);
    }

    @Override
    protected final void retain(long object) {}

    @Override
    protected final void release(long object) {}

    /** Deaths are decided and weak slots cleared in the same stop: what a weak slot refers to is alive. */
    @Override
    protected final boolean tryRetain(long object) {
        return true;
    }

    /** The queue of finalisers is a root, and the object is listed. */
    @Override
    protected final void revive(long object) {}

    @Override
    protected final long onLoadStable(long holder, long slot) {
        return Memory.getLong(slot);
    }

    @Override
    protected final long onLoadRacy(long holder, long slot) {
        // acquire pairs with the release in store: who sees the reference sees the object's header and payload
        return Memory.getLongAcquire(slot);
    }

    @Override
    protected final void onRetireStorage(long storage) {
        retired.add(storage);
        addBytes(deferred.services().heap().cellBytes(storage));
    }

    @Override
    protected final void beforeDetach() {
        freeDead();
        deferred.takeOver(this);
    }
}
