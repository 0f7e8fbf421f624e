package org.refbench.front.fold;

import java.math.BigInteger;
import org.refbench.front.CodeUnit;

/** Constants seen as Python sees them. */
public final class Constants {
    private Constants() {}

    /** Whether a constant is true. */
    public static boolean truth(Object value) {
        return switch (value) {
            case Boolean b -> b;
            case Long n -> n != 0;
            case BigInteger n -> n.signum() != 0;
            case Double d -> d != 0;
            case String s -> !s.isEmpty();
            case CodeUnit.Tuple tuple -> !tuple.items().isEmpty();
            default -> value != CodeUnit.NONE;
        };
    }

    /** The integer that a bool or int constant is; null for others. */
    static BigInteger integer(Object value) {
        return switch (value) {
            case Boolean b -> b ? BigInteger.ONE : BigInteger.ZERO;
            case Long n -> BigInteger.valueOf(n);
            case BigInteger n -> n;
            default -> null;
        };
    }

    /** The float that a number is, given also as an integer if it is one; null if it is none or too large. */
    static Double number(Object value, BigInteger integer) {
        if (value instanceof Double d) {
            return d;
        }
        return integer == null || integer.bitLength() > Double.MAX_EXPONENT ? null : (Double) integer.doubleValue();
    }

    /** A Long where it fits. */
    static Object normal(BigInteger value) {
        return value.bitLength() < Long.SIZE ? (Object) value.longValue() : value;
    }
}
