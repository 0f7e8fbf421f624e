package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.object.text.BigIntOps;
import org.refbench.object.text.FloatOps;

/** {@code hash()}: equal objects have equal hashes, across ints, bools and floats too; never -1. */
public final class Hashes {
    private static final long PRIME_1 = 0x9E3779B185EBCA87L;
    private static final long PRIME_2 = 0xC2B2AE3D27D4EB4FL;
    private static final long PRIME_5 = 0x27D4EB2F165667C5L;

    private Hashes() {}

    /** The hash; TypeError for objects that have none. */
    public static long of(ThreadState t, long object) {
        return switch (Header.type(object)) {
            case TypeIds.STR -> Strs.hash(object);
            case TypeIds.INT, TypeIds.BOOL -> BigIntOps.hash(Ints.value(object));
            case TypeIds.BIG_INT -> BigIntOps.hash(BigInts.value(object));
            case TypeIds.FLOAT -> ofFloat(object);
            case TypeIds.TUPLE -> ofTuple(t, object);
            case TypeIds.RANGE -> Ranges.hash(object);
            case TypeIds.BUILTIN -> ofBuiltin(object);
            case TypeIds.FROZENSET -> Sets.hash(object);
            case TypeIds.LIST, TypeIds.DICT, TypeIds.SLICE, TypeIds.SET, TypeIds.BYTEARRAY ->
                throw unhashable(t, object);
            case TypeIds.INSTANCE, TypeIds.EXCEPTION, TypeIds.TYPE -> UserOps.hash(t, object);
            case TypeIds.METHOD -> ofMethod(object);
            case TypeIds.WEAKREF -> WeakRefs.hash(t, object);
            default -> ofIdentity(object);
        };
    }

    /** {@code object.__hash__(object)}, or what the builtin base's would say. */
    public static long plain(ThreadState t, long object) {
        long plain = Specials.plain(object);
        return plain == object ? ofIdentity(object) : of(t, plain);
    }

    private static long ofFloat(long object) {
        double value = Floats.value(object);
        return Double.isNaN(value) ? ofIdentity(object) : FloatOps.hash(value);
    }

    /** From the address: objects do not move. */
    static long ofIdentity(long object) {
        return Long.rotateRight(object, 4);
    }

    /** Bound methods of one receiver are equal if they are the same method. */
    private static long ofBuiltin(long function) {
        long hash = ofIdentity(Builtins.receiver(function)) * 31 + Builtins.nativeIndex(function);
        return hash == -1 ? -2 : hash;
    }

    /** Methods of one object are equal if their functions are the same. */
    private static long ofMethod(long method) {
        long hash = ofIdentity(Methods.self(method)) ^ ofIdentity(Methods.function(method));
        return hash == -1 ? -2 : hash;
    }

    /** CPython's adaptation of xxHash; the tuple keeps its elements alive. */
    private static long ofTuple(ThreadState t, long tuple) {
        int length = Tuples.length(tuple);
        long sum = PRIME_5;
        for (int i = 0; i < length; i++) {
            sum += of(t, Tuples.get(tuple, i)) * PRIME_2;
            sum = Long.rotateLeft(sum, 31) * PRIME_1;
        }
        sum += length ^ (PRIME_5 ^ 3527539L);
        return sum == -1 ? 1546275796L : sum;
    }

    private static PyError unhashable(ThreadState t, long object) {
        return Exceptions.typeError(t, "unhashable type: '%s'", TypeNames.ofObject(object));
    }
}
