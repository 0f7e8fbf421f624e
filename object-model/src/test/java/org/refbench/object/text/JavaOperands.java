package org.refbench.object.text;

import java.math.BigInteger;
import java.util.List;

/** The values of a {@code %} expression as Java values: BigInteger, Double or String. */
final class JavaOperands implements PercentFormat.Operands {
    private final List<Object> values;
    private int next;

    JavaOperands(List<Object> values) {
        this.values = values;
    }

    @Override
    public void requireMapping() {
        throw TextError.type("format requires a mapping");
    }

    @Override
    public void key(String key) {
        throw new IllegalStateException("no mapping");
    }

    @Override
    public void next() {
        if (next++ >= values.size()) {
            throw TextError.type("not enough arguments for format string");
        }
    }

    @Override
    public boolean unused() {
        return next < values.size();
    }

    private Object value() {
        return values.get(next - 1);
    }

    private String typeName() {
        return value() instanceof String ? "str" : value() instanceof Double ? "float" : "int";
    }

    @Override
    public boolean isInt() {
        return value() instanceof BigInteger;
    }

    @Override
    public BigInteger toInt(char conversion) {
        if (value() instanceof BigInteger integer) {
            return integer;
        }
        if (value() instanceof Double real && "diu".indexOf(conversion) >= 0) {
            return FloatOps.toInt(real);
        }
        throw TextError.type(PercentFormat.wrongInt(conversion, typeName()));
    }

    @Override
    public double toDouble() {
        return switch (value()) {
            case BigInteger integer -> BigIntOps.toDouble(integer);
            case Double real -> real;
            default -> throw TextError.type("must be real number, not " + typeName());
        };
    }

    @Override
    public String text(char conversion) {
        return switch (value()) {
            case String s -> conversion == 's' ? s : conversion == 'r' ? StrRepr.repr(s) : StrRepr.ascii(s);
            case Double real -> FloatText.repr(real);
            default -> IntText.str((BigInteger) value());
        };
    }

    @Override
    public String character() {
        return value() instanceof String s && StrOps.length(s) == 1 ? s : null;
    }
}
