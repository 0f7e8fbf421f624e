package org.refbench.interp;

import static org.refbench.front.Opcode.*;

import org.refbench.heap.Header;
import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.Iteration;
import org.refbench.object.Lists;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Sets;
import org.refbench.object.Strs;
import org.refbench.object.Text;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;

/** The instructions that build, extend and unpack containers and strings. */
final class BuildOps {
    private BuildOps() {}

    static void execute(ThreadState t, int opcode, int arg) {
        switch (opcode) {
            case BUILD_SLICE -> Operations.buildSlice(t, arg);
            case BUILD_TUPLE -> t.push(Tuples.fromStack(t, t.sp - arg, arg));
            case BUILD_LIST -> t.push(Lists.fromStack(t, t.sp - arg, arg));
            case BUILD_MAP -> buildMap(t, arg);
            case BUILD_CONST_KEY_MAP -> buildConstKeyMap(t, arg);
            case BUILD_STRING -> buildString(t, arg);
            case LIST_EXTEND -> {
                StarCalls.checkIterable(t, t.stack[t.sp - 1], "Value");
                Lists.extend(t, t.stack[t.sp - 1 - arg], t.stack[t.sp - 1]);
                t.drop();
            }
            case BUILD_SET -> buildSet(t, arg);
            case SET_ADD -> {
                Sets.add(t, t.stack[t.sp - 1 - arg], t.stack[t.sp - 1]);
                t.drop();
            }
            case SET_UPDATE -> {
                Sets.update(t, t.stack[t.sp - 1 - arg], t.stack[t.sp - 1]);
                t.drop();
            }
            case LIST_TO_TUPLE -> Operations.replaceOne(t, Tuples.fromPrivateList(t, t.stack[t.sp - 1]));
            case DICT_MERGE -> StarCalls.merge(t, arg);
            case MAP_ADD -> {
                Dicts.set(t, t.stack[t.sp - 2 - arg], t.stack[t.sp - 2], t.stack[t.sp - 1]);
                t.dropTo(t.sp - 2);
            }
            case DICT_UPDATE -> StarCalls.update(t, arg);
            case UNPACK_SEQUENCE -> unpack(t, arg);
            case UNPACK_EX -> unpackWithRest(t, arg & 0xFF, arg >>> 8);
            case FORMAT_VALUE -> formatValue(t, arg);
            default -> throw new IllegalStateException("not a building instruction: " + opcode);
        }
    }

    private static void buildSet(ThreadState t, int count) {
        int base = t.sp - count;
        long set = t.push(Sets.create(t, TypeIds.SET));
        for (int i = 0; i < count; i++) {
            Sets.add(t, set, t.stack[base + i]);
        }
        putBelow(t, base);
    }

    private static void buildMap(ThreadState t, int pairs) {
        int base = t.sp - 2 * pairs;
        long dict = t.push(Dicts.create(t));
        for (int i = 0; i < pairs; i++) {
            Dicts.set(t, dict, t.stack[base + 2 * i], t.stack[base + 2 * i + 1]);
        }
        putBelow(t, base);
    }

    private static void buildConstKeyMap(ThreadState t, int count) {
        int base = t.sp - 1 - count;
        long keys = t.stack[t.sp - 1];
        long dict = t.push(Dicts.create(t));
        for (int i = 0; i < count; i++) {
            Dicts.set(t, dict, Tuples.get(keys, i), t.stack[base + i]);
        }
        putBelow(t, base);
    }

    /** Moves the top to {@code base} and releases all between. */
    private static void putBelow(ThreadState t, int base) {
        long result = t.stack[t.sp - 1];
        if (t.sp - 1 > base) {
            t.stack[t.sp - 1] = t.stack[base];
            t.stack[base] = result;
            t.dropTo(base + 1);
        }
    }

    private static void buildString(ThreadState t, int count) {
        int base = t.sp - count;
        t.push(Strs.join(t, base, count));
        putBelow(t, base);
    }

