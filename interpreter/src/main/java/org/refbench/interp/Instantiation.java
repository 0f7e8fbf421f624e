package org.refbench.interp;

import org.refbench.object.Builtins;
import org.refbench.object.Classes;
import org.refbench.object.Descriptors;
import org.refbench.object.Dunder;
import org.refbench.object.Exceptions;
import org.refbench.object.Instances;
import org.refbench.object.NativeDef;
import org.refbench.object.PyType;
import org.refbench.object.Specials;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeLookup;
import org.refbench.object.TypeNames;
import org.refbench.object.Types;
import org.refbench.object.UserType;

/** Calls of classes written in Python: {@code __new__}, then {@code __init__}. */
final class Instantiation {
    private Instantiation() {}

    /**
     * Calls the class at {@code stack[base]} with the {@code count} arguments above it, the last of which {@code keywords}
     * names. Consumes them all; answers a new reference.
     */
    static long call(ThreadState t, int base, int count, long keywords) {
        long typeObject = t.stack[base];
        UserType type = (UserType) Types.of(typeObject);
        long instance = create(t, type, base, count, keywords);
        // the instance takes the class's place; __init__ and its first argument go between it and the arguments
        t.stack[base] = instance;
        t.m.releaseLocal(typeObject);
        PyType created = Types.typeOf(instance);
        long init = created.isSubtypeOf(type) && created instanceof UserType user
                ? TypeLookup.find(t, user, t.space.intern(t, "__init__"))
                : 0;
        if (init != 0 && isOfObject(t, init)) {
            t.m.releaseLocal(init);
            init = 0;
        }
        if (init == 0) {
            t.dropTo(base + 1);
            t.sp = base;
            return instance;
        }
        System.arraycopy(t.stack, base + 1, t.stack, base + 3, count);
        t.stack[base + 1] = init;
        t.stack[base + 2] = 0;
        t.sp += 2;
        t.stack[base + 2] = t.retained(instance);
        if (Arithmetic.type(init) != TypeIds.FUNCTION && Arithmetic.type(init) != TypeIds.BUILTIN) {
            bindInit(t, base, count, instance);
            finishInit(t, Evaluator.of(t).call(base + 1, count, keywords));
        } else {
            finishInit(t, Evaluator.of(t).call(base + 1, count + 1, keywords));
        }
        t.sp = base;
        return instance;
    }

    private static boolean isOfObject(ThreadState t, long init) {
        return Arithmetic.type(init) == TypeIds.BUILTIN
                && Builtins.definition(t, init).owner() == PyType.OBJECT;
    }

    /** Replaces an {@code __init__} that is neither kind of function, and its first argument, by what it is bound to. */
    private static void bindInit(ThreadState t, int base, int count, long instance) {
        long init = t.stack[base + 1];
        t.stack[base + 1] = 0;
        long bound = Descriptors.bind(t, init, instance, t.space.typeObject(Types.typeOf(instance)));
        t.stack[base + 1] = bound;
        t.m.releaseLocal(t.stack[base + 2]);
        System.arraycopy(t.stack, base + 3, t.stack, base + 2, count);
        t.stack[--t.sp] = 0;
    }

    private static void finishInit(ThreadState t, long result) {
        t.push(result);
        if (result != t.space.none) {
            throw Exceptions.typeError(t, "__init__() should return None, not '%s'", TypeNames.ofObject(result));
        }
        t.drop();
    }

    /** What {@code __new__} answers: a new reference. The arguments stay. */
    private static long create(ThreadState t, UserType type, int base, int count, long keywords) {
        long own = TypeLookup.find(t, type, t.space.intern(t, "__new__"));
        if (own == 0 || Arithmetic.type(own) == TypeIds.BUILTIN) {
            if (own != 0) {
                t.m.releaseLocal(own);
            }
            return createPlainly(t, type, base + 1, count, keywords, true);
        }
        int at = t.sp;
        t.push(Descriptors.bind(t, own, 0, type.object()));
        t.pushRetained(type.object());
        for (int i = 0; i < count; i++) {
            t.pushRetained(t.stack[base + 1 + i]);
        }
        return Evaluator.of(t).call(at, count + 1, keywords);
    }

