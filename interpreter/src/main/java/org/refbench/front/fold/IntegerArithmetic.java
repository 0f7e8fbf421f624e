package org.refbench.front.fold;

import java.math.BigInteger;
import org.refbench.front.ast.BinaryOperator;

/** Operators on integer constants; null where nothing is folded. */
final class IntegerArithmetic {
    private static final int EXACT_DOUBLE_BITS = 53;

    private IntegerArithmetic() {}

    static Object binary(BinaryOperator op, BigInteger a, BigInteger b, int maxBits) {
        if (op == BinaryOperator.TRUE_DIVIDE) {
            boolean exact = a.bitLength() <= EXACT_DOUBLE_BITS && b.bitLength() <= EXACT_DOUBLE_BITS;
            return exact && b.signum() != 0 ? a.doubleValue() / b.doubleValue() : null;
        }
        BigInteger result = integer(op, a, b, maxBits);
        return result == null ? null : Constants.normal(result);
    }

    private static BigInteger integer(BinaryOperator op, BigInteger a, BigInteger b, int maxBits) {
        return switch (op) {
            case ADD -> a.add(b);
            case SUBTRACT -> a.subtract(b);
            case MULTIPLY -> a.bitLength() + b.bitLength() > maxBits ? null : a.multiply(b);
            case FLOOR_DIVIDE -> b.signum() == 0 ? null : floorDivide(a, b);
            case MODULO -> b.signum() == 0 ? null : a.subtract(floorDivide(a, b).multiply(b));
            case POWER -> power(a, b, maxBits);
            case LSHIFT -> leftShift(a, b, maxBits);
            case RSHIFT -> b.signum() < 0 || b.bitLength() > 31 ? null : a.shiftRight(b.intValue());
            case AND -> a.and(b);
            case OR -> a.or(b);
            case XOR -> a.xor(b);
            case MATRIX_MULTIPLY -> null;
            case TRUE_DIVIDE -> throw new IllegalArgumentException("not an integer operation");
        };
    }

    private static BigInteger floorDivide(BigInteger a, BigInteger b) {
        BigInteger[] parts = a.divideAndRemainder(b);
        boolean inexactNegative = parts[1].signum() != 0 && parts[1].signum() != b.signum();
        return inexactNegative ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    private static BigInteger power(BigInteger a, BigInteger b, int maxBits) {
        if (b.signum() < 0) {
            return null;
        }
        if (a.signum() != 0 && b.signum() > 0 && (b.bitLength() > 31 || a.bitLength() > maxBits / b.intValue())) {
            return null;
        }
        return a.signum() == 0 ? (b.signum() == 0 ? BigInteger.ONE : a) : a.pow(b.intValue());
    }

    private static BigInteger leftShift(BigInteger a, BigInteger b, int maxBits) {
        if (b.signum() < 0) {
            return null;
        }
        if (a.signum() != 0
                && (b.bitLength() > 31 || b.intValue() > maxBits || a.bitLength() > maxBits - b.intValue())) {
            return null;
        }
        return a.signum() == 0 ? a : a.shiftLeft(b.intValue());
    }
}
