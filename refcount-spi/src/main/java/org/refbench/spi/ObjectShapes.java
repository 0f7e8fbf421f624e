package org.refbench.spi;

/** What the object model tells heap, schemes and audit about its objects. Stateless; thread-safe. */
public abstract class ObjectShapes {
    /** Shows {@code visitor} every reference slot, every weak slot and every storage of {@code object}. */
    public abstract void visit(long object, SlotVisitor visitor);

    /** The name of a type id for error texts. */
    public abstract String typeName(int typeId);

    /** A short description of an object for audit reports, without side effects. */
    public abstract String describe(long object);
}