    /**
     * What the builtin base's {@code __new__} does with the arguments from {@code stack[first]} on, which stay: a new reference.
     *
     * @param called whether the class was called, and not its base's {@code __new__}
     */
    static long createPlainly(ThreadState t, UserType type, int first, int count, long keywords, boolean called) {
        switch (type.typeId()) {
            case TypeIds.EXCEPTION -> {
                int named = keywords == 0 ? 0 : Tuples.length(keywords);
                return newException(t, type, first, count - named);
            }
            case TypeIds.TYPE -> {
                return ClassBuilder.fromArguments(t, type, first, count, keywords);
            }
            default -> {
                if (type.valueBase() != null) {
                    return newValue(t, type, first, count, keywords);
                }
                if (called && count > 0 && !overridesInit(t, type)) {
                    throw Exceptions.typeError(t, "%s() takes no arguments", type.name());
                }
                return Instances.create(t, type);
            }
        }
    }

    private static boolean overridesInit(ThreadState t, UserType type) {
        long init = TypeLookup.find(t, type, t.space.intern(t, "__init__"));
        if (init == 0) {
            return false;
        }
        boolean overrides = Arithmetic.type(init) != TypeIds.BUILTIN;
        t.m.releaseLocal(init);
        return overrides;
    }

    private static long newException(ThreadState t, UserType type, int first, int count) {
        int mark = t.sp;
        for (int i = 0; i < count; i++) {
            t.pushRetained(t.stack[first + i]);
        }
        t.push(Tuples.fromStack(t, mark, count));
        long exception = t.push(Exceptions.create(t, type, t.stack[mark]));
        t.stack[mark + 1] = t.stack[mark];
        t.stack[mark] = exception;
        t.drop();
        return t.pop();
    }

    /** An instance that holds a value: made of the arguments if such values never change, else empty. */
    private static long newValue(ThreadState t, UserType type, int first, int count, long keywords) {
        PyType builtin = type.valueBase();
        int mark = t.sp;
        t.pushRetained(t.space.typeObject(builtin));
        boolean empty = Classes.isMutable(builtin);
        for (int i = 0; i < count && !empty; i++) {
            t.pushRetained(t.stack[first + i]);
        }
        t.push(NativeCalls.call(t, mark, empty ? 0 : count, empty ? 0 : keywords));
        long instance = t.push(Instances.create(t, type));
        t.stack[mark + 1] = t.stack[mark];
        t.stack[mark] = instance;
        Instances.initValue(t, instance, t.pop());
        return t.pop();
    }

    /** Calls an object of a class: its {@code __call__} takes its place. */
    static long callObject(ThreadState t, int base, int count, long keywords) {
        long object = t.stack[base];
        UserType type = Types.userTypeOf(object);
        long method = TypeLookup.find(t, type, t.space.intern(t, Dunder.CALL.text()));
        if (method == 0) {
            throw Exceptions.typeError(t, "'%s' object is not callable", TypeNames.ofObject(object));
        }
        long bound = Descriptors.bind(t, method, object, type.object());
        t.stack[base] = bound;
        t.m.releaseLocal(object);
        return Evaluator.of(t).call(base, count, keywords);
    }

    /** Whether objects of this class can be called. */
    static boolean isCallable(ThreadState t, long object) {
        return Specials.has(t, object, Dunder.CALL);
    }

    /** The constructor of a builtin type; TypeError if it has none. */
    static NativeDef constructor(ThreadState t, PyType type) {
        NativeDef constructor = t.space.natives.constructor(type);
        if (constructor == null) {
            throw Exceptions.typeError(t, "cannot create '%s' instances", type.name());
        }
        return constructor;
    }
}
