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
    /** One more than the last builtin type id. */
    public static final int END = 38;

    private TypeIds() {}
}
