package org.refbench.object;

import org.refbench.heap.Header;

/** The algebra of sets: each operation adds and removes keys in CPython's order, so that the results iterate alike. */
final class SetOps {
    private SetOps() {}

    /** What is done with each element of an iterable and its hash. */
    private interface Step {
        /** The element is on top of the stack; answers whether to go on. */
        boolean take(ThreadState t, long element, long hash);
    }

    /** Whether all steps said to go on. */
    private static boolean each(ThreadState t, long iterable, Step step) {
        int mark = t.sp;
        if (Sets.isSet(iterable)) {
            for (long at = Sets.pushNext(t, iterable, 0); at >= 0; at = Sets.pushNext(t, iterable, at)) {
                boolean on = step.take(t, t.stack[mark], Hashes.of(t, t.stack[mark]));
                t.dropTo(mark);
                if (!on) {
                    return false;
                }
            }
            return true;
        }
        long iterator = t.push(Iteration.iter(t, iterable));
        for (long item = Iteration.next(t, iterator); item != 0; item = Iteration.next(t, iterator)) {
            t.push(item);
            boolean on = step.take(t, item, Hashes.of(t, item));
            t.dropTo(mark + 1);
            if (!on) {
                t.drop();
                return false;
            }
        }
        t.drop();
        return true;
    }

    /** Adds all elements. */
    static void update(ThreadState t, long set, long iterable) {
        long other = Specials.plain(iterable);
        if (Sets.isSet(other)) {
            if (other == set || Sets.length(other) == 0) {
                return;
            }
            Sets.reserve(t, set, Sets.length(other));
            if (Sets.length(set) == 0 && Sets.copyTable(t, set, other)) {
                return;
            }
        } else if (Header.type(other) == TypeIds.DICT) {
            Sets.reserve(t, set, Dicts.length(other));
        }
        each(t, Sets.isSet(other) ? other : iterable, (self, element, hash) -> {
            Sets.addHashed(self, set, element, hash);
            return true;
        });
    }

    /** A new set of the type with the elements of an iterable. */
    static long of(ThreadState t, int typeId, long iterable) {
        long set = t.push(Sets.create(t, typeId));
        update(t, set, iterable);
        return t.pop();
    }

    /** The iterable itself if it is a set, else a new set of its elements; pushed. */
    private static long pushAsSet(ThreadState t, long iterable) {
        long plain = Specials.plain(iterable);
        return Sets.isSet(plain) ? t.pushRetained(plain) : t.push(of(t, TypeIds.SET, iterable));
    }

    /** {@code set - other}. */
    static long difference(ThreadState t, long set, long iterable) {
        long other = Specials.plain(iterable);
        boolean isDict = Header.type(other) == TypeIds.DICT;
        boolean isKnown = Sets.isSet(other) || isDict;
        int size = Sets.isSet(other) ? Sets.length(other) : isDict ? Dicts.length(other) : 0;
        if (!isKnown || Sets.length(set) >> 2 > size) {
            long copy = t.push(of(t, Header.type(set), set));
            differenceUpdate(t, copy, iterable);
            return t.pop();
        }
        long result = t.push(Sets.create(t, Header.type(set)));
        each(t, set, (self, element, hash) -> {
            boolean common =
                    isDict ? Dicts.contains(self, other, element) : Sets.containsHashed(self, other, element, hash);
            if (!common) {
                Sets.addHashed(self, result, element, hash);
            }
            return true;
        });
        return t.pop();
    }

    static void differenceUpdate(ThreadState t, long set, long iterable) {
        long other = Specials.plain(iterable);
        if (other == set) {
            Sets.clear(t, set);
            return;
        }
        int mark = t.sp;
        long elements = iterable;
        if (Sets.isSet(other)) {
            elements = Sets.length(other) >> 3 > Sets.length(set) ? t.push(intersection(t, set, other)) : other;
        }
        each(t, elements, (self, element, hash) -> {
            Sets.discardHashed(self, set, element, hash);
            return true;
        });
        t.dropTo(mark);
        Sets.compact(t, set);
    }

    /** {@code set & other}. */
    static long intersection(ThreadState t, long set, long iterable) {
        long other = Specials.plain(iterable);
        if (set == other) {
            return of(t, Header.type(set), set);
        }
        long result = t.push(Sets.create(t, Header.type(set)));
        boolean swap = Sets.isSet(other) && Sets.length(other) > Sets.length(set);
        long searched = swap ? other : set;
        long walked = swap ? set : Sets.isSet(other) ? other : iterable;
        each(t, walked, (self, element, hash) -> {
            if (Sets.containsHashed(self, searched, element, hash)) {
                Sets.addHashed(self, result, element, hash);
            }
            return true;
        });
        return t.pop();
    }

