package org.refbench.object;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A class written in Python, as Java code knows it. Its type object and what that refers to are on the measured heap, kept
 * by a global slot until the runtime ends. Thread-safe; all but the cache is set before others can see it.
 */
public final class UserType extends PyType {
    private static final int FIRST = PyType.all().size();
    private static volatile UserType[] table = new UserType[64];
    private static int next;

    private final List<PyType> bases;
    private final List<PyType> mro;
    private final PyType valueBase;
    private final boolean hasDict;
    private final boolean weak;
    private final int firstSlot;
    private final int slotCount;
    private long object;
    private String qualname;
    private boolean hasFinalizer;
    private volatile boolean definesEquality;

    /** What {@link TypeLookup} has found; null at first. Replaced as a whole, under no lock. */
    volatile TypeLookup.Cache cache;

    private UserType(
            String name,
            List<PyType> bases,
            List<PyType> inherited,
            PyType valueBase,
            int typeId,
            boolean hasDict,
            boolean weak,
            int firstSlot,
            int slotCount,
            int index) {
        super(name, bases.getFirst(), typeId, index);
        this.bases = List.copyOf(bases);
        List<PyType> order = new ArrayList<>();
        order.add(this);
        order.addAll(inherited);
        this.mro = List.copyOf(order);
        this.valueBase = valueBase;
        this.hasDict = hasDict;
        this.weak = weak;
        this.firstSlot = firstSlot;
        this.slotCount = slotCount;
    }

    /**
     * A new class.
     *
     * @param inherited the method resolution order without the class itself
     * @param valueBase the builtin type of which each instance holds a value, or null
     * @param hasDict whether instances have attributes beside their slots
     * @param weak whether weak references can refer to instances
     * @param firstSlot number of slots that instances inherit
     * @param slotCount number of slots in all
     */
    static UserType define(
            String name,
            List<PyType> bases,
            List<PyType> inherited,
            PyType valueBase,
            int typeId,
            boolean hasDict,
            boolean weak,
            int firstSlot,
            int slotCount) {
        synchronized (UserType.class) {
            if (next == table.length) {
                table = Arrays.copyOf(table, 2 * next);
            }
            UserType type = new UserType(
                    name, bases, inherited, valueBase, typeId, hasDict, weak, firstSlot, slotCount, FIRST + next);
            UserType[] copy = table;
            copy[next++] = type;
            table = copy; // the volatile store publishes the new element
            return type;
        }
    }

    static UserType at(int index) {
        return table[index - FIRST];
    }

    void setObject(long typeObject, String qualifiedName, boolean finalizes) {
        object = typeObject;
        qualname = qualifiedName;
        hasFinalizer = finalizes;
    }

    /** Its type object, borrowed from a global slot. */
    public long object() {
        return object;
    }

    /** Its qualified name. */
    public String qualname() {
        return qualname;
    }

    /** Its bases, in order. */
    public List<PyType> bases() {
        return bases;
    }

    /** Its method resolution order, itself first. */
    public List<PyType> mro() {
        return mro;
    }

    /** The builtin type of which each instance holds a value in its first slot; null if there is none. */
    public PyType valueBase() {
        return valueBase;
    }

    /** Whether instances have attributes beside their slots. */
    public boolean hasDict() {
        return hasDict;
    }

    /** Whether weak references can refer to instances. */
    boolean isWeaklyReferencable() {
        return weak;
    }

    /** The first slot that is the class's own. */
    int firstSlot() {
        return firstSlot;
    }

    /** The number of an instance's slots. */
    int slotCount() {
        return slotCount;
    }

    /** Whether its instances are equal to others by a method of their own, which keys of dicts and sets must be asked by. */
    boolean definesEquality() {
        return definesEquality;
    }

    void defineEquality() {
        definesEquality = true;
    }

    /** Whether instances are born with a finaliser: the class had {@code __del__} when it was made. */
    boolean hasFinalizer() {
        return hasFinalizer;
    }

    @Override
    public String simpleName() {
        return name();
    }

    @Override
    public boolean isSubtypeOf(PyType other) {
        return mro.contains(other);
    }
}
