package org.refbench.interp;

import org.refbench.object.Classes;
import org.refbench.object.Descriptors;
import org.refbench.object.Dicts;
import org.refbench.object.Dunder;
import org.refbench.object.Exceptions;
import org.refbench.object.PyType;
import org.refbench.object.Specials;
import org.refbench.object.Strs;
import org.refbench.object.Supers;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeLookup;
import org.refbench.object.TypeNames;
import org.refbench.object.Types;
import org.refbench.object.UserType;

/** The class statement, and {@code type} called with three arguments. */
final class ClassBuilder {
    private ClassBuilder() {}

    /**
     * {@code __build_class__(body, name, *bases, metaclass=..., **keywords)}: the arguments are at {@code stack[base]} and
     * above, the last of {@code count} is a dict of the keyword arguments, or 0.
     */
    static long build(ThreadState t, int base, int count) {
        int mark = t.sp;
        int baseCount = count - 3;
        long keywords =
                t.push(t.stack[base + count - 1] == 0 ? Dicts.create(t) : Dicts.copy(t, t.stack[base + count - 1]));
        for (int i = 0; i < baseCount; i++) {
            t.pushRetained(t.stack[base + 2 + i]);
        }
        long bases = t.push(Tuples.fromStack(t, mark + 1, baseCount));
        long metaclass = t.push(metaclass(t, keywords, bases));
        long namespace = t.push(prepare(t, metaclass, t.stack[base + 1], bases, keywords));
        runBody(t, t.stack[base], namespace);
        long result = make(t, metaclass, t.stack[base + 1], bases, namespace, keywords);
        t.push(result);
        t.stack[t.sp - 1] = t.stack[mark];
        t.stack[mark] = result;
        t.dropTo(mark + 1);
        return t.pop();
    }

    /** The metaclass of a class statement: a new reference to a type object. */
    private static long metaclass(ThreadState t, long keywords, long bases) {
        long key = t.space.intern(t, "metaclass");
        long given = Dicts.get(t, keywords, key);
        if (given != 0) {
            t.push(given);
            Dicts.delete(t, keywords, key);
            if (!Types.isType(given)) {
                throw Exceptions.raise(
                        t, PyType.NOT_IMPLEMENTED_ERROR, "refbench does not support metaclasses that are not types");
            }
            t.sp--;
        }
        long type = t.space.typeObject(PyType.ofTypeId(TypeIds.TYPE));
        long best = given == 0 ? type : given;
        for (int i = 0; i < Tuples.length(bases); i++) {
            long base = Tuples.get(bases, i);
            if (!Types.isType(base)) {
                throw Exceptions.typeError(
                        t, "%s() argument 1 must be code, not str", "function"); // as calling type(base) would
            }
            long other = t.space.typeObject(Types.typeOf(base));
            if (Types.of(other).isSubtypeOf(Types.of(best))) {
                best = other;
            } else if (!Types.of(best).isSubtypeOf(Types.of(other))) {
                throw Exceptions.typeError(
                        t,
                        "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the"
                                + " metaclasses of all its bases");
            }
        }
        if (given == best && given != 0) {
            return given;
        }
        t.retained(best);
        if (given != 0) {
            t.m.releaseLocal(given);
        }
        return best;
    }

    private static long prepare(ThreadState t, long metaclass, long name, long bases, long keywords) {
        if (!(Types.of(metaclass) instanceof UserType meta)) {
            return Dicts.create(t);
        }
        long method = TypeLookup.find(t, meta, t.space.intern(t, Dunder.PREPARE.text()));
        if (method == 0) {
            return Dicts.create(t);
        }
        int base = t.sp;
        t.push(Descriptors.bind(t, method, 0, metaclass));
        t.pushRetained(name);
        t.pushRetained(bases);
        long namespace = Keywords.call(t, base, 2, keywords);
        if (Arithmetic.type(Specials.plain(namespace)) != TypeIds.DICT) {
            t.push(namespace);
            throw Exceptions.typeError(
                    t, "%s.__prepare__() must return a mapping, not %s", meta.name(), TypeNames.ofObject(namespace));
        }
        return namespace;
    }

    /** Runs the body of a class: its namespace lies right under the function. */
    private static void runBody(ThreadState t, long body, long namespace) {
        t.pushRetained(namespace);
        int base = t.sp;
        t.pushRetained(body);
        t.push(t.engine.call(t, base, 0));
        t.drop();
        t.drop();
    }

