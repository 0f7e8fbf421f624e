package org.refbench.object;

import java.util.List;

/**
 * The special methods of builtin types as attributes: what {@code list.__len__} and, in a class that derives from list, {@code
 * super().__setitem__(i, x)} mean. The operations themselves do not go through these.
 */
final class DunderMethods {
    private static final List<String> ARITHMETIC =
            List.of("add", "sub", "mul", "truediv", "floordiv", "mod", "pow", "lshift", "rshift", "and", "or", "xor");
    private static final List<String> COMPARISONS = List.of("lt", "le", "eq", "ne", "gt", "ge");

    private DunderMethods() {}

    static void define(NativeTable table) {
        for (String name : List.of("list", "tuple", "str", "dict", "range", "set", "frozenset", "bytes", "bytearray")) {
            container(table, PyType.named(name));
        }
        for (String name : List.of("int", "float")) {
            number(table, PyType.named(name));
        }
        for (String name : List.of("list", "dict", "bytearray")) {
            changeable(table, PyType.named(name));
        }
        for (String name : List.of("list", "tuple", "str", "range", "bytes", "bytearray", "dict")) {
            table.method(
                    PyType.named(name),
                    "__getitem__",
                    Signature.exactly(2),
                    (t, base, _) -> Subscripts.get(t, t.stack[base], t.stack[base + 1]));
        }
        binary(table, PyType.named("str"), List.of("add", "mul", "mod"));
        binary(table, PyType.named("list"), List.of("add", "mul"));
        binary(table, PyType.named("tuple"), List.of("add", "mul"));
        binary(table, PyType.named("dict"), List.of("or"));
        for (String name : List.of("set", "frozenset")) {
            binary(table, PyType.named(name), List.of("sub", "and", "or", "xor"));
        }
        initialisers(table);
        object(table);
    }

    private static void object(NativeTable table) {
        table.method(
                PyType.OBJECT,
                "__eq__",
                Signature.exactly(2),
                (t, base, _) -> t.stack[base] == t.stack[base + 1] ? t.bool(true) : t.retained(t.space.notImplemented));
        table.method(PyType.OBJECT, "__ne__", Signature.exactly(2), (t, base, _) -> {
            long equal = UserOps.equality(t, t.stack[base], t.stack[base + 1]);
            return equal < 0 ? t.retained(t.space.notImplemented) : t.bool(equal == 0);
        });
        for (String name : List.of("lt", "le", "gt", "ge")) {
            table.method(
                    PyType.OBJECT,
                    "__" + name + "__",
                    Signature.exactly(2),
                    (t, base, _) -> t.retained(t.space.notImplemented));
        }
    }

    private static void container(NativeTable table, PyType type) {
        table.method(type, "__len__", Signature.exactly(1), (t, base, _) -> Ints.of(t, Length.of(t, t.stack[base])));
        table.method(type, "__iter__", Signature.exactly(1), (t, base, _) -> Iteration.iter(t, t.stack[base]));
        table.method(
                type,
                "__contains__",
                Signature.exactly(2),
                (t, base, _) -> t.bool(Membership.contains(t, t.stack[base], t.stack[base + 1])));
        comparisons(table, type);
    }

    private static void changeable(NativeTable table, PyType type) {
        table.method(type, "__setitem__", Signature.exactly(3), (t, base, _) -> {
            Subscripts.set(t, t.stack[base], t.stack[base + 1], t.stack[base + 2]);
            return t.none();
        });
        table.method(type, "__delitem__", Signature.exactly(2), (t, base, _) -> {
            Subscripts.delete(t, t.stack[base], t.stack[base + 1]);
            return t.none();
        });
    }

    private static void number(NativeTable table, PyType type) {
        comparisons(table, type);
        binary(table, type, type == PyType.INT ? ARITHMETIC : ARITHMETIC.subList(0, 7));
        table.method(type, "__neg__", Signature.exactly(1), (t, base, _) -> UnaryOps.negative(t, t.stack[base]));
        table.method(type, "__pos__", Signature.exactly(1), (t, base, _) -> UnaryOps.positive(t, t.stack[base]));
        table.method(type, "__abs__", Signature.exactly(1), (t, base, _) -> UnaryOps.absolute(t, t.stack[base]));
        table.method(type, "__bool__", Signature.exactly(1), (t, base, _) -> t.bool(Truth.of(t, t.stack[base])));
    }

    private static void comparisons(NativeTable table, PyType type) {
        for (int op = 0; op < COMPARISONS.size(); op++) {
            int comparison = op;
            table.method(
                    type,
                    "__" + COMPARISONS.get(op) + "__",
                    Signature.exactly(2),
                    (t, base, _) -> compare(t, comparison, t.stack[base], Specials.plain(t.stack[base + 1])));
        }
    }

    private static long compare(ThreadState t, int op, long a, long b) {
        boolean comparable = Types.typeOf(a) == Types.typeOf(b) || Numbers.isNumber(a) && Numbers.isNumber(b);
        if (!comparable || Types.typeOf(a).name().equals("dict") && op != Compare.EQ && op != Compare.NE) {
            return t.retained(t.space.notImplemented);
        }
        return t.bool(Compare.test(t, op, a, b));
    }

    /** The operators of these names, and their reflected forms. */
    private static void binary(NativeTable table, PyType type, List<String> names) {
        for (String name : names) {
            int op = ARITHMETIC.indexOf(name);
            table.method(
                    type,
                    "__" + name + "__",
                    Signature.exactly(2),
                    (t, base, _) -> apply(t, op, t.stack[base], Specials.plain(t.stack[base + 1])));
            table.method(
                    type,
                    "__r" + name + "__",
                    Signature.exactly(2),
                    (t, base, _) -> apply(t, op, Specials.plain(t.stack[base + 1]), t.stack[base]));
        }
    }

    private static long apply(ThreadState t, int op, long a, long b) {
        long result = BinaryOps.applyIfAny(t, op, a, b);
        return result != 0 ? result : t.retained(t.space.notImplemented);
    }

    private static void initialisers(NativeTable table) {
        table.method(PyType.named("list"), "__init__", Signature.between(1, 2), (t, base, _) -> {
            Lists.clear(t, t.stack[base]);
            if (t.stack[base + 1] != 0) {
                Lists.extend(t, t.stack[base], t.stack[base + 1]);
            }
            return t.none();
        });
        table.method(PyType.named("dict"), "__init__", Signature.varargs(1, Signature.REST), DictMethods::update);
    }
}
