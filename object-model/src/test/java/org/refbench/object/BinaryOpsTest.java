package org.refbench.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refbench.object.text.BigIntOps;

class BinaryOpsTest {
    private static final int ROUNDS = 2_000;

    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.ATOMIC, TestRuntime.STRESS})
    void intsAgreeWithBigInteger(String spec) {
        long seed = Long.getLong("refbench.seed", System.nanoTime());
        System.out.println("BinaryOpsTest: refbench.seed=" + seed);
        Random random = new Random(seed);
        TestRuntime.run(spec, r -> {
            for (int round = 0; round < (spec.equals(TestRuntime.STRESS) ? ROUNDS / 20 : ROUNDS); round++) {
                BigInteger a = anyInt(random);
                BigInteger b = anyInt(random);
                for (int op = BinaryOps.ADD; op <= BinaryOps.XOR; op++) {
                    BigInteger right =
                            op == BinaryOps.POWER || op == BinaryOps.LEFT_SHIFT || op == BinaryOps.RIGHT_SHIFT
                                    ? BigInteger.valueOf(random.nextInt(200))
                                    : b;
                    if (op != BinaryOps.TRUE_DIVIDE && (right.signum() != 0 || !divides(op))) {
                        assertThat(compute(r, op, a, right))
                                .as("seed %d: %s %s %s", seed, a, BinaryOps.symbol(op), right)
                                .isEqualTo(expected(op, a, right));
                    }
                }
            }
        });
    }

    private static boolean divides(int op) {
        return op == BinaryOps.FLOOR_DIVIDE || op == BinaryOps.MODULO;
    }

    /** Small ones, ones at the edge of 64 bits, and big ones. */
    private static BigInteger anyInt(Random random) {
        BigInteger value = switch (random.nextInt(4)) {
            case 0 -> BigInteger.valueOf(random.nextInt(600) - 300L);
            case 1 -> BigInteger.valueOf(random.nextLong());
            case 2 -> BigInteger.ONE.shiftLeft(60 + random.nextInt(6)).add(BigInteger.valueOf(random.nextInt(3) - 1));
            default -> new BigInteger(random.nextInt(200), random);
        };
        return random.nextBoolean() ? value : value.negate();
    }

    private static BigInteger compute(TestRuntime r, int op, BigInteger a, BigInteger b) {
        ThreadState t = r.t;
        int mark = t.sp;
        long left = t.push(BigInts.of(t, a));
        long right = t.push(BigInts.of(t, b));
        long result = t.push(BinaryOps.apply(t, op, left, right));
        BigInteger value = BigInts.value(result);
        assertThat(org.refbench.heap.Header.type(result) == TypeIds.BIG_INT).isEqualTo(value.bitLength() > 63);
        t.dropTo(mark);
        return value;
    }

    private static BigInteger expected(int op, BigInteger a, BigInteger b) {
        return switch (op) {
            case BinaryOps.ADD -> a.add(b);
            case BinaryOps.SUBTRACT -> a.subtract(b);
            case BinaryOps.MULTIPLY -> a.multiply(b);
            case BinaryOps.FLOOR_DIVIDE -> BigIntOps.floorDiv(a, b);
            case BinaryOps.MODULO -> BigIntOps.mod(a, b);
            case BinaryOps.POWER -> a.pow(b.intValue());
            case BinaryOps.LEFT_SHIFT -> a.shiftLeft(b.intValue());
            case BinaryOps.RIGHT_SHIFT -> a.shiftRight(b.intValue());
            case BinaryOps.AND -> a.and(b);
            case BinaryOps.OR -> a.or(b);
            default -> a.xor(b);
        };
    }

    @Test
    void smallIntsAreShared() {
        TestRuntime.run(TestRuntime.PLAIN, r -> {
            long five = r.integer(5);
            long sum = r.t.push(BinaryOps.apply(r.t, BinaryOps.ADD, r.integer(2), r.integer(3)));
            assertThat(sum).isEqualTo(five);
            r.t.dropTo(0);
        });
    }

    @Test
    void errors() {
        TestRuntime.run(TestRuntime.PLAIN, r -> {
            long one = r.integer(1);
            long zero = r.integer(0);
            long half = r.real(0.5);
            long text = r.str("a");
            assertThat(error(r, BinaryOps.TRUE_DIVIDE, one, zero)).isEqualTo("ZeroDivisionError: division by zero");
            assertThat(error(r, BinaryOps.FLOOR_DIVIDE, one, zero))
                    .isEqualTo("ZeroDivisionError: integer division or modulo by zero");
            assertThat(error(r, BinaryOps.MODULO, one, zero)).isEqualTo("ZeroDivisionError: integer modulo by zero");
            assertThat(error(r, BinaryOps.TRUE_DIVIDE, half, zero))
                    .isEqualTo("ZeroDivisionError: float division by zero");
            assertThat(error(r, BinaryOps.ADD, one, text))
                    .isEqualTo("TypeError: unsupported operand type(s) for +: 'int' and 'str'");
            assertThat(error(r, BinaryOps.ADD, text, one))
                    .isEqualTo("TypeError: can only concatenate str (not \"int\") to str");
            assertThat(error(r, BinaryOps.MULTIPLY, half, text))
                    .isEqualTo("TypeError: can't multiply sequence by non-int of type 'float'");
            assertThat(error(r, BinaryOps.LEFT_SHIFT, half, one))
                    .isEqualTo("TypeError: unsupported operand type(s) for <<: 'float' and 'int'");
            assertThat(error(r, BinaryOps.POWER, text, one))
                    .isEqualTo("TypeError: unsupported operand type(s) for ** or pow(): 'str' and 'int'");
            assertThat(r.error(() -> InplaceOps.apply(r.t, BinaryOps.POWER, text, one)))
                    .isEqualTo("TypeError: unsupported operand type(s) for **=: 'str' and 'int'");
            assertThat(r.error(() -> UnaryOps.negative(r.t, text)))
                    .isEqualTo("TypeError: bad operand type for unary -: 'str'");
            r.t.dropTo(0);
        });
    }

    private static String error(TestRuntime r, int op, long a, long b) {
        return r.error(() -> BinaryOps.apply(r.t, op, a, b));
    }
}
