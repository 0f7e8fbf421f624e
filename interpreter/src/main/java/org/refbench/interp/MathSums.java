package org.refbench.interp;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.refbench.object.BinaryOps;
import org.refbench.object.Exceptions;
import org.refbench.object.Floats;
import org.refbench.object.Ints;
import org.refbench.object.Iteration;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.ThreadState;

/** The functions of {@code math} on many numbers. */
final class MathSums {
    private MathSums() {}

    static void define(ModuleDefinition module) {
        module.function("fsum", Signature.exactly(1), (t, base, count) -> Floats.of(t, fsum(t, t.stack[base])));
        module.function("prod", Signature.exactly(1).withKeywordOnly("start"), MathSums::prod);
        module.function("hypot", Signature.varargs(0), MathSums::hypot);
        module.function("dist", Signature.exactly(2), MathSums::dist);
    }

    private static long prod(ThreadState t, int base, int count) {
        int mark = t.sp;
        long start = t.stack[base + 1];
        t.push(start == 0 ? Ints.of(t, 1) : t.retained(start));
        long iterator = t.push(Iteration.iter(t, t.stack[base]));
        for (long item = Iteration.next(t, iterator); item != 0; item = Iteration.next(t, iterator)) {
            t.push(item);
            long product = BinaryOps.apply(t, BinaryOps.MULTIPLY, t.stack[mark], item);
            long old = t.stack[mark];
            t.stack[mark] = product;
            t.m.releaseLocal(old);
            t.drop();
        }
        t.dropTo(mark + 1);
        return t.pop();
    }

    // ---- exact sum ----

    /** Shewchuk's algorithm: the partial sums never overlap, so that their sum is exact and rounded once. */
    private static double fsum(ThreadState t, long iterable) {
        Partials partials = new Partials();
        int mark = t.sp;
        long iterator = t.push(Iteration.iter(t, iterable));
        for (long item = Iteration.next(t, iterator); item != 0; item = Iteration.next(t, iterator)) {
            t.push(item);
            if (!partials.add(MathArguments.real(t, item))) {
                throw Exceptions.raise(t, PyType.OVERFLOW_ERROR, "intermediate overflow in fsum");
            }
            t.drop();
        }
        t.dropTo(mark);
        if (partials.special != 0 || Double.isNaN(partials.special)) {
            if (Double.isNaN(partials.infinities)) {
                throw Exceptions.valueError(t, "-inf + inf in fsum");
            }
            return partials.special;
        }
        return partials.total();
    }

    /** Numbers that do not overlap, in increasing order of magnitude. */
    private static final class Partials {
        private double[] parts = new double[32];
        private int count;
        private double special;
        private double infinities;

        /** Answers false if the sum of finite numbers is too large. */
        boolean add(double value) {
            double x = value;
            int kept = 0;
            for (int i = 0; i < count; i++) {
                double y = parts[i];
                if (Math.abs(x) < Math.abs(y)) {
                    double larger = y;
                    y = x;
                    x = larger;
                }
                double high = x + y;
                double low = y - (high - x);
                if (low != 0) {
                    parts[kept++] = low;
                }
                x = high;
            }
            count = kept;
            if (x == 0) {
                return true;
            }
            if (!Double.isFinite(x)) {
                if (Double.isFinite(value)) {
                    return false;
                }
                infinities += Double.isInfinite(value) ? value : 0;
                special += value;
                count = 0;
                return true;
            }
            if (count == parts.length) {
                parts = Arrays.copyOf(parts, 2 * count);
            }
            parts[count++] = x;
            return true;
        }

        /** The sum, rounded half to even. */
        double total() {
            if (count == 0) {
                return 0;
            }
            double high = parts[--count];
            double low = 0;
            while (count > 0) {
                double x = high;
                double y = parts[--count];
                high = x + y;
                low = y - (high - x);
                if (low != 0) {
                    break;
                }
            }
            if (count > 0 && (low < 0 && parts[count - 1] < 0 || low > 0 && parts[count - 1] > 0)) {
                double y = low * 2;
                double x = high + y;
                if (y == x - high) {
                    high = x;
                }
            }
            return high;
        }
    }

    // ---- Euclidean norm ----

    private static long hypot(ThreadState t, int base, int count) {
        double[] coordinates = new double[count];
        for (int i = 0; i < count; i++) {
            coordinates[i] = MathArguments.real(t, t.stack[base + i]);
        }
        return Floats.of(t, norm(coordinates));
    }

    private static long dist(ThreadState t, int base, int count) {
        double[] p = coordinates(t, t.stack[base]);
        double[] q = coordinates(t, t.stack[base + 1]);
        if (p.length != q.length) {
            throw Exceptions.valueError(t, "both points must have the same number of dimensions");
        }
        for (int i = 0; i < p.length; i++) {
            p[i] -= q[i];
        }
        return Floats.of(t, norm(p));
    }

    private static double[] coordinates(ThreadState t, long iterable) {
        double[] found = new double[8];
        int count = 0;
        int mark = t.sp;
        long iterator = t.push(Iteration.iter(t, iterable));
        for (long item = Iteration.next(t, iterator); item != 0; item = Iteration.next(t, iterator)) {
            t.push(item);
            if (count == found.length) {
                found = Arrays.copyOf(found, 2 * count);
            }
            found[count++] = MathArguments.real(t, item);
            t.drop();
        }
        t.dropTo(mark);
        return Arrays.copyOf(found, count);
    }

    /** The square root of the sum of squares, rounded once. */
    private static double norm(double[] coordinates) {
        boolean nan = false;
        BigDecimal sum = BigDecimal.ZERO;
        for (double x : coordinates) {
            if (Double.isInfinite(x)) {
                return Double.POSITIVE_INFINITY;
            }
            nan |= Double.isNaN(x);
            if (!nan) {
                BigDecimal exact = new BigDecimal(x);
                sum = sum.add(exact.multiply(exact));
            }
        }
        return nan ? Double.NaN : sum.sqrt(new MathContext(40)).doubleValue();
    }
}
