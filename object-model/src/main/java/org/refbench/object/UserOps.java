package org.refbench.object;

import org.refbench.heap.Header;

/**
 * What the builtin operations mean for objects of classes written in Python: their special methods, else what the builtin
 * value that they hold means. Each is called by the operation of the builtin types when it meets such an object.
 */
final class UserOps {
    private UserOps() {}

    // ---- truth, length, hash ----

    static boolean truth(ThreadState t, long object) {
        long result = Specials.call(t, object, Dunder.BOOL);
        if (result != 0) {
            if (Header.type(result) != TypeIds.BOOL) {
                throw dropping(t, result, "__bool__ should return bool, returned %s");
            }
            t.m.releaseLocal(result);
            return result == t.space.trueObject;
        }
        long length = Specials.call(t, object, Dunder.LEN);
        if (length != 0) {
            return asLength(t, length) != 0;
        }
        long plain = Specials.plain(object);
        return plain == object || Truth.of(t, plain);
    }

    static long length(ThreadState t, long object) {
        long length = Specials.call(t, object, Dunder.LEN);
        if (length != 0) {
            return asLength(t, length);
        }
        long plain = Specials.plain(object);
        if (plain == object) {
            throw Exceptions.typeError(t, "object of type '%s' has no len()", TypeNames.ofObject(object));
        }
        return Length.of(t, plain);
    }

    private static long asLength(ThreadState t, long result) {
        t.push(result);
        long length = Numbers.asSize(t, result);
        t.drop();
        if (length < 0) {
            throw Exceptions.valueError(t, "__len__() should return >= 0");
        }
        return length;
    }

    static long hash(ThreadState t, long object) {
        UserType type = Types.userTypeOf(object);
        long method = type == null ? 0 : TypeLookup.find(t, type, Dunder.HASH);
        if (method == 0) {
            long plain = Specials.plain(object);
            return plain == object ? Hashes.ofIdentity(object) : Hashes.of(t, plain);
        }
        t.m.releaseLocal(method);
        if (method == t.space.none) {
            throw Exceptions.typeError(t, "unhashable type: '%s'", TypeNames.ofObject(object));
        }
        long result = Specials.call(t, object, Dunder.HASH);
        if (!Ints.isInt(result)) {
            throw dropping(t, result, "__hash__ method should return an integer");
        }
        t.push(result);
        long hash = Header.type(result) == TypeIds.BIG_INT ? Hashes.of(t, result) : Ints.value(result);
        t.drop();
        return hash == -1 ? -2 : hash;
    }

    /** TypeError about a result, which is released; {@code %s} stands for its type. */
    private static PyError dropping(ThreadState t, long result, String text) {
        t.push(result);
        PyError error = Exceptions.typeError(t, text.replace("%s", TypeNames.ofObject(result)));
        t.drop();
        return error;
    }

    // ---- comparison ----

    /** {@code a op b}: a new reference, whatever the method answers. One of them is of a class written in Python. */
    static long compare(ThreadState t, int op, long a, long b) {
        int mirrored = mirrored(op);
        boolean reflectedFirst = precedes(t, b, a, Dunder.comparison(mirrored));
        if (reflectedFirst) {
            long result = attempt(t, mirrored, b, a);
            if (result != 0) {
                return result;
            }
        }
        long result = attempt(t, op, a, b);
        if (result == 0 && !reflectedFirst) {
            result = attempt(t, mirrored, b, a);
        }
        return result != 0 ? result : t.bool(Compare.testBuiltin(t, op, Specials.plain(a), Specials.plain(b), a, b));
    }

    private static int mirrored(int op) {
        return switch (op) {
            case Compare.LT -> Compare.GT;
            case Compare.LE -> Compare.GE;
            case Compare.GT -> Compare.LT;
            case Compare.GE -> Compare.LE;
            default -> op;
        };
    }

    /** Whether the right operand's method comes first: its class derives from the left one's and has the method. */
    private static boolean precedes(ThreadState t, long right, long left, Dunder method) {
        UserType type = Types.userTypeOf(right);
        PyType other = Types.typeOf(left);
        return type != null && type != other && type.isSubtypeOf(other) && Specials.has(t, type, method);
    }

    /** The result of {@code a}'s method; 0 if it has none or answers NotImplemented. */
    private static long attempt(ThreadState t, int op, long a, long b) {
        long result = given(t, Specials.call(t, a, Dunder.comparison(op), b));
        if (result != 0 || op != Compare.NE) {
            return result;
        }
        long equal = given(t, Specials.call(t, a, Dunder.EQ, b));
        if (equal == 0) {
            return 0;
        }
        t.push(equal);
        boolean truth = Truth.of(t, equal);
        t.drop();
        return t.bool(!truth);
    }

    /** 1 or 0 by the class's {@code __eq__}, by identity if it has none; -1 for NotImplemented. */
    static int equality(ThreadState t, long a, long b) {
        long result = Specials.call(t, a, Dunder.EQ, b);
        if (result == 0) {
            return a == b ? 1 : -1;
        }
        t.push(result);
        int truth = result == t.space.notImplemented ? -1 : Truth.of(t, result) ? 1 : 0;
        t.drop();
        return truth;
    }