    /** {@code set &= other}: {@code result} replaces what is in the set; it is consumed. */
    static void replace(ThreadState t, long set, long result) {
        t.push(result);
        Sets.swap(t, set, result);
        t.drop();
    }

    /** {@code set ^ other}. */
    static long symmetricDifference(ThreadState t, long set, long iterable) {
        long result = t.push(of(t, Header.type(set), iterable));
        symmetricDifferenceUpdate(t, result, set);
        return t.pop();
    }

    static void symmetricDifferenceUpdate(ThreadState t, long set, long iterable) {
        if (Specials.plain(iterable) == set) {
            Sets.clear(t, set);
            return;
        }
        long other = pushAsSet(t, iterable);
        each(t, other, (self, element, hash) -> {
            if (!Sets.discardHashed(self, set, element, hash)) {
                Sets.addHashed(self, set, element, hash);
            }
            return true;
        });
        t.drop();
    }

    static boolean isSubset(ThreadState t, long set, long iterable) {
        long other = pushAsSet(t, iterable);
        boolean result = Sets.length(set) <= Sets.length(other)
                && each(t, set, (self, element, hash) -> Sets.containsHashed(self, other, element, hash));
        t.drop();
        return result;
    }

    static boolean isDisjoint(ThreadState t, long set, long iterable) {
        long other = Specials.plain(iterable);
        boolean swap = Sets.isSet(other) && Sets.length(other) > Sets.length(set);
        long searched = swap ? other : set;
        long walked = swap ? set : Sets.isSet(other) ? other : iterable;
        return each(t, walked, (self, element, hash) -> !Sets.containsHashed(self, searched, element, hash));
    }

    /** {@code a op b} of two sets; the operator is one of {@link Compare}. */
    static boolean compare(ThreadState t, int op, long a, long b) {
        return switch (op) {
            case Compare.EQ -> Sets.length(a) == Sets.length(b) && isSubset(t, a, b);
            case Compare.NE -> Sets.length(a) != Sets.length(b) || !isSubset(t, a, b);
            case Compare.LE -> isSubset(t, a, b);
            case Compare.LT -> Sets.length(a) < Sets.length(b) && isSubset(t, a, b);
            case Compare.GE -> isSubset(t, b, a);
            default -> Sets.length(b) < Sets.length(a) && isSubset(t, b, a);
        };
    }

    /** {@code a op b}; 0 if sets have no such operator. */
    static long binary(ThreadState t, int op, long a, long b) {
        if (isViewOfSet(a) || isViewOfSet(b) && Sets.isSet(a)) {
            return ofViews(t, op, a, b);
        }
        if (!Sets.isSet(a) || !Sets.isSet(b)) {
            return 0;
        }
        return switch (op) {
            case BinaryOps.OR -> union(t, a, b);
            case BinaryOps.AND -> intersection(t, a, b);
            case BinaryOps.SUBTRACT -> difference(t, a, b);
            case BinaryOps.XOR -> symmetricDifference(t, a, b, Header.type(a));
            default -> 0;
        };
    }

    private static boolean isViewOfSet(long object) {
        return Header.type(object) == TypeIds.DICT_VIEW && DictViews.kind(object) != DictViews.VALUES;
    }

    /** Views of keys and items take any iterable as the other operand. */
    private static long ofViews(ThreadState t, int op, long a, long b) {
        if (!Iteration.isIterable(b)) {
            return 0;
        }
        int mark = t.sp;
        long left = t.push(of(t, TypeIds.SET, a));
        long right = pushAsSet(t, b);
        long result = binary(t, op, left, right);
        t.push(result);
        t.stack[t.sp - 1] = left;
        t.stack[mark] = result;
        t.dropTo(mark + 1);
        return t.pop();
    }

    private static long symmetricDifference(ThreadState t, long a, long b, int typeId) {
        long result = t.push(of(t, typeId, b));
        symmetricDifferenceUpdate(t, result, a);
        return t.pop();
    }

    static long union(ThreadState t, long set, long iterable) {
        long result = t.push(of(t, Header.type(set), set));
        if (Specials.plain(iterable) != set) { // else it would only make room, and change the order
            update(t, result, iterable);
        }
        return t.pop();
    }

    /** {@code a op= b} of a set; 0 if sets have no such operator. */
    static long inplace(ThreadState t, int op, long set, long other) {
        if (!Sets.isSet(other)) {
            return 0;
        }
        switch (op) {
            case BinaryOps.OR -> update(t, set, other);
            case BinaryOps.AND -> replace(t, set, intersection(t, set, other));
            case BinaryOps.SUBTRACT -> differenceUpdate(t, set, other);
            case BinaryOps.XOR -> symmetricDifferenceUpdate(t, set, other);
            default -> {
                return 0;
            }
        }
        return t.retained(set);
    }
}
