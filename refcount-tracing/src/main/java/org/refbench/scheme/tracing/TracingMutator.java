package org.refbench.scheme.tracing;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/** A thread under {@code tracing}. */
final class TracingMutator extends Mutator {
    private final TracingRefCounter tracing;
    private final boolean stress;
    private long refilledSeen;

    TracingMutator(TracingRefCounter counter, boolean stress) {
        super(counter);
        this.tracing = counter;
        this.stress = stress;
    }

    @Override
    protected void beforeAllocate() {
        if (stress) {
            tracing.collect(this);
        } else if (heap.refilledBytes() != refilledSeen) {
            long refilled = heap.refilledBytes();
            long bytes = refilled - refilledSeen;
            refilledSeen = refilled;
            tracing.allocated(this, bytes);
        }
    }

    @Override
    protected void initHeader(long object, int header) {
        Memory.setLong(object, header & 0xFFFFFFFFL);
        if ((header & Header.FINALIZABLE) != 0) {
            tracing.expectFinalizers();
        }
    }

    @Override
    protected void retain(long object) {}

    @Override
    protected void release(long object) {}

    /** Outside a collection whatever a weak slot points to is alive, or comes alive by being loaded. */
    @Override
    protected boolean tryRetain(long object) {
        return true;
    }

    /** The queue is a root. */
    @Override
    protected void revive(long object) {}

    /** The collection has found the object unreachable. */
    void outlive(long object) {
        queueFinalizer(object);
    }

    @Override
    protected void onStore(long holder, long slot, long object) {
        Memory.setLongRelease(slot, object);
    }

    @Override
    protected long onLoadRacy(long holder, long slot) {
        // acquire pairs with the release in onStore: who sees the reference sees the object's header and payload
        return Memory.getLongAcquire(slot);
    }

    /** The sweep frees storage with its holder, or when no holder has it any more. */
    @Override
    protected void onRetireStorage(long storage) {}

    void sweep(long cell) {
        heap.free(cell);
    }
}
