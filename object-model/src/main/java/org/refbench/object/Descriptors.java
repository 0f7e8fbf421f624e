package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * The builtin descriptors, and what attribute access does with any descriptor that it finds in a class. Immutable.
 *
 * <pre>
 *   property       8, 16, 24, 32  slots  getter, setter, deleter, doc; 0 if there is none
 *   classmethod    8  slot  callable
 *   staticmethod   8  slot  callable
 *   member         8  slot  name     16  slot  type object     24  long  index of the slot in instances
 * </pre>
 */
public final class Descriptors {
    static final int PROPERTY_SLOTS = 4;
    static final int MEMBER_SLOTS = 2;

    /** Which function of a property. */
    public static final int GETTER = 0;

    public static final int SETTER = 1;
    public static final int DELETER = 2;
    public static final int DOC = 3;

    private static final int FIRST = Header.PAYLOAD;
    private static final int MEMBER_INDEX = Header.PAYLOAD + 16;

    private Descriptors() {}

    /** A property; the four references at {@code stack[first]} and above are borrowed, 0 for none. */
    public static long property(ThreadState t, int first) {
        long property = t.allocate(TypeIds.PROPERTY, 8 * PROPERTY_SLOTS);
        for (int i = 0; i < PROPERTY_SLOTS; i++) {
            long part = t.stack[first + i];
            if (part != 0) {
                t.m.initStore(property, property + FIRST + 8L * i, t.retained(part));
            }
        }
        return property;
    }

    /** A part of a property, borrowed from it; 0 if it has none. */
    public static long part(long property, int which) {
        return Memory.getLong(property + FIRST + 8L * which);
    }

    /** A classmethod or staticmethod of a callable, which is borrowed. */
    public static long wrapper(ThreadState t, int typeId, long callable) {
        long wrapper = t.allocate(typeId, 8);
        t.m.initStore(wrapper, wrapper + FIRST, t.retained(callable));
        return wrapper;
    }

    /** The callable of a classmethod or staticmethod, borrowed from it. */
    public static long wrapped(long wrapper) {
        return Memory.getLong(wrapper + FIRST);
    }

    /** The descriptor of a slot; name and type object are borrowed. */
    static long member(ThreadState t, long name, long type, int index) {
        long member = t.allocate(TypeIds.MEMBER, 8 * MEMBER_SLOTS + 8);
        t.m.initStore(member, member + FIRST, t.retained(name));
        t.m.initStore(member, member + FIRST + 8, t.retained(type));
        Memory.setLong(member + MEMBER_INDEX, index);
        return member;
    }

    /** The name of a slot, borrowed. */
    public static long memberName(long member) {
        return Memory.getLong(member + FIRST);
    }

    /** The type object that has the slot, borrowed. */
    public static long memberOwner(long member) {
        return Memory.getLong(member + FIRST + 8);
    }

    private static int memberIndex(long member) {
        return (int) Memory.getLong(member + MEMBER_INDEX);
    }

    // ---- the protocol ----

    /** Whether an attribute of a class decides before the object's own attributes do. */
    public static boolean isData(ThreadState t, long attribute) {
        return switch (Header.type(attribute)) {
            case TypeIds.PROPERTY, TypeIds.MEMBER -> true;
            case TypeIds.INSTANCE ->
                Specials.has(t, attribute, Dunder.SET) || Specials.has(t, attribute, Dunder.DELETE);
            default -> false;
        };
    }

    /**
     * What an attribute found in a class means to {@code self} (0: to the class itself) of type object {@code type}. Consumes
     * the attribute; answers a new reference.
     */
    public static long bind(ThreadState t, long attribute, long self, long type) {
        int mark = t.sp;
        t.push(attribute);
        long value = bound(t, attribute, self, type);
        t.push(value);
        t.stack[mark + 1] = attribute;
        t.stack[mark] = value;
        t.drop();
        return t.pop();
    }

