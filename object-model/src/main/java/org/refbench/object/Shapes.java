package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.History;
import org.refbench.spi.ObjectShapes;
import org.refbench.spi.SlotVisitor;

/** The object model as heap, schemes and audit see it. */
public final class Shapes extends ObjectShapes {
    /** The only instance needed; it has no state. */
    public static final Shapes INSTANCE = new Shapes();

    private Shapes() {
        History.useTypeNames(this::typeName);
    }

    @Override
    public void visit(long object, SlotVisitor visitor) {
        Layouts.visit(object, visitor);
    }

    @Override
    public void visitSlots(long object, long from, long to, SlotVisitor visitor) {
        Layouts.visitRange(object, from, to, visitor);
    }

    @Override
    public long slotsCell(long object) {
        return Layouts.slotsCell(object);
    }

    @Override
    public long birth(long object) {
        return Header.type(object) == TypeIds.INSTANCE ? Instances.birth(object) : 0;
    }

    @Override
    public boolean wantsNotice(long holder) {
        return Header.type(holder) == TypeIds.WEAKREF && WeakRefs.wantsNotice(holder);
    }

    @Override
    public String typeName(int typeId) {
        return TypeNames.of(typeId);
    }

    @Override
    public String describe(long object) {
        return Describe.briefly(object);
    }
}
