package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * {@code super(type, object)}. Immutable.
 *
 * <pre>
 *   8  slot  the type after which attributes are looked up
 *  16  slot  the object, 0 if unbound     24  slot  the type in whose order they are looked up, 0 if unbound
 * </pre>
 */
public final class Supers {
    static final int SLOTS = 3;
    private static final int AFTER = Header.PAYLOAD;
    private static final int SELF = Header.PAYLOAD + 8;
    private static final int TYPE = Header.PAYLOAD + 16;

    private Supers() {}

    /** A super object; all are borrowed. TypeError unless {@code self} is an instance or subtype of {@code after}. */
    public static long create(ThreadState t, long after, long self) {
        long type = self == 0 ? 0 : orderOf(t, after, self);
        long object = t.allocate(TypeIds.SUPER, 8 * SLOTS);
        t.m.initStore(object, object + AFTER, t.retained(after));
        if (self != 0) {
            t.m.initStore(object, object + SELF, t.retained(self));
            t.m.initStore(object, object + TYPE, t.retained(type));
        }
        return object;
    }

    private static long orderOf(ThreadState t, long after, long self) {
        if (Types.isType(self) && Types.of(self).isSubtypeOf(Types.of(after))) {
            return self;
        }
        PyType type = Types.typeOf(self);
        if (!type.isSubtypeOf(Types.of(after))) {
            throw Exceptions.typeError(t, "super(type, obj): obj must be an instance or subtype of type");
        }
        return t.space.typeObject(type);
    }

    /** The object that attributes are bound to, borrowed; 0 if unbound. */
    public static long self(long object) {
        return Memory.getLong(object + SELF);
    }

    /** A new reference to the attribute that comes next in the order, bound; 0 if there is none. */
    public static long find(ThreadState t, long object, long name) {
        long self = self(object);
        if (self == 0 || !(Types.of(Memory.getLong(object + TYPE)) instanceof UserType order)) {
            return 0;
        }
        long type = Memory.getLong(object + TYPE);
        long found = TypeLookup.findAfter(t, order, Types.of(Memory.getLong(object + AFTER)), name);
        return found == 0 ? 0 : Descriptors.bind(t, found, self == type ? 0 : self, type);
    }
}
