package org.refbench.object;

/** {@code str.format} and {@code str.format_map}. */
final class StrFormatMethods {
    private static final PyType STR = PyType.named("str");

    private StrFormatMethods() {}

    static void define(NativeTable table) {
        table.method(STR, "format", Signature.varargs(1, Signature.REST), StrFormatMethods::format);
        table.method(STR, "format_map", Signature.exactly(2), StrFormatMethods::formatMap);
    }

    private static long format(ThreadState t, int base, int count) {
        long keywords = t.stack[base + count - 1];
        StrFormat format = new StrFormat(t, base + 1, count - 2, keywords, true);
        return Strs.of(t, format.expand(Strs.toJava(t.stack[base])));
    }

    private static long formatMap(ThreadState t, int base, int count) {
        StrFormat format = new StrFormat(t, base + 1, 0, t.stack[base + 1], false);
        return Strs.of(t, format.expand(Strs.toJava(t.stack[base])));
    }
}