    private static long bound(ThreadState t, long attribute, long self, long type) {
        return switch (Header.type(attribute)) {
            case TypeIds.FUNCTION -> self == 0 ? t.retained(attribute) : Methods.create(t, attribute, self);
            case TypeIds.BUILTIN ->
                Builtins.isClassMethod(t, attribute)
                        ? Builtins.create(t, Builtins.nativeIndex(attribute), type)
                        : self == 0 || !Builtins.isUnboundMethod(t, attribute)
                                ? t.retained(attribute)
                                : Builtins.create(t, Builtins.nativeIndex(attribute), self);
            case TypeIds.PROPERTY -> self == 0 ? t.retained(attribute) : getProperty(t, attribute, self);
            case TypeIds.CLASSMETHOD -> bindToClass(t, wrapped(attribute), type);
            case TypeIds.STATICMETHOD -> t.retained(wrapped(attribute));
            case TypeIds.MEMBER -> self == 0 ? t.retained(attribute) : getMember(t, attribute, self);
            case TypeIds.INSTANCE -> {
                long value = Specials.call(t, attribute, Dunder.GET, self == 0 ? t.space.none : self, type);
                yield value == 0 ? t.retained(attribute) : value;
            }
            default -> t.retained(attribute);
        };
    }

    private static long bindToClass(ThreadState t, long callable, long type) {
        return Header.type(callable) == TypeIds.BUILTIN && Builtins.isUnboundMethod(t, callable)
                ? Builtins.create(t, Builtins.nativeIndex(callable), type)
                : Methods.create(t, callable, type);
    }

    private static long getProperty(ThreadState t, long property, long self) {
        long getter = part(property, GETTER);
        if (getter == 0) {
            throw Exceptions.raise(
                    t, PyType.ATTRIBUTE_ERROR, "property of '" + TypeNames.ofObject(self) + "' object has no getter");
        }
        return call(t, getter, self, 0);
    }

    private static long call(ThreadState t, long callable, long self, long value) {
        int base = t.sp;
        t.pushRetained(callable);
        t.pushRetained(self);
        if (value != 0) {
            t.pushRetained(value);
        }
        return t.engine.call(t, base, value == 0 ? 1 : 2);
    }

    private static long getMember(ThreadState t, long member, long self) {
        requireOwner(t, member, self);
        long value = Instances.loadSlot(t, self, memberIndex(member));
        if (value == 0) {
            throw Exceptions.raise(t, PyType.ATTRIBUTE_ERROR, missingMember(member, self));
        }
        return value;
    }

    private static String missingMember(long member, long self) {
        return "'" + TypeNames.ofObject(self) + "' object has no attribute '" + Strs.toJava(memberName(member)) + "'";
    }

    private static void requireOwner(ThreadState t, long member, long self) {
        PyType owner = Types.of(memberOwner(member));
        if (!Types.typeOf(self).isSubtypeOf(owner)) {
            throw Exceptions.typeError(
                    t,
                    "descriptor '%s' for '%s' objects doesn't apply to a '%s' object",
                    Strs.toJava(memberName(member)),
                    owner.name(),
                    TypeNames.ofObject(self));
        }
    }

    /**
     * Sets ({@code value} 0: deletes) the attribute by a descriptor that {@link #isData}. All are borrowed.
     */
    public static void set(ThreadState t, long attribute, long self, long name, long value) {
        switch (Header.type(attribute)) {
            case TypeIds.PROPERTY -> setProperty(t, attribute, self, name, value);
            case TypeIds.MEMBER -> {
                requireOwner(t, attribute, self);
                boolean was = Instances.storeSlot(t, self, memberIndex(attribute), value == 0 ? 0 : t.retained(value));
                if (value == 0 && !was) {
                    throw Exceptions.raise(t, PyType.ATTRIBUTE_ERROR, Strs.toJava(name));
                }
            }
            default -> setByMethod(t, attribute, self, name, value);
        }
    }

    private static void setByMethod(ThreadState t, long attribute, long self, long name, long value) {
        Dunder method = value == 0 ? Dunder.DELETE : Dunder.SET;
        long result = value == 0
                ? Specials.call(t, attribute, method, self)
                : Specials.call(t, attribute, method, self, value);
        if (result == 0) {
            throw Exceptions.raise(t, PyType.ATTRIBUTE_ERROR, value == 0 ? "__delete__" : "__set__");
        }
        t.m.releaseLocal(result);
    }

    private static void setProperty(ThreadState t, long property, long self, long name, long value) {
        long function = part(property, value == 0 ? DELETER : SETTER);
        if (function == 0) {
            throw Exceptions.raise(
                    t,
                    PyType.ATTRIBUTE_ERROR,
                    "property '" + Strs.toJava(name) + "' of '" + TypeNames.ofObject(self) + "' object has no "
                            + (value == 0 ? "deleter" : "setter"));
        }
        t.m.releaseLocal(call(t, function, self, value));
    }
}