    /** The result, or 0 for NotImplemented. */
    private static long given(ThreadState t, long result) {
        if (result == t.space.notImplemented) {
            t.m.releaseLocal(result);
            return 0;
        }
        return result;
    }

    // ---- operators ----

    /** {@code a op b}; 0 if neither has the operator. */
    static long binary(ThreadState t, int op, long a, long b) {
        boolean reflectedFirst = precedes(t, b, a, Dunder.reflected(op));
        if (reflectedFirst) {
            long result = given(t, Specials.call(t, b, Dunder.reflected(op), a));
            if (result != 0) {
                return result;
            }
        }
        long result = given(t, Specials.call(t, a, Dunder.binary(op), b));
        if (result == 0 && op == BinaryOps.MODULO && Header.type(Specials.plain(a)) == TypeIds.STR) {
            return PercentOperands.format(t, Specials.plain(a), b);
        }
        if (result == 0 && !reflectedFirst && Types.typeOf(a) != Types.typeOf(b)) {
            result = given(t, Specials.call(t, b, Dunder.reflected(op), a));
        }
        if (result != 0) {
            return result;
        }
        long x = Specials.plain(a);
        long y = Specials.plain(b);
        if (op == BinaryOps.MULTIPLY && (x == a || y == b)) {
            long repeated = Sequences.repeat(t, x, Header.type(x), y, Header.type(y));
            if (repeated != 0) {
                return repeated;
            }
        }
        if (op == BinaryOps.ADD && Sequences.isSequence(Header.type(x)) && Header.type(x) != Header.type(y)) {
            throw Sequences.notConcatenable(t, x, b);
        }
        return x == a && y == b || op == BinaryOps.MATRIX_MULTIPLY ? 0 : BinaryOps.applyIfAny(t, op, x, y);
    }

    /** {@code a op= b}; 0 if neither has the operator. */
    static long inplace(ThreadState t, int op, long a, long b) {
        long result = given(t, Specials.call(t, a, Dunder.inplace(op), b));
        if (result != 0) {
            return result;
        }
        long plain = Specials.plain(a);
        if (plain != a && InplaceOps.changes(op, plain)) {
            t.m.releaseLocal(InplaceOps.apply(t, op, plain, Specials.plain(b)));
            return t.retained(a);
        }
        return binary(t, op, a, b);
    }

    /** A unary operator: a new reference, or 0 if the object has no such operator and holds no value. */
    static long unary(ThreadState t, Dunder operator, long object) {
        return Specials.call(t, object, operator);
    }

    // ---- conversion ----

    /** {@code int(object)}: a new reference. */
    static long toInt(ThreadState t, long object) {
        long result = Specials.call(t, object, Dunder.INT);
        if (result != 0 && !Ints.isInt(result)) {
            throw dropping(t, result, "__int__ returned non-int (type %s)");
        }
        if (result == 0) {
            result = index(t, object);
        }
        if (result == 0) {
            result = Specials.call(t, object, Dunder.TRUNC);
        }
        long plain = Specials.plain(object);
        if (result != 0) {
            return result;
        }
        if (Header.type(plain) == TypeIds.FLOAT) {
            return ScalarConstructors.truncate(t, Floats.value(plain));
        }
        throw Exceptions.typeError(
                t,
                "int() argument must be a string, a bytes-like object or a real number, not '%s'",
                TypeNames.ofObject(object));
    }

    /** A float by {@code __float__}, {@code __index__} or the value; TypeError if the object cannot be one. */
    static double asDouble(ThreadState t, long object) {
        long result = Specials.call(t, object, Dunder.FLOAT);
        if (result != 0 && Header.type(Specials.plain(result)) != TypeIds.FLOAT) {
            throw dropping(t, result, TypeNames.ofObject(object) + ".__float__ returned non-float (type %s)");
        }
        if (result == 0) {
            result = index(t, object);
        }
        if (result == 0) {
            long plain = Specials.plain(object);
            if (!Numbers.isNumber(plain)) {
                throw Exceptions.typeError(t, "must be real number, not %s", TypeNames.ofObject(object));
            }
            return Numbers.toDouble(t, plain);
        }
        t.push(result);
        double value = Numbers.asDouble(t, result);
        t.drop();
        return value;
    }

    /** Whether {@link #asDouble} takes it. */
    static boolean isReal(ThreadState t, long object) {
        return Specials.has(t, object, Dunder.FLOAT)
                || Specials.has(t, object, Dunder.INDEX)
                || Numbers.isNumber(Specials.plain(object));
    }

    /** An int by {@code __index__}: a new reference, or 0 if the object cannot be one. */
    static long index(ThreadState t, long object) {
        long result = Specials.call(t, object, Dunder.INDEX);
        if (result == 0) {
            long plain = Specials.plain(object);
            return plain != object && Ints.isInt(plain) ? t.retained(plain) : 0;
        }
        if (!Ints.isInt(result)) {
            throw dropping(t, result, "__index__ returned non-int (type %s)");
        }
        return result;
    }
}
