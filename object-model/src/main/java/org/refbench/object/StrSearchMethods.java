package org.refbench.object;

import org.refbench.heap.Header;

/** The methods of str that look for a part of it. */
final class StrSearchMethods {
    private static final PyType STR = PyType.named("str");
    private static final Signature SEARCH = Signature.of(2, "/", "/sub", "/start", "/end");

    private StrSearchMethods() {}

    static void define(NativeTable table) {
        table.method(STR, "find", SEARCH, (t, base, _) -> Ints.of(t, find(t, base)));
        table.method(STR, "rfind", SEARCH, (t, base, _) -> Ints.of(t, findLast(t, base)));
        table.method(STR, "index", SEARCH, (t, base, _) -> Ints.of(t, found(t, find(t, base))));
        table.method(STR, "rindex", SEARCH, (t, base, _) -> Ints.of(t, found(t, findLast(t, base))));
        table.method(STR, "count", SEARCH, StrSearchMethods::count);
        table.method(STR, "startswith", SEARCH, (t, base, _) -> affix(t, base, "startswith"));
        table.method(STR, "endswith", SEARCH, (t, base, _) -> affix(t, base, "endswith"));
    }

    private static int find(ThreadState t, int base) {
        long string = t.stack[base];
        long sub = Args.str(t, t.stack[base + 1], "must be str");
        int length = Strs.length(string);
        int start = Args.start(t, t.stack[base + 2], length);
        return StrSearch.find(string, sub, start, Args.end(t, t.stack[base + 3], length));
    }

    private static int findLast(ThreadState t, int base) {
        long string = t.stack[base];
        long sub = Args.str(t, t.stack[base + 1], "must be str");
        int length = Strs.length(string);
        int start = Args.start(t, t.stack[base + 2], length);
        return StrSearch.findLast(string, sub, start, Args.end(t, t.stack[base + 3], length));
    }

    private static int found(ThreadState t, int at) {
        if (at < 0) {
            throw Exceptions.raise(t, PyType.VALUE_ERROR, "substring not found");
        }
        return at;
    }

    private static long count(ThreadState t, int base, int count) {
        long string = t.stack[base];
        long sub = Args.str(t, t.stack[base + 1], "must be str");
        int length = Strs.length(string);
        int start = Args.start(t, t.stack[base + 2], length);
        return Ints.of(t, StrSearch.count(string, sub, start, Args.end(t, t.stack[base + 3], length)));
    }

    private static long affix(ThreadState t, int base, String method) {
        long string = t.stack[base];
        long affix = t.stack[base + 1];
        int length = Strs.length(string);
        int start = Args.start(t, t.stack[base + 2], length);
        int end = Args.end(t, t.stack[base + 3], length);
        if (Args.isStr(affix)) {
            return t.bool(matches(string, affix, start, end, method));
        }
        if (Header.type(affix) != TypeIds.TUPLE) {
            throw Exceptions.typeError(
                    t, "%s first arg must be str or a tuple of str, not %s", method, TypeNames.ofObject(affix));
        }
        for (int i = 0; i < Tuples.length(affix); i++) {
            long each = Args.str(t, Tuples.get(affix, i), "tuple for " + method + " must only contain str");
            if (matches(string, each, start, end, method)) {
                return t.bool(true);
            }
        }
        return t.bool(false);
    }

    private static boolean matches(long string, long affix, int start, int end, String method) {
        if (start > end) {
            return false;
        }
        int at = method.equals("startswith") ? start : end - Strs.length(affix);
        return at >= start && StrSearch.isAt(string, affix, at, end);
    }
}
