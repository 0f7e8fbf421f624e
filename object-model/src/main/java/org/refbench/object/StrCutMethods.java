package org.refbench.object;

import java.util.List;
import org.refbench.object.text.StrClass;
import org.refbench.object.text.StrSplit;

/** The methods of str that cut it up or put strings together. */
final class StrCutMethods {
    private static final PyType STR = PyType.named("str");

    private StrCutMethods() {}

    static void define(NativeTable table) {
        table.method(STR, "strip", Signature.between(1, 2), (t, base, _) -> strip(t, base, "strip", true, true));
        table.method(STR, "lstrip", Signature.between(1, 2), (t, base, _) -> strip(t, base, "lstrip", true, false));
        table.method(STR, "rstrip", Signature.between(1, 2), (t, base, _) -> strip(t, base, "rstrip", false, true));
        table.method(STR, "split", Signature.of(1, "/", "sep", "maxsplit"), StrCutMethods::split);
        table.method(STR, "rsplit", Signature.of(1, "/", "sep", "maxsplit"), StrCutMethods::rsplit);
        table.method(STR, "splitlines", Signature.of(1, "/", "keepends"), StrCutMethods::splitLines);
        table.method(STR, "partition", Signature.exactly(2), StrCutMethods::partition);
        table.method(STR, "rpartition", Signature.exactly(2), StrCutMethods::rpartition);
        table.method(STR, "join", Signature.exactly(2), StrCutMethods::join);
    }

    // ---- strip ----

    private static long strip(ThreadState t, int base, String method, boolean left, boolean right) {
        long string = t.stack[base];
        long chars = t.stack[base + 1];
        if (!Args.given(t, chars)) {
            chars = 0;
        } else if (!Args.isStr(chars)) {
            throw Exceptions.typeError(t, "%s arg must be None or str", method);
        }
        int start = 0;
        int end = Strs.length(string);
        while (left && start < end && isDropped(string, start, chars)) {
            start++;
        }
        while (right && end > start && isDropped(string, end - 1, chars)) {
            end--;
        }
        return Strs.slice(t, string, start, end);
    }

    private static boolean isDropped(long string, int at, long chars) {
        int c = Strs.codePoint(string, at);
        if (chars == 0) {
            return StrClass.isSpace(c);
        }
        for (int i = 0, n = Strs.length(chars); i < n; i++) {
            if (Strs.codePoint(chars, i) == c) {
                return true;
            }
        }
        return false;
    }

    // ---- split ----

    private static long split(ThreadState t, int base, int count) {
        long string = t.stack[base];
        long separator = separator(t, t.stack[base + 1]);
        long most = Args.size(t, t.stack[base + 2], -1);
        long list = t.push(Lists.create(t));
        if (separator == 0) {
            splitAtSpace(t, list, string, most);
        } else {
            splitAt(t, list, string, separator, most);
        }
        return t.pop();
    }

    /** The separator, or 0 for white space. */
    private static long separator(ThreadState t, long argument) {
        if (!Args.given(t, argument)) {
            return 0;
        }
        Args.str(t, argument, "must be str or None");
        return notEmpty(t, argument);
    }

    private static long notEmpty(ThreadState t, long separator) {
        if (Strs.length(separator) == 0) {
            throw Exceptions.raise(t, PyType.VALUE_ERROR, "empty separator");
        }
        return separator;
    }

    private static void splitAtSpace(ThreadState t, long list, long string, long most) {
        int length = Strs.length(string);
        int at = skip(string, 0, length, true);
        for (long left = most; at < length; left--) {
            int end = left == 0 ? length : skip(string, at, length, false);
            append(t, list, string, at, end);
            at = skip(string, end, length, true);
        }
    }

    /** The first position from {@code at} on where {@code isSpace} is not {@code space}. */
    private static int skip(long string, int at, int length, boolean space) {
        int i = at;
        while (i < length && StrClass.isSpace(Strs.codePoint(string, i)) == space) {
            i++;
        }
        return i;
    }

    private static void splitAt(ThreadState t, long list, long string, long separator, long most) {
        int length = Strs.length(string);
        int from = 0;
        for (long left = most; left != 0; left--) {
            int at = StrSearch.find(string, separator, from, length);
            if (at < 0) {
                break;
            }
            append(t, list, string, from, at);
            from = at + Strs.length(separator);
        }
        append(t, list, string, from, length);
    }

    private static void append(ThreadState t, long list, long string, int from, int to) {
        Lists.append(t, list, t.push(Strs.slice(t, string, from, to)));
        t.drop();
    }

    private static long rsplit(ThreadState t, int base, int count) {
        long string = t.stack[base];
        long separator = separator(t, t.stack[base + 1]);
        long most = Args.size(t, t.stack[base + 2], -1);
        String at = separator == 0 ? null : Strs.toJava(separator);
        return listOf(t, StrSplit.rsplit(Strs.toJava(string), at, most));
    }

    private static long splitLines(ThreadState t, int base, int count) {
        boolean keepEnds = Args.cInt(t, t.stack[base + 1], 0) != 0;
        return listOf(t, StrSplit.splitLines(Strs.toJava(t.stack[base]), keepEnds));
    }

    private static long listOf(ThreadState t, List<String> parts) {
        long list = t.push(Lists.create(t));
        for (String part : parts) {
            Lists.append(t, list, t.push(Strs.of(t, part)));
            t.drop();
        }
        return t.pop();
    }

    // ---- partition ----

    private static long partition(ThreadState t, int base, int count) {
        long string = t.stack[base];
        long separator = notEmpty(t, Args.str(t, t.stack[base + 1], "must be str"));
        int at = StrSearch.find(string, separator, 0, Strs.length(string));
        int mark = t.sp;
        if (at < 0) {
            t.pushRetained(string);
            t.pushRetained(t.space.emptyStr);
            t.pushRetained(t.space.emptyStr);
            return Tuples.fromStack(t, mark, 3);
        }
        return cut(t, string, at, separator);
    }

    private static long rpartition(ThreadState t, int base, int count) {
        long string = t.stack[base];
        long separator = notEmpty(t, Args.str(t, t.stack[base + 1], "must be str"));
        int at = StrSearch.findLast(string, separator, 0, Strs.length(string));
        int mark = t.sp;
        if (at < 0) {
            t.pushRetained(t.space.emptyStr);
            t.pushRetained(t.space.emptyStr);
            t.pushRetained(string);
            return Tuples.fromStack(t, mark, 3);
        }
        return cut(t, string, at, separator);
    }

    private static long cut(ThreadState t, long string, int at, long separator) {
        int mark = t.sp;
        t.push(Strs.slice(t, string, 0, at));
        t.pushRetained(separator);
        t.push(Strs.slice(t, string, at + Strs.length(separator), Strs.length(string)));
        return Tuples.fromStack(t, mark, 3);
    }

    // ---- join ----

    private static long join(ThreadState t, int base, int count) {
        long iterable = t.stack[base + 1];
        if (!Iteration.isIterable(iterable)) {
            throw Exceptions.typeError(t, "can only join an iterable");
        }
        long items = t.push(Tuples.fromIterable(t, iterable));
        for (int i = 0; i < Tuples.length(items); i++) {
            long item = Tuples.get(items, i);
            if (!Args.isStr(item)) {
                throw Exceptions.typeError(
                        t, "sequence item %d: expected str instance, %s found", i, TypeNames.ofObject(item));
            }
        }
        long joined = StrJoin.join(t, t.stack[base], items);
        t.stack[t.sp - 1] = joined;
        t.push(items);
        t.drop();
        return t.pop();
    }
}
