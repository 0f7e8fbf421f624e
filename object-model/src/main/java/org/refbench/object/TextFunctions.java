package org.refbench.object;

/** The builtin functions between objects and text. */
final class TextFunctions {
    private TextFunctions() {}

    static void define(NativeTable table) {
        table.function("repr", Signature.exactly(1), (t, base, _) -> Strs.of(t, Text.repr(t, t.stack[base])));
        table.function("ascii", Signature.exactly(1), (t, base, _) -> Strs.of(t, Text.ascii(t, t.stack[base])));
        table.function("format", Signature.between(1, 2), TextFunctions::format);
        table.function("chr", Signature.exactly(1), (t, base, _) -> chr(t, t.stack[base]));
        table.function("ord", Signature.exactly(1), (t, base, _) -> ord(t, t.stack[base]));
    }

    private static long format(ThreadState t, int base, int count) {
        long spec = t.stack[base + 1];
        if (spec == 0) {
            return Text.toStr(t, t.stack[base]);
        }
        Args.str(t, spec, "format() argument 2 must be str");
        return Strs.of(t, Text.format(t, t.stack[base], Strs.toJava(spec)));
    }

    private static long chr(ThreadState t, long code) {
        int codePoint = Args.cInt(t, code, 0);
        if (codePoint < 0 || codePoint > Character.MAX_CODE_POINT) {
            throw Exceptions.raise(t, PyType.VALUE_ERROR, "chr() arg not in range(0x110000)");
        }
        return Strs.ofCodePoint(t, codePoint);
    }

    private static long ord(ThreadState t, long character) {
        if (!Args.isStr(character)) {
            throw Exceptions.typeError(
                    t, "ord() expected string of length 1, but %s found", TypeNames.ofObject(character));
        }
        if (Strs.length(character) != 1) {
            throw Exceptions.typeError(
                    t, "ord() expected a character, but string of length %d found", Strs.length(character));
        }
        return Ints.of(t, Strs.codePoint(character, 0));
    }
}
