package org.refbench.object;

import java.math.BigInteger;
import org.refbench.heap.Header;
import org.refbench.object.text.FloatOps;
import org.refbench.object.text.PercentFormat;
import org.refbench.object.text.TextError;

/** The right operand of {@code %} on a str. The value selected last is kept in a stack slot. */
final class PercentOperands implements PercentFormat.Operands {
    private final ThreadState t;
    private final long operand;
    private final int slot;
    private final boolean tuple;
    private int next;

    private PercentOperands(ThreadState t, long operand) {
        this.t = t;
        this.operand = operand;
        this.slot = t.sp;
        this.tuple = Header.type(operand) == TypeIds.TUPLE;
        t.push(0);
    }

    /** {@code format % operand}. */
    static long format(ThreadState t, long format, long operand) {
        PercentOperands operands = new PercentOperands(t, operand);
        try {
            String text = PercentFormat.format(Strs.toJava(format), operands);
            t.dropTo(operands.slot);
            return Strs.of(t, text);
        } catch (TextError e) {
            throw Exceptions.raise(t, e);
        }
    }

    private boolean isMapping() {
        int type = Header.type(operand);
        return type == TypeIds.DICT || type == TypeIds.LIST || type == TypeIds.RANGE;
    }

    private void select(long value) {
        long old = t.stack[slot];
        t.stack[slot] = value;
        if (old != 0) {
            t.m.releaseLocal(old);
        }
    }

    private long selected() {
        return t.stack[slot];
    }

    @Override
    public void requireMapping() {
        if (!isMapping()) {
            throw Exceptions.typeError(t, "format requires a mapping");
        }
    }

    @Override
    public void key(String key) {
        long name = t.push(Strs.of(t, key));
        select(Subscripts.get(t, operand, name));
        t.drop();
        next = Integer.MAX_VALUE;
    }

    @Override
    public void next() {
        if (next >= (tuple ? Tuples.length(operand) : 1)) {
            throw Exceptions.typeError(t, "not enough arguments for format string");
        }
        select(tuple ? Tuples.load(t, operand, next) : t.retained(operand));
        next++;
    }

    @Override
    public boolean unused() {
        return !isMapping() && next < (tuple ? Tuples.length(operand) : 1);
    }

    @Override
    public boolean isInt() {
        return Ints.isInt(selected());
    }

    @Override
    public BigInteger toInt(char conversion) {
        long value = selected();
        if (Ints.isInt(value)) {
            return BigInts.value(value);
        }
        boolean decimal = conversion == 'd' || conversion == 'i' || conversion == 'u';
        if (decimal && Header.type(value) == TypeIds.FLOAT) {
            return FloatOps.toInt(Floats.value(value));
        }
        throw Exceptions.raise(t, PyType.TYPE_ERROR, PercentFormat.wrongInt(conversion, TypeNames.ofObject(value)));
    }

    @Override
    public double toDouble() {
        return Numbers.asDouble(t, selected());
    }

    @Override
    public String text(char conversion) {
        return switch (conversion) {
            case 'r' -> Text.repr(t, selected());
            case 'a' -> Text.ascii(t, selected());
            default -> Text.str(t, selected());
        };
    }

    @Override
    public String character() {
        long value = selected();
        return Args.isStr(value) && Strs.length(value) == 1 ? Strs.toJava(value) : null;
    }
}
