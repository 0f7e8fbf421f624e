package org.refbench.object;

import org.refbench.heap.Header;

/** {@code str.translate}, and {@code str.maketrans}, which makes tables for it. */
final class StrTranslation {
    private static final PyType STR = PyType.named("str");

    private StrTranslation() {}

    static void define(NativeTable table) {
        table.method(STR, "translate", Signature.exactly(2), StrTranslation::translate);
        table.method(STR, "maketrans", Signature.between(2, 4), StrTranslation::makeTable);
    }

    // ---- translate ----

    private static long translate(ThreadState t, int base, int count) {
        long string = t.stack[base];
        StringBuilder out = new StringBuilder();
        for (int i = 0, n = Strs.length(string); i < n; i++) {
            int c = Strs.codePoint(string, i);
            long mapped = lookUp(t, t.stack[base + 1], c);
            if (mapped == 0) {
                out.appendCodePoint(c);
                continue;
            }
            t.push(mapped);
            append(t, out, mapped);
            t.drop();
        }
        return Strs.of(t, out.toString());
    }

    /** A new reference to what the table has for a code point; 0 if it has nothing. */
    private static long lookUp(ThreadState t, long table, int codePoint) {
        int mark = t.sp;
        long key = t.push(Ints.of(t, codePoint));
        long mapped = 0;
        try {
            mapped = Header.type(table) == TypeIds.DICT ? Dicts.get(t, table, key) : Subscripts.get(t, table, key);
        } catch (PyError e) {
            if (!Exceptions.type(t.exception()).isSubtypeOf(PyType.LOOKUP_ERROR)) {
                throw e;
            }
            t.dropTo(mark);
            t.m.releaseLocal(t.takeException());
            return 0;
        }
        t.stack[mark] = mapped;
        t.m.releaseLocal(key);
        t.stack[mark] = 0;
        t.sp = mark;
        return mapped;
    }

    private static void append(ThreadState t, StringBuilder out, long mapped) {
        switch (Header.type(mapped)) {
            case TypeIds.NONE -> {}
            case TypeIds.STR -> out.append(Strs.toJava(mapped));
            case TypeIds.INT, TypeIds.BIG_INT, TypeIds.BOOL -> {
                long code = Numbers.asClamped(t, mapped);
                if (code < 0 || code > Character.MAX_CODE_POINT) {
                    throw Exceptions.raise(t, PyType.VALUE_ERROR, "character mapping must be in range(0x110000)");
                }
                out.appendCodePoint((int) code);
            }
            default -> throw Exceptions.typeError(t, "character mapping must return integer, None or str");
        }
    }

    // ---- maketrans: the receiver, the first argument, is the type or a string that does not matter ----

    private static long makeTable(ThreadState t, int base, int count) {
        long from = t.stack[base + 1];
        long to = t.stack[base + 2];
        long dropped = t.stack[base + 3];
        long table = t.push(Dicts.create(t));
        if (to == 0) {
            copyTable(t, from, table);
            return t.pop();
        }
        if (!Args.isStr(from)) {
            throw Exceptions.typeError(t, "first maketrans argument must be a string if there is a second argument");
        }
        Args.str(t, to, "maketrans() argument 2 must be str");
        if (Strs.length(from) != Strs.length(to)) {
            throw Exceptions.raise(t, PyType.VALUE_ERROR, "the first two maketrans arguments must have equal length");
        }
        for (int i = 0; i < Strs.length(from); i++) {
            long value = t.push(Ints.of(t, Strs.codePoint(to, i)));
            put(t, table, Strs.codePoint(from, i), value);
            t.drop();
        }
        if (dropped != 0) {
            Args.str(t, dropped, "maketrans() argument 3 must be str");
            for (int i = 0; i < Strs.length(dropped); i++) {
                put(t, table, Strs.codePoint(dropped, i), t.space.none);
            }
        }
        return t.pop();
    }

    private static void put(ThreadState t, long table, int codePoint, long value) {
        long key = t.push(Ints.of(t, codePoint));
        Dicts.set(t, table, key, value);
        t.drop();
    }

    private static void copyTable(ThreadState t, long from, long table) {
        if (Header.type(from) != TypeIds.DICT) {
            throw Exceptions.typeError(t, "if you give only one argument to maketrans it must be a dict");
        }
        int mark = t.sp;
        for (int at = Dicts.pushNext(t, from, 0); at >= 0; at = Dicts.pushNext(t, from, at)) {
            long key = t.stack[mark];
            long value = t.stack[mark + 1];
            if (Ints.isInt(key)) {
                Dicts.set(t, table, key, value);
            } else if (!Args.isStr(key)) {
                throw Exceptions.typeError(t, "keys in translate table must be strings or integers");
            } else if (Strs.length(key) != 1) {
                throw Exceptions.raise(t, PyType.VALUE_ERROR, "string keys in translate table must be of length 1");
            } else {
                put(t, table, Strs.codePoint(key, 0), value);
            }
            t.dropTo(mark);
        }
    }
}
