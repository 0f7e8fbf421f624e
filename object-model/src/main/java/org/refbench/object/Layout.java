package org.refbench.object;

import java.util.List;
import java.util.Set;

/**
 * How the instances of a new class are laid out.
 *
 * @param valueBase the builtin type of which each instance holds a value, or null
 * @param typeId the type id of instances
 * @param hasDict whether instances have attributes beside their slots
 * @param weak whether weak references can refer to instances
 * @param inherited number of slots that instances inherit
 * @param names the names in {@code __slots__} that take a slot
 */
record Layout(PyType valueBase, int typeId, boolean hasDict, boolean weak, int inherited, List<String> names) {
    private static final Set<String> VALUES =
            Set.of("int", "float", "str", "tuple", "list", "dict", "set", "frozenset", "bytes", "bytearray");

    /** Builtin types to whose values weak references can refer. */
    private static final Set<String> WEAK_VALUES = Set.of("set", "frozenset", "type");

    /** Builtin types whose values have their items in the object: in CPython there is no room for weak references behind them. */
    private static final Set<String> ITEM_SIZED = Set.of("int", "tuple", "bytes");

    /** Number of slots in all. */
    int slots() {
        return inherited + names.size();
    }

    /** Whether instances of classes that derive from the builtin type hold a value of it. */
    static boolean isValue(PyType type) {
        return !(type instanceof UserType) && VALUES.contains(type.name());
    }

    /** Whether classes can derive from the type. */
    static boolean isAcceptableBase(PyType type) {
        return type instanceof UserType
                || type == PyType.OBJECT
                || type.isException()
                || type.typeId() == TypeIds.TYPE
                || isValue(type);
    }

    /** The layout of a class with these bases and this dict. */
    static Layout of(ThreadState t, List<PyType> bases, long dict) {
        PyType solid = null;
        UserType slotted = null;
        boolean dictInherited = false;
        boolean weak = false;
        for (PyType base : bases) {
            PyType value = solidBase(base);
            if (value != null) {
                solid = moreDerived(t, solid, value);
            }
            if (base instanceof UserType user) {
                dictInherited |= user.hasDict();
                weak |= user.isWeaklyReferencable();
                if (user.slotCount() > (user.valueBase() == null ? 0 : 1)) {
                    slotted = widest(t, slotted, user);
                }
            }
        }
        int typeId = solid == null ? TypeIds.INSTANCE : solid.typeId();
        boolean isValue = solid != null && typeId != TypeIds.EXCEPTION && typeId != TypeIds.TYPE;
        int inherited = slotted != null ? slotted.slotCount() : isValue ? 1 : 0;
        Slots slots = Slots.declared(t, dict);
        boolean hasDict = dictInherited || slots == null || slots.withDict();
        weak |= solid != null && WEAK_VALUES.contains(solid.name())
                || !(solid != null && ITEM_SIZED.contains(solid.name())) && (slots == null || slots.withWeakref());
        return new Layout(
                isValue ? solid : null,
                isValue ? TypeIds.INSTANCE : typeId,
                hasDict,
                weak,
                inherited,
                slots == null ? List.of() : slots.names());
    }

    private static PyType solidBase(PyType base) {
        if (base instanceof UserType user) {
            if (user.typeId() == TypeIds.INSTANCE) {
                return user.valueBase();
            }
            return MethodOrder.of(user).stream()
                    .filter(type -> !(type instanceof UserType))
                    .findFirst()
                    .orElseThrow();
        }
        return base == PyType.OBJECT ? null : base;
    }

    private static PyType moreDerived(ThreadState t, PyType a, PyType b) {
        if (a == null || b.isSubtypeOf(a)) {
            return b;
        }
        if (a.isSubtypeOf(b) || a.isException() && b.isException()) {
            return a;
        }
        throw conflict(t);
    }

    private static UserType widest(ThreadState t, UserType a, UserType b) {
        if (a == null || b.isSubtypeOf(a)) {
            return b;
        }
        if (a.isSubtypeOf(b)) {
            return a;
        }
        throw conflict(t);
    }

    private static PyError conflict(ThreadState t) {
        return Exceptions.typeError(t, "multiple bases have instance lay-out conflict");
    }
}
