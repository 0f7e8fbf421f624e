package org.refbench.object;

import org.refbench.heap.Header;

/** The type ids of the builtin types: the low bits of every object's header. */
public final class TypeIds {
    public static final int NONE = Header.FIRST_OBJECT_TYPE;
    public static final int BOOL = 3;
    /** An int that fits 64 bits. */
    public static final int INT = 4;
    /** An int that does not; Python sees one type. */
    public static final int BIG_INT = 5;

    public static final int FLOAT = 6;
    public static final int STR = 7;
    public static final int TUPLE = 8;
    public static final int LIST = 9;
    public static final int DICT = 10;
    public static final int RANGE = 11;
    public static final int SLICE = 12;
    public static final int CELL = 13;
    public static final int FUNCTION = 14;
    public static final int CODE = 15;
    /** A native function; with a receiver, a bound method of a builtin type. */
    public static final int BUILTIN = 16;
    /** A type object. */
    public static final int TYPE = 17;

    public static final int MODULE = 18;
    /** An instance of any exception type. */
    public static final int EXCEPTION = 19;

    public static final int TRACEBACK = 20;
    public static final int LIST_ITERATOR = 21;
    public static final int TUPLE_ITERATOR = 22;
    public static final int STR_ITERATOR = 23;
    public static final int RANGE_ITERATOR = 24;
    public static final int DICT_ITERATOR = 25;
    public static final int DICT_VIEW = 26;
    public static final int ENUMERATE = 27;
    public static final int ZIP = 28;
    public static final int MAP = 29;
    public static final int FILTER = 30;
    public static final int REVERSED = 31;
    public static final int THREAD = 32;
    public static final int LOCK = 33;
    public static final int FILE = 34;
    public static final int NOT_IMPLEMENTED = 35;
    /** A plain {@code object()}. */
    public static final int OBJECT = 36;
    /** {@code iter(callable, sentinel)}. */
    public static final int CALLABLE_ITERATOR = 37;
    /** An object of a class written in Python, unless it is an exception or a type. */
    public static final int INSTANCE = 38;
    /** A function written in Python, bound to its first argument. */
    public static final int METHOD = 39;

    public static final int PROPERTY = 40;
    public static final int CLASSMETHOD = 41;
    public static final int STATICMETHOD = 42;
    /** The descriptor of a name in {@code __slots__}. */
    public static final int MEMBER = 43;

    public static final int SUPER = 44;
    public static final int GENERATOR = 45;
    public static final int SET = 46;
    public static final int FROZENSET = 47;
    public static final int SET_ITERATOR = 48;
    public static final int BYTES = 49;
    public static final int BYTEARRAY = 50;
    public static final int BYTES_ITERATOR = 51;
    public static final int BYTEARRAY_ITERATOR = 52;
    public static final int ELLIPSIS = 53;
    public static final int WEAKREF = 54;
    /** Iterates by {@code __getitem__}. */
    public static final int SEQUENCE_ITERATOR = 55;
    /** One more than the last builtin type id. */
    public static final int END = 56;

    private TypeIds() {}
}
