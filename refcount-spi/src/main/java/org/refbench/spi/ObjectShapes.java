package org.refbench.spi;

/** What the object model tells heap, schemes and audit about its objects. Stateless; thread-safe. */
public abstract class ObjectShapes {
    /** Shows {@code visitor} every reference slot, every weak slot and every storage of {@code object}. */
    public abstract void visit(long object, SlotVisitor visitor);

    /**
     * Shows {@code visitor} the reference slots of {@code object} at addresses from {@code from} on and below {@code to}. Worth
     * overriding where objects are large.
     */
    public void visitSlots(long object, long from, long to, SlotVisitor visitor) {
        visit(object, new SlotVisitor() {
            @Override
            public boolean onlyLooks() {
                return visitor.onlyLooks();
            }

            @Override
            public void slot(long holder, long slot) {
                if (slot >= from && slot < to) {
                    visitor.slot(holder, slot);
                }
            }

            @Override
            public void storage(long holder, long storage) {}
        });
    }

    /** The cell in which the slots of {@code object} lie: its storage, 0 if it has none yet, or the object itself. */
    public long slotsCell(long object) {
        return object;
    }

    /** Of two objects with finalisers that are garbage together, the one that shows less is finalised first. */
    public long birth(long object) {
        return 0;
    }

    /** Whether the holder of a weak slot, if it is still alive, is to be {@linkplain Finalizer run} when a death has cleared the slot. */
    public boolean wantsNotice(long holder) {
        return false;
    }

    /** The name of a type id for error texts. */
    public abstract String typeName(int typeId);

    /** A short description of an object for audit reports, without side effects. */
    public abstract String describe(long object);
}
