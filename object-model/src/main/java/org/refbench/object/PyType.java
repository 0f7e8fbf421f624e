package org.refbench.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A type as Java code knows it. A builtin type is the same in every runtime, and immutable; each runtime has one type object
 * for it ({@link ObjectSpace#typeObject}). A class written in Python is a {@link UserType} of one runtime.
 */
public sealed class PyType permits UserType {
    private static final List<PyType> ALL = new ArrayList<>();
    private static final Map<String, PyType> BY_NAME = new HashMap<>();
    private static final PyType[] BY_TYPE_ID = new PyType[TypeIds.END];

    public static final PyType OBJECT = define("object", null, TypeIds.OBJECT);
    public static final PyType INT = define("int", OBJECT, TypeIds.INT);
    public static final PyType BASE_EXCEPTION = define("BaseException", OBJECT, TypeIds.EXCEPTION);

    static {
        for (int typeId = TypeIds.NONE; typeId < TypeIds.END; typeId++) {
            if (BY_TYPE_ID[typeId] == null && typeId != TypeIds.BIG_INT && typeId != TypeIds.INSTANCE) {
                define(TypeNames.of(typeId), typeId == TypeIds.BOOL ? INT : OBJECT, typeId);
            }
        }
        BY_TYPE_ID[TypeIds.BIG_INT] = INT;
        BY_TYPE_ID[TypeIds.INSTANCE] = OBJECT;
        for (String view : new String[] {"keys", "values", "items"}) {
            variant("dict_" + view, TypeIds.DICT_VIEW);
        }
        for (String entry : new String[] {"key", "value", "item"}) {
            variant("dict_" + entry + "iterator", TypeIds.DICT_ITERATOR);
            variant("dict_reverse" + entry + "iterator", TypeIds.DICT_ITERATOR);
        }
        variant("list_reverseiterator", TypeIds.REVERSED);
        variant("str_ascii_iterator", TypeIds.STR_ITERATOR);
    }

    public static final PyType EXCEPTION = exception("Exception", BASE_EXCEPTION);
    public static final PyType SYSTEM_EXIT = exception("SystemExit", BASE_EXCEPTION);
    public static final PyType KEYBOARD_INTERRUPT = exception("KeyboardInterrupt", BASE_EXCEPTION);
    public static final PyType GENERATOR_EXIT = exception("GeneratorExit", BASE_EXCEPTION);
    public static final PyType STOP_ITERATION = exception("StopIteration", EXCEPTION);
    public static final PyType ARITHMETIC_ERROR = exception("ArithmeticError", EXCEPTION);
    public static final PyType FLOATING_POINT_ERROR = exception("FloatingPointError", ARITHMETIC_ERROR);
    public static final PyType OVERFLOW_ERROR = exception("OverflowError", ARITHMETIC_ERROR);
    public static final PyType ZERO_DIVISION_ERROR = exception("ZeroDivisionError", ARITHMETIC_ERROR);
    public static final PyType ASSERTION_ERROR = exception("AssertionError", EXCEPTION);
    public static final PyType ATTRIBUTE_ERROR = exception("AttributeError", EXCEPTION);
    public static final PyType BUFFER_ERROR = exception("BufferError", EXCEPTION);
    public static final PyType EOF_ERROR = exception("EOFError", EXCEPTION);
    public static final PyType IMPORT_ERROR = exception("ImportError", EXCEPTION);
    public static final PyType MODULE_NOT_FOUND_ERROR = exception("ModuleNotFoundError", IMPORT_ERROR);
    public static final PyType LOOKUP_ERROR = exception("LookupError", EXCEPTION);
    public static final PyType INDEX_ERROR = exception("IndexError", LOOKUP_ERROR);
    public static final PyType KEY_ERROR = exception("KeyError", LOOKUP_ERROR);
    public static final PyType MEMORY_ERROR = exception("MemoryError", EXCEPTION);
    public static final PyType NAME_ERROR = exception("NameError", EXCEPTION);
    public static final PyType UNBOUND_LOCAL_ERROR = exception("UnboundLocalError", NAME_ERROR);
    public static final PyType OS_ERROR = exception("OSError", EXCEPTION);
    public static final PyType FILE_NOT_FOUND_ERROR = exception("FileNotFoundError", OS_ERROR);
    public static final PyType FILE_EXISTS_ERROR = exception("FileExistsError", OS_ERROR);
    public static final PyType PERMISSION_ERROR = exception("PermissionError", OS_ERROR);
    public static final PyType TIMEOUT_ERROR = exception("TimeoutError", OS_ERROR);
    public static final PyType CONNECTION_ERROR = exception("ConnectionError", OS_ERROR);
    public static final PyType REFERENCE_ERROR = exception("ReferenceError", EXCEPTION);
    public static final PyType RUNTIME_ERROR = exception("RuntimeError", EXCEPTION);
    public static final PyType NOT_IMPLEMENTED_ERROR = exception("NotImplementedError", RUNTIME_ERROR);
    public static final PyType RECURSION_ERROR = exception("RecursionError", RUNTIME_ERROR);
    public static final PyType SYNTAX_ERROR = exception("SyntaxError", EXCEPTION);
    public static final PyType INDENTATION_ERROR = exception("IndentationError", SYNTAX_ERROR);
    public static final PyType SYSTEM_ERROR = exception("SystemError", EXCEPTION);
    public static final PyType TYPE_ERROR = exception("TypeError", EXCEPTION);
    public static final PyType VALUE_ERROR = exception("ValueError", EXCEPTION);
    public static final PyType UNICODE_ERROR = exception("UnicodeError", VALUE_ERROR);
    public static final PyType WARNING = exception("Warning", EXCEPTION);

    private final String name;
    private final PyType base;
    private final int typeId;
    private final int index;

    PyType(String name, PyType base, int typeId, int index) {
        this.name = name;
        this.base = base;
        this.typeId = typeId;
        this.index = index;
    }

    private static PyType define(String name, PyType base, int typeId) {
        PyType type = new PyType(name, base, typeId, ALL.size());
        ALL.add(type);
        BY_NAME.put(name, type);
        BY_TYPE_ID[typeId] = type;
        return type;
    }

    /** One of several types of objects with the same layout; {@link Types#typeOf} tells them apart. */
    private static void variant(String name, int typeId) {
        PyType type = new PyType(name, OBJECT, typeId, ALL.size());
        ALL.add(type);
        BY_NAME.put(name, type);
    }

    private static PyType exception(String name, PyType base) {
        PyType type = new PyType(name, base, TypeIds.EXCEPTION, ALL.size());
        ALL.add(type);
        BY_NAME.put(name, type);
        return type;
    }

    /** All builtin types; a builtin type's {@link #index} is its place here. */
    public static List<PyType> all() {
        return List.copyOf(ALL);
    }

    /** The type with this index. */
    static PyType at(int index) {
        return index < ALL.size() ? ALL.get(index) : UserType.at(index);
    }

    /** The type of that name, or null. */
    public static PyType named(String name) {
        return BY_NAME.get(name);
    }

    /** The type that objects with this type id have; BaseException for every exception. */
    public static PyType ofTypeId(int typeId) {
        return BY_TYPE_ID[typeId];
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** Its name without the module. */
    public String simpleName() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** The module that it belongs to. */
    public String module() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "builtins" : name.substring(0, dot);
    }

    /** Its base; null for object. */
    public PyType base() {
        return base;
    }

    /** The type id of its instances. */
    public int typeId() {
        return typeId;
    }

    /** Its number: for a builtin type, its place in {@link #all}. */
    public int index() {
        return index;
    }

    /** Whether it is an exception type. */
    public boolean isException() {
        return typeId == TypeIds.EXCEPTION;
    }

    /** Whether it is {@code other} or derives from it. */
    public boolean isSubtypeOf(PyType other) {
        for (PyType type = this; type != null; type = type.base) {
            if (type == other) {
                return true;
            }
        }
        return false;
    }
}
