package org.refbench.object;

import java.math.BigInteger;
import org.refbench.object.text.BigIntOps;
import org.refbench.object.text.FloatOps;
import org.refbench.object.text.FloatParse;
import org.refbench.object.text.TextError;

/** Methods of int (which bool inherits) and float. */
final class NumberMethods {
    private NumberMethods() {}

    static void define(NativeTable table) {
        Signature self = Signature.exactly(1);
        table.method(PyType.INT, "bit_length", self, (t, base, _) -> Ints.of(t, BigIntOps.bitLength(big(t, base))));
        table.method(PyType.INT, "bit_count", self, (t, base, _) -> Ints.of(t, BigIntOps.bitCount(big(t, base))));
        table.method(PyType.INT, "conjugate", self, (t, base, _) -> UnaryOps.positive(t, t.stack[base]));
        table.method(PyType.INT, "as_integer_ratio", self, (t, base, _) -> pair(t, big(t, base), BigInteger.ONE));
        PyType real = PyType.named("float");
        table.method(real, "is_integer", self, (t, base, _) -> t.bool(FloatOps.isInteger(value(t, base))));
        table.method(real, "conjugate", self, (t, base, _) -> t.retained(t.stack[base]));
        table.method(real, "hex", self, (t, base, _) -> Strs.of(t, FloatOps.hex(value(t, base))));
        table.method(real, "fromhex", Signature.exactly(2), NumberMethods::fromHex);
        table.method(real, "as_integer_ratio", self, NumberMethods::ratio);
    }

    private static BigInteger big(ThreadState t, int base) {
        return BigInts.value(t.stack[base]);
    }

    private static double value(ThreadState t, int base) {
        return Floats.value(t.stack[base]);
    }

    /** A class method: the receiver is the type or any float. */
    private static long fromHex(ThreadState t, int base, int count) {
        long text = t.stack[base + 1];
        if (!Args.isStr(text)) {
            throw Exceptions.typeError(t, "bad argument type for built-in operation");
        }
        try {
            return Floats.of(t, FloatParse.parseHex(Strs.toJava(text)));
        } catch (TextError e) {
            throw Exceptions.raise(t, e);
        }
    }

    private static long ratio(ThreadState t, int base, int count) {
        try {
            BigInteger[] parts = FloatOps.asIntegerRatio(value(t, base));
            return pair(t, parts[0], parts[1]);
        } catch (TextError e) {
            throw Exceptions.raise(t, e);
        }
    }

    private static long pair(ThreadState t, BigInteger first, BigInteger second) {
        int mark = t.sp;
        t.push(BigInts.of(t, first));
        t.push(BigInts.of(t, second));
        return Tuples.fromStack(t, mark, 2);
    }
}
