package org.refbench.object;

import java.util.function.UnaryOperator;
import org.refbench.object.text.StrCase;
import org.refbench.object.text.StrOps;
import org.refbench.object.text.TextError;

/** The methods of str that answer it in another case, padded, or with parts replaced. */
final class StrChangeMethods {
    private static final PyType STR = PyType.named("str");

    private StrChangeMethods() {}

    static void define(NativeTable table) {
        ofText(table, "lower", StrCase::lower);
        ofText(table, "upper", StrCase::upper);
        ofText(table, "casefold", StrCase::casefold);
        ofText(table, "swapcase", StrCase::swapcase);
        ofText(table, "capitalize", StrCase::capitalize);
        ofText(table, "title", StrCase::title);
        padding(table, "ljust", StrOps::ljust);
        padding(table, "rjust", StrOps::rjust);
        padding(table, "center", StrOps::center);
        table.method(STR, "zfill", Signature.exactly(2), StrChangeMethods::zfill);
        table.method(STR, "expandtabs", Signature.of(1, "/", "tabsize"), StrChangeMethods::expandTabs);
        table.method(STR, "replace", Signature.between(3, 4), StrChangeMethods::replace);
        table.method(STR, "removeprefix", Signature.exactly(2), StrChangeMethods::removePrefix);
        table.method(STR, "removesuffix", Signature.exactly(2), StrChangeMethods::removeSuffix);
    }

    private static void ofText(NativeTable table, String name, UnaryOperator<String> change) {
        table.method(
                STR, name, Signature.exactly(1), (t, base, _) -> Strs.of(t, change.apply(Strs.toJava(t.stack[base]))));
    }

    /** Puts a text into a field. */
    private interface Padding {
        String pad(String text, long width, int fill);
    }

    private static void padding(NativeTable table, String name, Padding padding) {
        table.method(STR, name, Signature.between(2, 3), (t, base, _) -> {
            long string = t.stack[base];
            long width = Args.size(t, t.stack[base + 1], 0);
            int fill = fill(t, t.stack[base + 2]);
            if (width <= Strs.length(string)) {
                return t.retained(string);
            }
            try {
                return Strs.of(t, padding.pad(Strs.toJava(string), width, fill));
            } catch (TextError e) {
                throw Exceptions.raise(t, e);
            }
        });
    }

    private static int fill(ThreadState t, long argument) {
        if (argument == 0) {
            return ' ';
        }
        Args.str(t, argument, "The fill character must be a unicode character");
        if (Strs.length(argument) != 1) {
            throw Exceptions.typeError(t, "The fill character must be exactly one character long");
        }
        return Strs.codePoint(argument, 0);
    }

    private static long zfill(ThreadState t, int base, int count) {
        long string = t.stack[base];
        long width = Args.size(t, t.stack[base + 1], 0);
        if (width <= Strs.length(string)) {
            return t.retained(string);
        }
        try {
            return Strs.of(t, StrOps.zfill(Strs.toJava(string), width));
        } catch (TextError e) {
            throw Exceptions.raise(t, e);
        }
    }

    private static long expandTabs(ThreadState t, int base, int count) {
        int size = Args.cInt(t, t.stack[base + 1], 8);
        return Strs.of(t, StrOps.expandTabs(Strs.toJava(t.stack[base]), size));
    }

    private static long replace(ThreadState t, int base, int count) {
        long string = t.stack[base];
        long old = Args.str(t, t.stack[base + 1], "replace() argument 1 must be str");
        long fresh = Args.str(t, t.stack[base + 2], "replace() argument 2 must be str");
        long most = Args.size(t, t.stack[base + 3], -1);
        if (Strs.length(old) == 0) {
            return Strs.of(t, StrOps.replace(Strs.toJava(string), "", Strs.toJava(fresh), most));
        }
        int found = StrSearch.count(string, old, 0, Strs.length(string));
        int replaced = most < 0 ? found : (int) Math.min(found, most);
        return replaced == 0 ? t.retained(string) : replaceFirst(t, string, old, fresh, replaced);
    }

    /** Replaces the first {@code count} occurrences; there are as many. */
    private static long replaceFirst(ThreadState t, long string, long old, long fresh, int count) {
        int length = Strs.length(string);
        int oldLength = Strs.length(old);
        int freshLength = Strs.length(fresh);
        long total = length + (long) count * (freshLength - oldLength);
        if (total == 0) {
            return t.retained(t.space.emptyStr);
        }
        int shift = Math.max(Strs.shift(string), Strs.shift(fresh));
        long result = Strs.allocate(t, total, shift);
        int from = 0;
        int to = 0;
        for (int left = count; left > 0; left--) {
            int at = StrSearch.find(string, old, from, length);
            Strs.copy(string, from, result, to, at - from, shift);
            to += at - from;
            Strs.copy(fresh, 0, result, to, freshLength, shift);
            to += freshLength;
            from = at + oldLength;
        }
        Strs.copy(string, from, result, to, length - from, shift);
        return Strs.canonical(t, result);
    }

    private static long removePrefix(ThreadState t, int base, int count) {
        long string = t.stack[base];
        long prefix = Args.str(t, t.stack[base + 1], "removeprefix() argument must be str");
        int length = Strs.length(string);
        int from = StrSearch.isAt(string, prefix, 0, length) ? Strs.length(prefix) : 0;
        return Strs.slice(t, string, from, length);
    }

    private static long removeSuffix(ThreadState t, int base, int count) {
        long string = t.stack[base];
        long suffix = Args.str(t, t.stack[base + 1], "removesuffix() argument must be str");
        int length = Strs.length(string);
        int to = length - Strs.length(suffix);
        return Strs.slice(t, string, 0, StrSearch.isAt(string, suffix, to, length) ? to : length);
    }
}
