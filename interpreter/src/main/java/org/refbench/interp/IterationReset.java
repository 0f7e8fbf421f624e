package org.refbench.interp;

import org.refbench.heap.Header;
import org.refbench.heap.Heap;
import org.refbench.heap.Memory;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SlotVisitor;

/** Drops a whole iteration's objects at once, after making sure that nothing older refers to them. */
final class IterationReset {
    private IterationReset() {}

    static void reset(RuntimeServices services, Heap.Mark mark) {
        Heap heap = services.heap();
        services.roots().visit((reference, kind) -> requireOlder(heap, mark, reference, "a root"));
        SlotVisitor check = new SlotVisitor() {
            @Override
            public void slot(long holder, long slot) {
                long reference = Memory.getLong(slot);
                if (reference != 0) {
                    requireOlder(
                            heap,
                            mark,
                            reference,
                            services.shapes().typeName(Memory.getInt(holder) & Header.TYPE_MASK));
                }
            }

            @Override
            public void storage(long holder, long storage) {
                requireOlder(heap, mark, storage, "an older container");
            }
        };
        heap.walk(cell -> {
            if (heap.isOlder(cell, mark) && (Memory.getInt(cell) & Header.TYPE_MASK) != Header.STORAGE_TYPE) {
                services.shapes().visit(cell, check);
            }
        });
        services.weak().clearUnless(target -> heap.isOlder(target, mark));
        services.weak().forgetHoldersUnless(holder -> heap.isOlder(holder, mark));
        heap.resetTo(mark);
    }

    private static void requireOlder(Heap heap, Heap.Mark mark, long reference, String holder) {
        if (!heap.isOlder(reference, mark)) {
            throw new IllegalStateException(
                    "cannot reset the heap: " + holder + " made before the iteration refers to an object made in it; a"
                            + " program that runs without reclamation must keep nothing"
                            + " between iterations");
        }
    }
}