    private static void formatValue(ThreadState t, int flags) {
        boolean hasSpec = (flags & FORMAT_SPEC) != 0;
        int at = hasSpec ? t.sp - 2 : t.sp - 1;
        long value = t.stack[at];
        String converted = switch (flags & FORMAT_CONVERSION) {
            case 1 -> Text.str(t, value);
            case 2 -> Text.repr(t, value);
            case 3 -> Text.ascii(t, value);
            default -> null;
        };
        if (converted == null && !hasSpec && Header.type(value) == TypeIds.STR) {
            return;
        }
        String spec = hasSpec ? Strs.toJava(t.stack[t.sp - 1]) : "";
        if (converted != null) {
            long text = Strs.of(t, converted);
            t.push(text);
            t.push(Strs.of(t, spec.isEmpty() ? converted : Text.format(t, text, spec)));
        } else {
            t.push(Strs.of(t, Text.format(t, value, spec)));
        }
        putBelow(t, at);
    }

    private static void unpack(ThreadState t, int count) {
        long sequence = t.stack[t.sp - 1];
        int type = Header.type(sequence);
        if (type == TypeIds.TUPLE && Tuples.length(sequence) == count) {
            for (int i = count - 1; i >= 0; i--) {
                t.push(Tuples.load(t, sequence, i));
            }
            removeBelow(t, count);
            return;
        }
        unpackIterable(t, sequence, count);
    }

    /** Releases the operand under the {@code count} topmost ones and closes the gap. */
    private static void removeBelow(ThreadState t, int count) {
        int at = t.sp - count - 1;
        long removed = t.stack[at];
        System.arraycopy(t.stack, at + 1, t.stack, at, count);
        t.sp--;
        t.stack[t.sp] = 0;
        if (removed != 0) {
            t.m.releaseLocal(removed);
        }
    }

    private static void unpackIterable(ThreadState t, long sequence, int count) {
        int base = t.sp - 1;
        long iterator = t.push(iterator(t, sequence));
        for (int i = 0; i < count; i++) {
            long item = Iteration.next(t, iterator);
            if (item == 0) {
                throw Exceptions.raise(
                        t, PyType.VALUE_ERROR, "not enough values to unpack (expected " + count + ", got " + i + ")");
            }
            t.push(item);
        }
        long extra = Iteration.next(t, iterator);
        if (extra != 0) {
            t.push(extra);
            throw Exceptions.raise(t, PyType.VALUE_ERROR, "too many values to unpack (expected " + count + ")");
        }
        reverse(t, base + 2);
        removeBelow(t, count);
        removeBelow(t, count);
    }

    /** Unpacks {@code before} items, a list of the next ones, and {@code after} items, the first of all ending on top. */
    private static void unpackWithRest(ThreadState t, int before, int after) {
        int base = t.sp - 1;
        long iterator = t.push(iterator(t, t.stack[base]));
        for (int i = 0; i < before; i++) {
            long item = Iteration.next(t, iterator);
            if (item == 0) {
                throw tooFew(t, before + after, i);
            }
            t.push(item);
        }
        long rest = t.push(Lists.fromIterable(t, iterator));
        int length = Lists.length(rest);
        if (length < after) {
            throw tooFew(t, before + after, before + length);
        }
        int last = t.sp;
        for (int i = 1; i <= after; i++) {
            t.push(Lists.pop(t, rest, length - i));
        }
        reverse(t, last);
        reverse(t, base + 2);
        removeBelow(t, before + 1 + after);
        removeBelow(t, before + 1 + after);
    }

    private static PyError tooFew(ThreadState t, int expected, int got) {
        return Exceptions.valueError(t, "not enough values to unpack (expected at least %d, got %d)", expected, got);
    }

    /** Reverses the order of the operands from {@code stack[first]} on. */
    private static void reverse(ThreadState t, int first) {
        for (int i = first, j = t.sp - 1; i < j; i++, j--) {
            long item = t.stack[i];
            t.stack[i] = t.stack[j];
            t.stack[j] = item;
        }
    }

    private static long iterator(ThreadState t, long sequence) {
        int type = Header.type(sequence);
        if (!Iteration.isIterable(sequence)) {
            throw Exceptions.typeError(
                    t,
                    "cannot unpack non-iterable %s object",
                    type == TypeIds.NONE ? "NoneType" : TypeNames.ofObject(sequence));
        }
        return Iteration.iter(t, sequence);
    }
}
