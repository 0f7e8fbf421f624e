package org.refbench.object;

import org.refbench.heap.Header;

/** Python's names of the builtin types, as {@code type(x).__name__} gives them. */
public final class TypeNames {
    private static final String[] NAMES = new String[TypeIds.END];

    static {
        NAMES[0] = "free cell";
        NAMES[Header.STORAGE_TYPE] = "storage";
        NAMES[TypeIds.NONE] = "NoneType";
        NAMES[TypeIds.BOOL] = "bool";
        NAMES[TypeIds.INT] = "int";
        NAMES[TypeIds.BIG_INT] = "int";
        NAMES[TypeIds.FLOAT] = "float";
        NAMES[TypeIds.STR] = "str";
        NAMES[TypeIds.TUPLE] = "tuple";
        NAMES[TypeIds.LIST] = "list";
        NAMES[TypeIds.DICT] = "dict";
        NAMES[TypeIds.RANGE] = "range";
        NAMES[TypeIds.SLICE] = "slice";
        NAMES[TypeIds.CELL] = "cell";
        NAMES[TypeIds.FUNCTION] = "function";
        NAMES[TypeIds.CODE] = "code";
        NAMES[TypeIds.BUILTIN] = "builtin_function_or_method";
        NAMES[TypeIds.TYPE] = "type";
        NAMES[TypeIds.MODULE] = "module";
        NAMES[TypeIds.EXCEPTION] = "BaseException";
        NAMES[TypeIds.TRACEBACK] = "traceback";
        NAMES[TypeIds.LIST_ITERATOR] = "list_iterator";
        NAMES[TypeIds.TUPLE_ITERATOR] = "tuple_iterator";
        NAMES[TypeIds.STR_ITERATOR] = "str_iterator";
        NAMES[TypeIds.RANGE_ITERATOR] = "range_iterator";
        NAMES[TypeIds.DICT_ITERATOR] = "dict_iterator";
        NAMES[TypeIds.DICT_VIEW] = "dict_view";
        NAMES[TypeIds.ENUMERATE] = "enumerate";
        NAMES[TypeIds.ZIP] = "zip";
        NAMES[TypeIds.MAP] = "map";
        NAMES[TypeIds.FILTER] = "filter";
        NAMES[TypeIds.REVERSED] = "reversed";
        NAMES[TypeIds.THREAD] = "threading._Worker";
        NAMES[TypeIds.LOCK] = "_thread.lock";
        NAMES[TypeIds.FILE] = "_io.TextIOWrapper";
        NAMES[TypeIds.NOT_IMPLEMENTED] = "NotImplementedType";
        NAMES[TypeIds.OBJECT] = "object";
        NAMES[TypeIds.CALLABLE_ITERATOR] = "callable_iterator";
        NAMES[TypeIds.INSTANCE] = "object";
        NAMES[TypeIds.METHOD] = "method";
        NAMES[TypeIds.PROPERTY] = "property";
        NAMES[TypeIds.CLASSMETHOD] = "classmethod";
        NAMES[TypeIds.STATICMETHOD] = "staticmethod";
        NAMES[TypeIds.MEMBER] = "member_descriptor";
        NAMES[TypeIds.SUPER] = "super";
        NAMES[TypeIds.GENERATOR] = "generator";
        NAMES[TypeIds.SET] = "set";
        NAMES[TypeIds.FROZENSET] = "frozenset";
        NAMES[TypeIds.SET_ITERATOR] = "set_iterator";
        NAMES[TypeIds.BYTES] = "bytes";
        NAMES[TypeIds.BYTEARRAY] = "bytearray";
        NAMES[TypeIds.BYTES_ITERATOR] = "bytes_iterator";
        NAMES[TypeIds.BYTEARRAY_ITERATOR] = "bytearray_iterator";
        NAMES[TypeIds.ELLIPSIS] = "ellipsis";
        NAMES[TypeIds.WEAKREF] = "weakref.ReferenceType";
        NAMES[TypeIds.SEQUENCE_ITERATOR] = "iterator";
    }

    private TypeNames() {}

    /** The name of a type id. */
    public static String of(int typeId) {
        return typeId < NAMES.length && NAMES[typeId] != null ? NAMES[typeId] : "type#" + typeId;
    }

    /** The name of an object's type, the exception type of an exception, the kind of a view or iterator. */
    public static String ofObject(long object) {
        int type = Header.type(object);
        return switch (type) {
            case TypeIds.INSTANCE, TypeIds.TYPE -> Types.typeOf(object).name();
            case TypeIds.EXCEPTION -> Exceptions.typeName(object);
            case TypeIds.DICT_VIEW, TypeIds.DICT_ITERATOR -> Dicts.viewTypeName(object);
            case TypeIds.REVERSED -> Iterators.reversedTypeName(object);
            case TypeIds.STR_ITERATOR -> Iterators.strIteratorTypeName(object);
            default -> of(type);
        };
    }
}
