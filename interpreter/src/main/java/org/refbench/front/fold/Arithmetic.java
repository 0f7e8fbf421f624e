package org.refbench.front.fold;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.refbench.front.CodeUnit;
import org.refbench.front.ast.BinaryOperator;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.UnaryOperator;

/**
 * Operators on constants. What could raise, and what CPython considers too large to keep in the code, stay operators.
 */
final class Arithmetic {
    private static final int MAX_BITS = 128;
    private static final int MAX_COLLECTION = 256;
    private static final int MAX_STRING = 4096;

    private Arithmetic() {}

    static Expr unary(Expr.Unary unary) {
        if (!(unary.operand() instanceof Expr.Constant constant)) {
            return unary;
        }
        Object value = unary(unary.op(), constant.value());
        return value == null ? unary : new Expr.Constant(value, unary.span());
    }

    private static Object unary(UnaryOperator op, Object value) {
        if (op == UnaryOperator.NOT) {
            return !Constants.truth(value);
        }
        if (value instanceof Double d) {
            return switch (op) {
                case NEGATIVE -> (Object) (-d);
                case POSITIVE -> d;
                default -> null;
            };
        }
        BigInteger integer = Constants.integer(value);
        if (integer == null) {
            return null;
        }
        return Constants.normal(
                switch (op) {
                    case NEGATIVE -> integer.negate();
                    case INVERT -> integer.not();
                    default -> integer;
                });
    }

    static Expr binary(Expr.Binary binary) {
        if (!(binary.left() instanceof Expr.Constant left) || !(binary.right() instanceof Expr.Constant right)) {
            return binary;
        }
        Object value = binary(binary.op(), left.value(), right.value());
        return value == null ? binary : new Expr.Constant(value, binary.span());
    }

    private static Object binary(BinaryOperator op, Object left, Object right) {
        if (left instanceof Boolean p && right instanceof Boolean q && bits(op, p, q) instanceof Boolean result) {
            return result;
        }
        BigInteger a = Constants.integer(left);
        BigInteger b = Constants.integer(right);
        boolean toFloat = op == BinaryOperator.POWER && b != null && b.signum() < 0;
        if (a != null && b != null && !toFloat) {
            return IntegerArithmetic.binary(op, a, b, MAX_BITS);
        }
        Double x = Constants.number(left, a);
        Double y = Constants.number(right, b);
        if (x != null && y != null) {
            return floats(op, x, y);
        }
        return switch (op) {
            case ADD -> concatenate(left, right);
            case MULTIPLY -> a != null ? repeat(right, a) : b != null ? repeat(left, b) : null;
            default -> null;
        };
    }

    private static Object bits(BinaryOperator op, boolean p, boolean q) {
        return switch (op) {
            case AND -> (Object) (p & q);
            case OR -> p | q;
            case XOR -> p ^ q;
            default -> null;
        };
    }

    private static Object floats(BinaryOperator op, double x, double y) {
        return switch (op) {
            case ADD -> (Object) (x + y);
            case SUBTRACT -> x - y;
            case MULTIPLY -> x * y;
            case TRUE_DIVIDE -> y == 0 ? null : x / y;
            case MODULO -> y == 0 ? null : modulo(x, y);
            case FLOOR_DIVIDE -> y == 0 ? null : floorDivide(x, y);
            case POWER -> power(x, y);
            default -> null;
        };
    }

    private static Object power(double x, double y) {
        boolean complex = x < 0 && y != Math.rint(y);
        double result = Math.pow(x, y);
        boolean raises = Double.isInfinite(result) && Double.isFinite(x) && Double.isFinite(y);
        return complex || raises ? null : (Double) result;
    }

    private static double modulo(double x, double y) {
        double rest = x % y;
        if (rest == 0) {
            return Math.copySign(0.0, y);
        }
        return rest < 0 == y < 0 ? rest : rest + y;
    }

    private static double floorDivide(double x, double y) {
        double rest = x % y;
        double quotient = (x - rest) / y - (rest != 0 && rest < 0 != y < 0 ? 1 : 0);
        if (quotient == 0) {
            return Math.copySign(0.0, x / y);
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    private static Object concatenate(Object left, Object right) {
        if (left instanceof String a && right instanceof String b) {
            return a + b;
        }
        if (left instanceof CodeUnit.Tuple(List<Object> a) && right instanceof CodeUnit.Tuple(List<Object> b)) {
            List<Object> all = new ArrayList<>(a);
            all.addAll(b);
            return new CodeUnit.Tuple(all);
        }
        return null;
    }

    private static Object repeat(Object sequence, BigInteger count) {
        int times = count.signum() < 0 ? 0 : count.bitLength() > 31 ? -1 : count.intValue();
        if (sequence instanceof String s && fits(s.codePointCount(0, s.length()), times, MAX_STRING)) {
            return s.repeat(times);
        }
        if (sequence instanceof CodeUnit.Tuple(List<Object> items) && fits(items.size(), times, MAX_COLLECTION)) {
            List<Object> all = new ArrayList<>();
            Collections.nCopies(times, items).forEach(all::addAll);
            return new CodeUnit.Tuple(all);
        }
        return null;
    }

    private static boolean fits(int length, int times, int limit) {
        return times >= 0 && (length == 0 || times <= limit / length);
    }

    /** An item of a constant tuple or string. */
    static Expr subscript(Expr.Subscript subscript) {
        if (!(subscript.value() instanceof Expr.Constant holder)
                || !(subscript.index() instanceof Expr.Constant index)
                || !(Constants.integer(index.value()) instanceof BigInteger position)
                || position.bitLength() > 31) {
            return subscript;
        }
        List<Object> items = items(holder.value());
        int at = position.intValue() < 0 ? position.intValue() + items.size() : position.intValue();
        return at < 0 || at >= items.size() ? subscript : new Expr.Constant(items.get(at), subscript.span());
    }

    private static List<Object> items(Object holder) {
        return switch (holder) {
            case CodeUnit.Tuple(List<Object> items) -> items;
            case String s ->
                s.codePoints().<Object>mapToObj(Character::toString).toList();
            default -> List.of();
        };
    }
}
