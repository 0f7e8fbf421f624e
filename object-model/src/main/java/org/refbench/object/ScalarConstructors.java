package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.object.text.FloatOps;
import org.refbench.object.text.FloatParse;
import org.refbench.object.text.IntText;
import org.refbench.object.text.TextError;

/** What calling int, float, bool and str does. */
final class ScalarConstructors {
    private static final int DECIMAL = 10;
    /** Decimal digits that fit 64 bits for certain. */
    private static final int SAFE_DIGITS = 18;

    private ScalarConstructors() {}

    static void define(NativeTable table) {
        table.constructor(PyType.INT, Signature.of(0, "/", "base"), ScalarConstructors::newInt);
        table.constructor(PyType.named("float"), Signature.between(0, 1), ScalarConstructors::newFloat);
        table.constructor(
                PyType.named("bool"),
                Signature.between(0, 1),
                (t, base, _) -> t.bool(t.stack[base] != 0 && Truth.of(t, t.stack[base])));
        table.constructor(
                PyType.named("str"), Signature.of(0, "object", "encoding", "errors"), ScalarConstructors::newStr);
    }

    private static long newInt(ThreadState t, int base, int count) {
        long value = t.stack[base];
        long radix = t.stack[base + 1];
        if (value == 0) {
            if (radix != 0) {
                throw Exceptions.typeError(t, "int() missing string argument");
            }
            return Ints.of(t, 0);
        }
        if (radix != 0) {
            return inBase(t, value, radix);
        }
        return switch (Header.type(value)) {
            case TypeIds.INT, TypeIds.BIG_INT -> t.retained(value);
            case TypeIds.BOOL -> Ints.of(t, Ints.value(value));
            case TypeIds.FLOAT -> truncate(t, Floats.value(value));
            case TypeIds.STR -> parse(t, value, DECIMAL);
            case TypeIds.INSTANCE -> UserOps.toInt(t, value);
            default ->
                throw Exceptions.typeError(
                        t,
                        "int() argument must be a string, a bytes-like object or a real number, not '%s'",
                        TypeNames.ofObject(value));
        };
    }

    private static long inBase(ThreadState t, long value, long radix) {
        long base = Numbers.asClamped(t, radix);
        if (!Args.isStr(value)) {
            throw Exceptions.typeError(t, "int() can't convert non-string with explicit base");
        }
        return parse(t, value, base != (int) base ? -1 : (int) base);
    }

    /** {@code int(value)} of a float: towards zero. */
    static long truncate(ThreadState t, double value) {
        if (Math.abs(value) < 0x1p63) {
            return Ints.of(t, (long) value);
        }
        try {
            return BigInts.of(t, FloatOps.toInt(value));
        } catch (TextError e) {
            throw Exceptions.raise(t, e);
        }
    }

    private static long parse(ThreadState t, long text, int base) {
        if (base == DECIMAL && isShortDecimal(text)) {
            long value = 0;
            for (int i = 0, n = Strs.length(text); i < n; i++) {
                value = value * DECIMAL + Strs.codePoint(text, i) - '0';
            }
            return Ints.of(t, value);
        }
        try {
            return BigInts.of(t, IntText.parse(Strs.toJava(text), base));
        } catch (TextError e) {
            throw Exceptions.raise(t, e);
        }
    }

    private static boolean isShortDecimal(long text) {
        int length = Strs.length(text);
        if (length == 0 || length > SAFE_DIGITS) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            int c = Strs.codePoint(text, i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    private static long newFloat(ThreadState t, int base, int count) {
        long value = t.stack[base];
        if (value == 0) {
            return Floats.of(t, 0);
        }
        if (Header.type(value) == TypeIds.FLOAT) {
            return t.retained(value);
        }
        if (Numbers.isNumber(value)) {
            return Floats.of(t, Numbers.toDouble(t, value));
        }
        if (Header.type(value) == TypeIds.INSTANCE && UserOps.isReal(t, value)) {
            return Floats.of(t, UserOps.asDouble(t, value));
        }
        if (!Args.isStr(Specials.plain(value))) {
            throw Exceptions.typeError(
                    t, "float() argument must be a string or a real number, not '%s'", TypeNames.ofObject(value));
        }
        try {
            return Floats.of(t, FloatParse.parse(Strs.toJava(Specials.plain(value))));
        } catch (TextError e) {
            throw Exceptions.raise(t, e);
        }
    }

    private static long newStr(ThreadState t, int base, int count) {
        long object = t.stack[base];
        if (t.stack[base + 1] == 0 && t.stack[base + 2] == 0) {
            return object == 0 ? t.retained(t.space.emptyStr) : Text.toStr(t, object);
        }
        if (t.stack[base + 1] != 0) {
            Args.str(t, t.stack[base + 1], "str() argument 'encoding' must be str");
        }
        if (t.stack[base + 2] != 0) {
            Args.str(t, t.stack[base + 2], "str() argument 'errors' must be str");
        }
        if (object == 0) {
            return t.retained(t.space.emptyStr);
        }
        if (Args.isStr(object)) {
            throw Exceptions.typeError(t, "decoding str is not supported");
        }
        throw Exceptions.typeError(
                t, "decoding to str: need a bytes-like object, %s found", TypeNames.ofObject(object));
    }
}