    private static long make(ThreadState t, long metaclass, long name, long bases, long namespace, long keywords) {
        if (Types.of(metaclass) instanceof UserType) {
            int base = t.sp;
            t.pushRetained(metaclass);
            t.pushRetained(name);
            t.pushRetained(bases);
            t.pushRetained(namespace);
            return Keywords.call(t, base, 3, keywords);
        }
        return complete(t, 0, name, bases, namespace, keywords);
    }

    /** {@code type(name, bases, namespace, **keywords)}: a new reference. All are borrowed. */
    static long complete(ThreadState t, long metaclass, long name, long bases, long namespace, long keywords) {
        requireArguments(t, name, bases, namespace);
        long object = t.push(Classes.create(t, metaclass, Strs.toJava(name), bases, Specials.plain(namespace)));
        nameModule(t, Types.dict(object));
        setNames(t, object, Types.dict(object));
        initSubclass(t, object, keywords);
        return t.pop();
    }

    /** A class that no class statement has made belongs to the module that makes it. */
    private static void nameModule(ThreadState t, long dict) {
        long key = t.space.intern(t, "__module__");
        Frame frame = Evaluator.of(t).innermost();
        if (frame == null || Dicts.contains(t, dict, key)) {
            return;
        }
        long name = Dicts.getStr(t, frame.globals, t.space.intern(t, "__name__"));
        if (name != 0) {
            t.push(name);
            Dicts.set(t, dict, key, name);
            t.drop();
        }
    }

    private static void requireArguments(ThreadState t, long name, long bases, long namespace) {
        if (Arithmetic.type(name) != TypeIds.STR) {
            throw Exceptions.typeError(t, "type.__new__() argument 1 must be str, not %s", TypeNames.ofObject(name));
        }
        if (Arithmetic.type(bases) != TypeIds.TUPLE) {
            throw Exceptions.typeError(t, "type.__new__() argument 2 must be tuple, not %s", TypeNames.ofObject(bases));
        }
        if (Arithmetic.type(Specials.plain(namespace)) != TypeIds.DICT) {
            throw Exceptions.typeError(
                    t, "type.__new__() argument 3 must be dict, not %s", TypeNames.ofObject(namespace));
        }
    }

    /** {@code __set_name__} of everything in the class that has it. */
    private static void setNames(ThreadState t, long object, long dict) {
        int mark = t.sp;
        long copy = t.push(Dicts.copy(t, dict));
        int entry = t.sp;
        for (int at = Dicts.pushNext(t, copy, 0); at >= 0; at = Dicts.pushNext(t, copy, at)) {
            if (Arithmetic.type(t.stack[entry + 1]) == TypeIds.INSTANCE) {
                long result = Specials.call(t, t.stack[entry + 1], Dunder.SET_NAME, object, t.stack[entry]);
                if (result != 0) {
                    t.m.releaseLocal(result);
                }
            }
            t.dropTo(entry);
        }
        t.dropTo(mark);
    }

    /** {@code super(Class, Class).__init_subclass__(**keywords)}. */
    private static void initSubclass(ThreadState t, long object, long keywords) {
        int base = t.sp;
        long parent = t.push(Supers.create(t, object, object));
        long method = Supers.find(t, parent, t.space.intern(t, Dunder.INIT_SUBCLASS.text()));
        t.drop();
        t.push(method);
        t.push(Keywords.call(t, base, 0, keywords));
        t.drop();
    }

    /** {@code Metaclass(name, bases, namespace, **keywords)} from {@code stack[first]} on, which stay. */
    static long fromArguments(ThreadState t, UserType metaclass, int first, int count, long keywords) {
        int named = keywords == 0 ? 0 : Tuples.length(keywords);
        if (count - named != 3) {
            throw Exceptions.typeError(t, "type.__new__() takes exactly 3 arguments (%d given)", count - named);
        }
        long dict = t.push(Keywords.toDict(t, first + 3, keywords));
        long result = complete(t, metaclass.object(), t.stack[first], t.stack[first + 1], t.stack[first + 2], dict);
        t.push(result);
        t.stack[t.sp - 2] = result;
        t.stack[t.sp - 1] = dict;
        t.drop();
        return t.pop();
    }
}
