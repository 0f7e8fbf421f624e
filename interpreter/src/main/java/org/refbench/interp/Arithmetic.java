package org.refbench.interp;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;
import org.refbench.object.BinaryOps;
import org.refbench.object.Compare;
import org.refbench.object.Floats;
import org.refbench.object.InplaceOps;
import org.refbench.object.Ints;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;

/**
 * The arithmetic that hot loops are made of, tried before the general operations. Small static methods, each of which the
 * JIT inlines into the evaluation loop; operands are borrowed, results new references.
 */
final class Arithmetic {
    private Arithmetic() {}

    private static boolean areInts(long a, long b) {
        return type(a) == TypeIds.INT && type(b) == TypeIds.INT;
    }

    private static boolean areFloats(long a, long b) {
        return type(a) == TypeIds.FLOAT && type(b) == TypeIds.FLOAT;
    }

    /** The type id; in checked mode fails on a freed object. */
    static int type(long object) {
        return Switches.CHECKED ? Header.type(object) : Memory.getInt(object) & Header.TYPE_MASK;
    }

    static long add(ThreadState t, long a, long b) {
        if (areInts(a, b)) {
            long x = Ints.value(a);
            long y = Ints.value(b);
            long sum = x + y;
            if (((x ^ sum) & (y ^ sum)) >= 0) {
                return Ints.of(t, sum);
            }
        } else if (areFloats(a, b)) {
            return Floats.of(t, Floats.value(a) + Floats.value(b));
        }
        return BinaryOps.apply(t, BinaryOps.ADD, a, b);
    }

    static long inplaceAdd(ThreadState t, long a, long b) {
        return areInts(a, b) ? add(t, a, b) : InplaceOps.apply(t, BinaryOps.ADD, a, b);
    }

    static long subtract(ThreadState t, long a, long b) {
        if (areInts(a, b)) {
            long x = Ints.value(a);
            long y = Ints.value(b);
            long difference = x - y;
            if (((x ^ y) & (x ^ difference)) >= 0) {
                return Ints.of(t, difference);
            }
        } else if (areFloats(a, b)) {
            return Floats.of(t, Floats.value(a) - Floats.value(b));
        }
        return BinaryOps.apply(t, BinaryOps.SUBTRACT, a, b);
    }

    static long inplaceSubtract(ThreadState t, long a, long b) {
        return areInts(a, b) ? subtract(t, a, b) : InplaceOps.apply(t, BinaryOps.SUBTRACT, a, b);
    }

    static long multiply(ThreadState t, long a, long b) {
        if (areInts(a, b)) {
            long x = Ints.value(a);
            long y = Ints.value(b);
            long product = x * y;
            if (Math.multiplyHigh(x, y) == product >> 63) {
                return Ints.of(t, product);
            }
        } else if (areFloats(a, b)) {
            return Floats.of(t, Floats.value(a) * Floats.value(b));
        }
        return BinaryOps.apply(t, BinaryOps.MULTIPLY, a, b);
    }

    /** A comparison; {@code op} is one of {@link Compare}'s and a constant at each call. */
    static long compare(ThreadState t, int op, long a, long b) {
        if (areInts(a, b)) {
            return t.bool(holds(op, Long.compare(Ints.value(a), Ints.value(b))));
        }
        return Compare.rich(t, op, a, b);
    }

    private static boolean holds(int op, int order) {
        return switch (op) {
            case Compare.LT -> order < 0;
            case Compare.LE -> order <= 0;
            case Compare.EQ -> order == 0;
            case Compare.NE -> order != 0;
            case Compare.GT -> order > 0;
            default -> order >= 0;
        };
    }
}
