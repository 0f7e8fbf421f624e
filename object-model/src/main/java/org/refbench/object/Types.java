package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Type objects.
 *
 * <pre>  8  long  index of the {@link PyType} </pre>
 */
public final class Types {
    private static final int INDEX = Header.PAYLOAD;

    private Types() {}

    static long create(ThreadState t, PyType type) {
        long object = t.allocate(TypeIds.TYPE, 8);
        Memory.setLong(object + INDEX, type.index());
        return object;
    }

    /** The type that a type object stands for. */
    public static PyType of(long typeObject) {
        return PyType.at((int) Memory.getLong(typeObject + INDEX));
    }

    /** The type of any object: {@code type(x)}. */
    public static PyType typeOf(long object) {
        int typeId = Header.type(object);
        return switch (typeId) {
            case TypeIds.EXCEPTION -> Exceptions.type(object);
            case TypeIds.DICT_VIEW, TypeIds.DICT_ITERATOR, TypeIds.REVERSED, TypeIds.STR_ITERATOR ->
                PyType.named(TypeNames.ofObject(object));
            default -> PyType.ofTypeId(typeId);
        };
    }

    /** Whether {@code object} is a type object. */
    public static boolean isType(long object) {
        return Header.type(object) == TypeIds.TYPE;
    }
}
