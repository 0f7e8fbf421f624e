package org.refbench.object;

import org.refbench.heap.Header;

/** The comparison operators over all builtin types. */
public final class Compare {
    public static final int LT = 0;
    public static final int LE = 1;
    public static final int EQ = 2;
    public static final int NE = 3;
    public static final int GT = 4;
    public static final int GE = 5;

    private static final String[] SYMBOLS = {"<", "<=", "==", "!=", ">", ">="};

    private Compare() {}

    /** {@code a op b}: a new reference to True or False; TypeError where the types have no such order. */
    public static long rich(ThreadState t, int op, long a, long b) {
        return isUser(a) || isUser(b) ? UserOps.compare(t, op, a, b) : t.bool(test(t, op, a, b));
    }

    /** Whether two elements are equal as containers see it: the same object, or {@code a == b}. */
    public static boolean equal(ThreadState t, long a, long b) {
        return a == b || test(t, EQ, a, b);
    }

    /** {@code a < b}. */
    public static boolean less(ThreadState t, long a, long b) {
        return test(t, LT, a, b);
    }

    private static boolean isUser(long object) {
        return Types.userTypeOf(object) != null;
    }

    private static boolean testUser(ThreadState t, int op, long a, long b) {
        long result = t.push(UserOps.compare(t, op, a, b));
        boolean truth = Truth.of(t, result);
        t.drop();
        return truth;
    }

    /** {@code a op b}. */
    static boolean test(ThreadState t, int op, long a, long b) {
        return isUser(a) || isUser(b) ? testUser(t, op, a, b) : testBuiltin(t, op, a, b, a, b);
    }

    /** {@code a op b} by their builtin types; {@code x} and {@code y} are what the operands are, for the error text. */
    static boolean testBuiltin(ThreadState t, int op, long a, long b, long x, long y) {
        int typeOfA = Header.type(a);
        int typeOfB = Header.type(b);
        if (Numbers.isNumberType(typeOfA) && Numbers.isNumberType(typeOfB)) {
            return testNumbers(op, a, b);
        }
        if (Sets.isSet(a) && Sets.isSet(b)) {
            return SetOps.compare(t, op, a, b);
        }
        if (typeOfA == typeOfB) {
            switch (typeOfA) {
                case TypeIds.STR -> {
                    return op == EQ || op == NE ? Strs.equal(a, b) == (op == EQ) : holds(op, Strs.compare(a, b));
                }
                case TypeIds.LIST, TypeIds.TUPLE, TypeIds.SLICE -> {
                    return nested(t, op, a, b, typeOfA);
                }
                default -> {
                    if (op == EQ || op == NE) {
                        return equalOfSameType(t, a, b, typeOfA) == (op == EQ);
                    }
                }
            }
        }
        return switch (op) {
            case EQ -> x == y;
            case NE -> x != y;
            default ->
                throw Exceptions.typeError(
                        t,
                        "'%s' not supported between instances of '%s' and '%s'",
                        SYMBOLS[op],
                        TypeNames.ofObject(x),
                        TypeNames.ofObject(y));
        };
    }

    private static boolean testNumbers(int op, long a, long b) {
        int order = Numbers.compare(a, b);
        return order == Numbers.UNORDERED ? op == NE : holds(op, order);
    }

    private static boolean holds(int op, int order) {
        return switch (op) {
            case LT -> order < 0;
            case LE -> order <= 0;
            case EQ -> order == 0;
            case NE -> order != 0;
            case GT -> order > 0;
            default -> order >= 0;
        };
    }

    private static boolean equalOfSameType(ThreadState t, long a, long b, int type) {
        return switch (type) {
            case TypeIds.RANGE -> Ranges.equal(a, b);
            case TypeIds.BUILTIN -> KeyEquality.equal(a, b);
            case TypeIds.METHOD -> Methods.self(a) == Methods.self(b) && Methods.function(a) == Methods.function(b);
            case TypeIds.DICT, TypeIds.DICT_VIEW -> nested(t, EQ, a, b, type);
            case TypeIds.WEAKREF -> WeakRefs.equal(t, a, b);
            default -> a == b;
        };
    }

    private static boolean nested(ThreadState t, int op, long a, long b, int type) {
        Recursion.enter(t, " in comparison");
        try {
            return switch (type) {
                case TypeIds.LIST -> lists(t, op, a, b);
                case TypeIds.TUPLE -> tuples(t, op, a, b);
                case TypeIds.SLICE -> slices(t, op, a, b);
                case TypeIds.DICT -> DictUpdates.equal(t, a, b);
                default -> DictViews.equal(t, a, b);
            };
        } finally {
            Recursion.leave(t);
        }
    }

    /** The first elements that differ decide; if there are none, the lengths do. */
    private static boolean tuples(ThreadState t, int op, long a, long b) {
        int lengthOfA = Tuples.length(a);
        int lengthOfB = Tuples.length(b);
        int common = Math.min(lengthOfA, lengthOfB);
        for (int i = 0; i < common; i++) {
            long x = Tuples.get(a, i);
            long y = Tuples.get(b, i);
            if (!equal(t, x, y)) {
                return decide(t, op, x, y);
            }
        }
        return holds(op, Integer.compare(lengthOfA, lengthOfB));
    }

    private static boolean decide(ThreadState t, int op, long x, long y) {
        return op == NE || op != EQ && test(t, op, x, y);
    }

    private static boolean lists(ThreadState t, int op, long a, long b) {
        if ((op == EQ || op == NE) && Lists.length(a) != Lists.length(b)) {
            return op == NE;
        }
        int mark = t.sp;
        for (int i = 0; ; i++) {
            long x = Lists.get(t, a, i);
            if (x == 0) {
                break;
            }
            t.push(x);
            long y = Lists.get(t, b, i);
            if (y == 0) {
                t.dropTo(mark);
                break;
            }
            t.push(y);
            if (!equal(t, x, y)) {
                boolean result = decide(t, op, x, y);
                t.dropTo(mark);
                return result;
            }
            t.dropTo(mark);
        }
        return holds(op, Integer.compare(Lists.length(a), Lists.length(b)));
    }

    /** As tuples of start, stop and step. */
    private static boolean slices(ThreadState t, int op, long a, long b) {
        if (!equal(t, Slices.startObject(a), Slices.startObject(b))) {
            return decide(t, op, Slices.startObject(a), Slices.startObject(b));
        }
        if (!equal(t, Slices.stopObject(a), Slices.stopObject(b))) {
            return decide(t, op, Slices.stopObject(a), Slices.stopObject(b));
        }
        if (!equal(t, Slices.stepObject(a), Slices.stepObject(b))) {
            return decide(t, op, Slices.stepObject(a), Slices.stepObject(b));
        }
        return holds(op, 0);
    }
}
