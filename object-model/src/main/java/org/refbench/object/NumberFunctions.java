package org.refbench.object;

import java.math.BigInteger;
import org.refbench.heap.Header;
import org.refbench.object.text.BigIntOps;
import org.refbench.object.text.FloatOps;
import org.refbench.object.text.IntText;
import org.refbench.object.text.TextError;

/** The builtin functions on numbers. */
final class NumberFunctions {
    private NumberFunctions() {}

    static void define(NativeTable table) {
        table.function("abs", Signature.exactly(1), (t, base, _) -> UnaryOps.absolute(t, t.stack[base]));
        table.function("round", Signature.of(1, "number", "ndigits"), NumberFunctions::round);
        table.function("divmod", Signature.exactly(2), (t, base, _) -> divmod(t, t.stack[base], t.stack[base + 1]));
        table.function("pow", Signature.of(2, "base", "exp", "mod"), NumberFunctions::pow);
        table.function("bin", Signature.exactly(1), (t, base, _) -> Strs.of(t, IntText.bin(integer(t, base))));
        table.function("oct", Signature.exactly(1), (t, base, _) -> Strs.of(t, IntText.oct(integer(t, base))));
        table.function("hex", Signature.exactly(1), (t, base, _) -> Strs.of(t, IntText.hex(integer(t, base))));
        table.function("hash", Signature.exactly(1), (t, base, _) -> Ints.of(t, Hashes.of(t, t.stack[base])));
    }

    private static BigInteger integer(ThreadState t, int base) {
        return Numbers.asInteger(t, t.stack[base]);
    }

    private static long round(ThreadState t, int base, int count) {
        long number = t.stack[base];
        if (!Numbers.isNumber(number)) {
            throw Exceptions.typeError(t, "type %s doesn't define __round__ method", TypeNames.ofObject(number));
        }
        boolean real = Header.type(number) == TypeIds.FLOAT;
        try {
            if (!Args.given(t, t.stack[base + 1])) {
                return BigInts.of(t, real ? FloatOps.round(Floats.value(number)) : BigInts.value(number));
            }
            BigInteger digits = Numbers.asInteger(t, t.stack[base + 1]);
            return real
                    ? Floats.of(t, FloatOps.round(Floats.value(number), digits))
                    : BigInts.of(t, BigIntOps.round(BigInts.value(number), digits));
        } catch (TextError e) {
            throw Exceptions.raise(t, e);
        }
    }

    /** {@code divmod(a, b)}. */
    static long divmod(ThreadState t, long a, long b) {
        if (!Numbers.isNumber(a) || !Numbers.isNumber(b)) {
            throw BinaryOps.unsupported(t, "divmod()", a, b);
        }
        int mark = t.sp;
        if (Ints.isInt(a) && Ints.isInt(b)) {
            t.push(BinaryOps.apply(t, BinaryOps.FLOOR_DIVIDE, a, b));
            t.push(BinaryOps.apply(t, BinaryOps.MODULO, a, b));
        } else {
            try {
                double[] parts = FloatOps.divmod(Numbers.toDouble(t, a), Numbers.toDouble(t, b));
                t.push(Floats.of(t, parts[0]));
                t.push(Floats.of(t, parts[1]));
            } catch (TextError e) {
                throw Exceptions.raise(t, e);
            }
        }
        return Tuples.fromStack(t, mark, 2);
    }

    private static long pow(ThreadState t, int base, int count) {
        long a = t.stack[base];
        long b = t.stack[base + 1];
        long modulus = t.stack[base + 2];
        return Args.given(t, modulus) ? Numbers.power(t, a, b, modulus) : BinaryOps.apply(t, BinaryOps.POWER, a, b);
    }
}
