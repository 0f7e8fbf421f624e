package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.SlotVisitor;

/**
 * {@code weakref.ref}: an object with a weak slot. The callback is set before others see the object and never changes; the hash is
 * that of the object referred to, kept once it has been asked for.
 *
 * <pre>
 *   8  weak slot  what it refers to, 0 once that has died
 *  16  slot       the callback, or 0     24  long  the hash, -1 while unknown, which no hash is
 * </pre>
 */
public final class WeakRefs {
    private static final int TARGET = Header.PAYLOAD;
    private static final int CALLBACK = Header.PAYLOAD + 8;
    private static final int HASH = Header.PAYLOAD + 16;
    private static final int BYTES = 24;
    private static final long UNKNOWN = -1;

    private WeakRefs() {}

    static void visit(long object, SlotVisitor visitor) {
        visitor.weakSlot(object, object + TARGET);
        visitor.slot(object, object + CALLBACK);
    }

    static void visitSlots(long object, long from, long to, SlotVisitor visitor) {
        Layouts.visitWithin(object, object + CALLBACK, 1, from, to, visitor);
    }

    /**
     * A weak reference to {@code target}, which a local of the caller holds; the one without a callback that there is already, or a
     * new one. TypeError if its type cannot be referred to weakly.
     *
     * @param callback borrowed; 0 if there is none
     */
    public static long of(ThreadState t, long target, long callback) {
        if (!allows(target)) {
            throw Exceptions.typeError(t, "cannot create weak reference to '%s' object", TypeNames.ofObject(target));
        }
        if (callback == 0) {
            long known = t.space
                    .counter
                    .services()
                    .weak()
                    .holderOf(t.m, target, holder -> Memory.getLong(holder + CALLBACK) == 0);
            if (known != 0) {
                return known;
            }
        }
        long object = t.allocate(TypeIds.WEAKREF, BYTES);
        Memory.setLong(object + HASH, UNKNOWN);
        if (callback != 0) {
            t.m.initStore(object, object + CALLBACK, t.retained(callback));
        }
        t.m.storeWeak(object, object + TARGET, target);
        return object;
    }

    private static boolean allows(long target) {
        UserType type = Types.userTypeOf(target);
        if (type != null) {
            return type.isWeaklyReferencable();
        }
        return switch (Header.type(target)) {
            case TypeIds.FUNCTION,
                    TypeIds.METHOD,
                    TypeIds.BUILTIN,
                    TypeIds.TYPE,
                    TypeIds.MODULE,
                    TypeIds.CODE,
                    TypeIds.SET,
                    TypeIds.FROZENSET,
                    TypeIds.GENERATOR,
                    TypeIds.LOCK,
                    TypeIds.THREAD,
                    TypeIds.FILE -> true;
            default -> false;
        };
    }

    /** A new reference to what it refers to, or 0 if that has died. */
    public static long get(ThreadState t, long ref) {
        return t.m.loadWeak(ref, ref + TARGET);
    }

    /** The callback, borrowed from the reference, or 0. */
    public static long callback(long ref) {
        return Memory.getLong(ref + CALLBACK);
    }

    /** Whether its callback, if it has one, will be called. */
    static boolean wantsNotice(long ref) {
        return callback(ref) != 0;
    }

    /** The hash of what it refers to; TypeError if that died before anybody asked. */
    static long hash(ThreadState t, long ref) {
        long known = Memory.getLongOpaque(ref + HASH); // whoever computes it computes the same
        if (known != UNKNOWN) {
            return known;
        }
        long target = get(t, ref);
        if (target == 0) {
            throw Exceptions.typeError(t, "weak object has gone away");
        }
        t.push(target);
        long hash = Hashes.of(t, target);
        t.drop();
        Memory.setLongOpaque(ref + HASH, hash);
        return hash;
    }

    /** Whether what they refer to is equal; where either has died, whether they are the same. */
    static boolean equal(ThreadState t, long a, long b) {
        if (a == b) {
            return true;
        }
        int mark = t.sp;
        long x = t.push(get(t, a));
        long y = t.push(get(t, b));
        boolean equal = x != 0 && y != 0 && Compare.equal(t, x, y);
        t.dropTo(mark);
        return equal;
    }

    static String repr(ThreadState t, long ref) {
        long target = get(t, ref);
        String at = "<weakref at 0x" + Long.toHexString(ref);
        if (target == 0) {
            return at + "; dead>";
        }
        t.push(target);
        String repr = at + "; to '" + TypeNames.ofObject(target) + "' at 0x" + Long.toHexString(target) + ">";
        t.drop();
        return repr;
    }
}
