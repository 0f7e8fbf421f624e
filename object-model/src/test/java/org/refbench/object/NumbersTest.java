package org.refbench.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumbersTest {
    private static final int ROUNDS = 20_000;

    /** Ints around floats, at every magnitude, against exact decimals. */
    @Test
    void comparisonIsExact() {
        long seed = Long.getLong("refbench.seed", System.nanoTime());
        System.out.println("NumbersTest: refbench.seed=" + seed);
        Random random = new Random(seed);
        TestRuntime.run(TestRuntime.PLAIN, r -> {
            for (int i = 0; i < ROUNDS; i++) {
                double real = Math.scalb(random.nextDouble() - 0.5, random.nextInt(90));
                BigInteger integer = new BigDecimal(real).toBigInteger().add(BigInteger.valueOf(random.nextInt(3) - 1));
                long a = r.t.push(BigInts.of(r.t, integer));
                long b = r.real(real);
                int expected = new BigDecimal(integer).compareTo(new BigDecimal(real));
                String as = "seed " + seed + ": " + integer + " and " + real;
                assertThat(Numbers.compare(a, b)).as(as).isEqualTo(expected);
                assertThat(Numbers.compare(b, a)).as(as).isEqualTo(-expected);
                assertThat(Numbers.equal(a, b)).as(as).isEqualTo(expected == 0);
                if (expected == 0) {
                    assertThat(Hashes.of(r.t, a)).as(as).isEqualTo(Hashes.of(r.t, b));
                }
                r.t.dropTo(0);
            }
        });
    }

    @Test
    void notANumberEqualsNothing() {
        TestRuntime.run(TestRuntime.PLAIN, r -> {
            long nan = r.real(Double.NaN);
            long one = r.integer(1);
            long big = r.t.push(BigInts.of(r.t, BigInteger.TWO.pow(80)));
            for (long other : new long[] {nan, one, big}) {
                assertThat(Numbers.compare(nan, other)).isEqualTo(Numbers.UNORDERED);
                assertThat(Numbers.compare(other, nan)).isEqualTo(Numbers.UNORDERED);
                assertThat(Numbers.equal(nan, other)).isFalse();
            }
            r.t.dropTo(0);
        });
    }

    @Test
    void bigIntsAreComparedByValue() {
        TestRuntime.run(TestRuntime.STRESS, r -> {
            long a = r.t.push(BigInts.of(r.t, BigInteger.TWO.pow(80)));
            long b = r.t.push(BigInts.of(r.t, BigInteger.TWO.pow(80)));
            long c = r.t.push(BigInts.of(r.t, BigInteger.TWO.pow(80).negate()));
            assertThat(Numbers.equal(a, b)).isTrue();
            assertThat(Numbers.equal(a, c)).isFalse();
            assertThat(Numbers.equal(a, r.integer(0))).isFalse();
            assertThat(Numbers.compare(c, r.integer(Long.MIN_VALUE))).isNegative();
            r.t.dropTo(0);
        });
    }

    @Test
    void indices() {
        TestRuntime.run(TestRuntime.PLAIN, r -> {
            long big = r.t.push(BigInts.of(r.t, BigInteger.TWO.pow(80)));
            assertThat(Numbers.asIndex(r.t, r.t.space.trueObject, null)).isEqualTo(1);
            assertThat(r.error(() -> Numbers.asIndex(r.t, big, null)))
                    .isEqualTo("IndexError: cannot fit 'int' into an index-sized integer");
            assertThat(r.error(() -> Numbers.asIndex(r.t, r.str("a"), "list indices must be integers or slices")))
                    .isEqualTo("TypeError: list indices must be integers or slices, not str");
            assertThat(r.error(() -> Ints.toLong(r.t, big)))
                    .isEqualTo("OverflowError: Python int too large to convert to C long");
            assertThat(Numbers.asClamped(r.t, big)).isEqualTo(Long.MAX_VALUE);
            r.t.dropTo(0);
        });
    }
}
