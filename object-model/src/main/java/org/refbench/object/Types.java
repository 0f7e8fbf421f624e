package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Type objects.
 *
 * <pre>
 *   8  slot  dict of a class written in Python, else 0     24  slot  metaclass, 0 for type
 *  16  slot  tuple of its bases, else 0                    32  long  index of the {@link PyType}
 * </pre>
 */
public final class Types {
    static final int SLOTS = 3;
    private static final int DICT = Header.PAYLOAD;
    private static final int BASES = Header.PAYLOAD + 8;
    private static final int META = Header.PAYLOAD + 16;
    private static final int INDEX = Header.PAYLOAD + 24;

    private Types() {}

    static long create(ThreadState t, PyType type) {
        long object = t.allocate(TypeIds.TYPE, 8 * SLOTS + 8);
        Memory.setLong(object + INDEX, type.index());
        return object;
    }

    /** The type object of a class; all are borrowed, {@code metaclass} is 0 for {@code type}. */
    static long create(ThreadState t, UserType type, long dict, long bases, long metaclass) {
        long object = create(t, type);
        t.m.initStore(object, object + DICT, t.retained(dict));
        t.m.initStore(object, object + BASES, t.retained(bases));
        if (metaclass != 0) {
            t.m.initStore(object, object + META, t.retained(metaclass));
        }
        return object;
    }

    /** The type that a type object stands for. */
    public static PyType of(long typeObject) {
        return PyType.at((int) Memory.getLong(typeObject + INDEX));
    }

    /** The dict of a class written in Python, borrowed from it; 0 for a builtin type. */
    public static long dict(long typeObject) {
        return Memory.getLong(typeObject + DICT);
    }

    /** The tuple of the bases of a class written in Python, borrowed from it; 0 for a builtin type. */
    public static long bases(long typeObject) {
        return Memory.getLong(typeObject + BASES);
    }

    /** The metaclass, borrowed from the type object; 0 for {@code type}. */
    public static long metaclass(long typeObject) {
        return Memory.getLong(typeObject + META);
    }

    /** The type of any object: {@code type(x)}. */
    public static PyType typeOf(long object) {
        int typeId = Header.type(object);
        return switch (typeId) {
            case TypeIds.INSTANCE -> of(Instances.type(object));
            case TypeIds.EXCEPTION -> Exceptions.type(object);
            case TypeIds.TYPE -> metaclass(object) == 0 ? PyType.ofTypeId(TypeIds.TYPE) : of(metaclass(object));
            case TypeIds.DICT_VIEW, TypeIds.DICT_ITERATOR, TypeIds.REVERSED, TypeIds.STR_ITERATOR ->
                PyType.named(TypeNames.ofObject(object));
            default -> PyType.ofTypeId(typeId);
        };
    }

    /** The class of an object if it is written in Python, else null. */
    public static UserType userTypeOf(long object) {
        return switch (Header.type(object)) {
            case TypeIds.INSTANCE -> (UserType) of(Instances.type(object));
            case TypeIds.EXCEPTION -> Exceptions.type(object) instanceof UserType type ? type : null;
            case TypeIds.TYPE -> metaclass(object) == 0 ? null : (UserType) of(metaclass(object));
            default -> null;
        };
    }

    /** Whether {@code object} is a type object. */
    public static boolean isType(long object) {
        return Header.type(object) == TypeIds.TYPE;
    }
}
