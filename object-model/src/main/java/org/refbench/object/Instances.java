package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.SlotVisitor;

/**
 * Objects of classes written in Python, but for exceptions and types. The class and the dict are set before any other thread
 * sees the object and never change, so they may be read without a lock; slots change under the object's lock.
 *
 * <pre>
 *   8  slot  type object
 *  16  slot  dict of the attributes, 0 if the class has only {@code __slots__}
 *  24  int   number of slots below    28  int  of objects with a finaliser, their number in the order of birth
 *  32  slots the value of the builtin base if the class has one; then {@code __slots__} in order, 0 while unset
 * </pre>
 */
public final class Instances {
    private static final int TYPE = Header.PAYLOAD;
    private static final int DICT = Header.PAYLOAD + 8;
    private static final int COUNT = Header.PAYLOAD + 16;
    private static final int BIRTH = Header.PAYLOAD + 20;
    private static final int FIRST = Header.PAYLOAD + 24;

    private Instances() {}

    /** A new object without a value; {@link #initValue} gives it one if its class has a builtin base. */
    public static long create(ThreadState t, UserType type) {
        long dict = type.hasDict() ? t.push(Dicts.create(t)) : 0;
        long object = allocate(t, type);
        Memory.setInt(object + COUNT, type.slotCount());
        Memory.setInt(object + BIRTH, type.hasFinalizer() ? t.space.nextBirth() : 0);
        t.m.initStore(object, object + TYPE, t.retained(type.object()));
        if (dict != 0) {
            t.m.initStore(object, object + DICT, dict);
            t.stack[--t.sp] = 0; // the reference has moved into the object
        }
        return object;
    }

    private static long allocate(ThreadState t, UserType type) {
        int bytes = FIRST - Header.PAYLOAD + 8 * type.slotCount();
        return type.hasFinalizer()
                ? t.allocateFinalizable(TypeIds.INSTANCE, bytes)
                : t.allocatePrivate(TypeIds.INSTANCE, bytes);
    }

    static void visit(long object, SlotVisitor visitor) {
        Layouts.visitSlots(object, object + TYPE, 2, visitor);
        Layouts.visitSlots(object, object + FIRST, Memory.getInt(object + COUNT), visitor);
    }

    static void visitSlots(long object, long from, long to, SlotVisitor visitor) {
        Layouts.visitWithin(object, object + TYPE, 2, from, to, visitor);
        Layouts.visitWithin(object, object + FIRST, Memory.getInt(object + COUNT), from, to, visitor);
    }

    /** Of two objects with finalisers the older has the lower. */
    static long birth(long object) {
        return Integer.toUnsignedLong(Memory.getInt(object + BIRTH));
    }

    /** The type object, borrowed. */
    public static long type(long object) {
        return Memory.getLong(object + TYPE);
    }

    /** The dict of the attributes, borrowed from the object; 0 if it has none. */
    public static long dict(long object) {
        return Memory.getLong(object + DICT);
    }

    /** The value of the builtin base, borrowed from the object; 0 if its class has no such base. */
    public static long value(long object) {
        UserType type = (UserType) Types.of(type(object));
        return type.valueBase() == null ? 0 : Memory.getLong(object + FIRST);
    }

    /** Gives a new object its value, which is consumed. */
    public static void initValue(ThreadState t, long object, long value) {
        t.m.initStore(object, object + FIRST, value);
    }

    /** A new reference to what the slot holds, or 0. */
    static long loadSlot(ThreadState t, long object, int index) {
        t.locks.lock(t.m, object);
        long value = t.m.loadStable(object, object + FIRST + 8L * index);
        t.locks.unlock(t.m, object);
        return value;
    }

    /** Sets a slot, or empties it (0); consumes the value. Answers whether it held something before. */
    static boolean storeSlot(ThreadState t, long object, int index, long value) {
        Mutator m = t.m;
        long slot = object + FIRST + 8L * index;
        t.locks.lock(m, object);
        long old = m.take(object, slot);
        m.store(object, slot, value);
        t.locks.unlock(m, object);
        if (old != 0) {
            m.releaseLocal(old);
        }
        return old != 0;
    }
}
