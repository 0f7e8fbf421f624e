package org.refbench.interp;

import java.math.BigInteger;
import java.util.List;
import org.refbench.front.CodeUnit;
import org.refbench.object.BigInts;
import org.refbench.object.Codes;
import org.refbench.object.Floats;
import org.refbench.object.Ints;
import org.refbench.object.Sets;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;

/**
 * Turns what the compiler made into objects: constants, names, nested code. All of them last as long as their module, and are
 * immortal where the runtime has immortal objects.
 */
final class CodeLoader {
    /** The single characters that CPython, when it has started, has interned as objects other than those that it reads. */
    private static final String TWINS = "abcdefhijklmopqrxy_";

    private CodeLoader() {}

    /** A code object for {@code unit}: a new reference. */
    static long load(ThreadState t, Interpreter interpreter, CodeUnit unit) {
        int mark = t.sp;
        for (Object constant : unit.constants()) {
            t.push(constant(t, interpreter, constant));
        }
        t.push(Tuples.fromStack(t, mark, unit.constants().length));
        long tuple = t.stack[mark];
        t.m.immortalizeNew(tuple);
        long[] constants = new long[unit.constants().length];
        for (int i = 0; i < constants.length; i++) {
            constants[i] = Tuples.get(tuple, i);
        }
        long[] names = interned(t, unit.names(), unit.names().length);
        long[] parameters = interned(t, unit.varNames(), unit.argCount() + unit.kwOnlyCount());
        int index = interpreter.addCode(new Code(unit, constants, names, parameters));
        long code = Codes.create(t, tuple, t.space.intern(t, unit.name()), index);
        t.m.immortalizeNew(code);
        t.stack[mark] = code;
        t.m.releaseLocal(tuple);
        t.sp = mark;
        return code;
    }

    private static long[] interned(ThreadState t, String[] texts, int count) {
        long[] names = new long[count];
        for (int i = 0; i < count; i++) {
            names[i] = t.space.intern(t, texts[i]);
        }
        return names;
    }

    private static long constant(ThreadState t, Interpreter interpreter, Object constant) {
        long object = newConstant(t, interpreter, constant);
        t.m.immortalizeNew(object);
        return object;
    }

    private static long newConstant(ThreadState t, Interpreter interpreter, Object constant) {
        return switch (constant) {
            case Long value -> Ints.of(t, value);
            case BigInteger value -> BigInts.of(t, value);
            case Double value -> Floats.of(t, value);
            case Boolean value -> t.bool(value);
            case String value -> string(t, value);
            case CodeUnit unit -> load(t, interpreter, unit);
            case CodeUnit.Tuple tuple -> tuple(t, interpreter, tuple.items());
            case CodeUnit.FrozenSet set -> frozenSet(t, interpreter, set.items());
            default -> {
                if (constant == CodeUnit.ELLIPSIS) {
                    yield t.retained(t.space.ellipsis);
                }
                if (constant != CodeUnit.NONE) {
                    throw new IllegalArgumentException("unknown kind of constant: " + constant.getClass());
                }
                yield t.none();
            }
        };
    }

    /** Strings that look like names are interned, as CPython does. */
    private static long string(ThreadState t, String value) {
        return isNameLike(value) ? t.retained(t.space.intern(t, value)) : Strs.of(t, value);
    }

    private static boolean isNameLike(String value) {
        return !value.isEmpty()
                && value.chars().allMatch(c -> c < 128 && Character.isJavaIdentifierPart(c) && c != '$');
    }

    private static long frozenSet(ThreadState t, Interpreter interpreter, List<Object> items) {
        long set = t.push(Sets.create(t, TypeIds.FROZENSET));
        for (Object item : items) {
            Sets.add(t, set, t.push(constant(t, interpreter, item)));
            t.drop();
        }
        // CPython makes it again of its own elements when it merges constants, which may change their order, and once
        // more if an element was replaced by its interned twin
        replaceByCopy(t);
        if (items.stream().anyMatch(item -> item instanceof String s && s.length() == 1 && TWINS.contains(s))) {
            replaceByCopy(t);
        }
        return t.pop();
    }

    /** The frozenset on top of the stack is replaced by one made of its elements in their order. */
    private static void replaceByCopy(ThreadState t) {
        long set = t.stack[t.sp - 1];
        long copy = t.push(Sets.create(t, TypeIds.FROZENSET));
        Sets.addInOrder(t, copy, set);
        t.stack[t.sp - 2] = copy;
        t.stack[t.sp - 1] = set;
        t.drop();
    }

    private static long tuple(ThreadState t, Interpreter interpreter, List<Object> items) {
        int mark = t.sp;
        for (Object item : items) {
            t.push(constant(t, interpreter, item));
        }
        return Tuples.fromStack(t, mark, items.size());
    }
}
