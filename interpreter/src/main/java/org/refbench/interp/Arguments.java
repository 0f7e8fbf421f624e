package org.refbench.interp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.refbench.object.Dicts;
import org.refbench.object.Functions;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;

/**
 * Matches the arguments of a call to the parameters of a function written in Python. The parameters' slots are, in this order:
 * those that can be given by position, the keyword-only ones, the one of {@code *args}, the one of {@code **kwargs}.
 */
final class Arguments {
    private Arguments() {}

    /**
     * Rearranges the {@code count} arguments above {@code stack[base]} into the function's parameters, defaults filled in;
     * answers the number of parameters. {@code keywords} names the last arguments, or is 0.
     */
    static int bind(ThreadState t, Code code, int base, int count, long keywords) {
        int named = keywords == 0 ? 0 : Tuples.length(keywords);
        int positional = count - named;
        int first = base + 1;
        int total = code.unit.parameterCount();
        // the named values move up, out of the way of the parameters that they may belong to
        int values = first + positional;
        int aside = first + Math.max(total, positional) + named;
        System.arraycopy(t.stack, values, t.stack, aside, named);
        Arrays.fill(t.stack, values, aside, 0);
        t.sp = aside + named;
        takeSurplus(t, code, first, positional);
        for (int i = 0; i < named; i++) {
            placeNamed(t, code, first, keywords, i, aside + i);
        }
        t.dropTo(aside);
        if (positional > code.argCount && !code.unit.hasVarargs()) {
            throw ArgumentErrors.tooMany(t, code, first, positional);
        }
        t.sp = first + total;
        fillDefaults(t, code, first);
        fillKeywordDefaults(t, code, first);
        return total;
    }

    /** Moves the positional arguments for which there are no parameters into the tuple of {@code *args}, or drops them. */
    private static void takeSurplus(ThreadState t, Code code, int first, int positional) {
        int next = first + code.argCount + code.keywordOnlyCount;
        int surplus = first + code.argCount;
        if (code.unit.hasVarargs()) {
            t.stack[next++] = Tuples.moved(t, surplus, Math.max(0, positional - code.argCount));
        } else {
            for (int i = surplus; i < first + positional; i++) {
                long argument = t.stack[i];
                t.stack[i] = 0;
                t.m.releaseLocal(argument);
            }
        }
        if (code.unit.hasVarkeywords()) {
            t.stack[next] = Dicts.create(t);
        }
    }

    /** Moves the {@code i}-th named value, which is at {@code stack[from]}, to its parameter. */
    private static void placeNamed(ThreadState t, Code code, int first, long keywords, int i, int from) {
        long name = Tuples.get(keywords, i);
        int parameter = indexOf(code, name);
        if (parameter < 0) {
            if (!code.unit.hasVarkeywords()) {
                throw ArgumentErrors.unexpected(t, code, first, keywords, name);
            }
            Dicts.set(t, t.stack[first + code.unit.parameterCount() - 1], name, t.stack[from]);
            return;
        }
        if (t.stack[first + parameter] != 0) {
            throw ArgumentErrors.multiple(t, first, name);
        }
        t.stack[first + parameter] = t.stack[from];
        t.stack[from] = 0;
    }

    /** The parameter that can be given by this name, or -1. */
    private static int indexOf(Code code, long name) {
        for (int i = code.unit.posOnlyCount(); i < code.parameters.length; i++) {
            if (code.parameters[i] == name) {
                return i;
            }
        }
        for (int i = code.unit.posOnlyCount(); i < code.parameters.length; i++) {
            if (Strs.equal(code.parameters[i], name)) {
                return i; // by a name that is not interned
            }
        }
        return -1;
    }

    private static void fillDefaults(ThreadState t, Code code, int first) {
        long defaults = Functions.defaults(t.stack[first - 1]);
        int withDefault = defaults == 0 ? 0 : Tuples.length(defaults);
        int required = code.argCount - withDefault;
        List<String> missing = null;
        for (int i = 0; i < code.argCount; i++) {
            if (t.stack[first + i] != 0) {
                continue;
            }
            if (i >= required) {
                t.stack[first + i] = Tuples.load(t, defaults, i - required);
            } else {
                missing = missing == null ? new ArrayList<>() : missing;
                missing.add(code.unit.varNames()[i]);
            }
        }
        if (missing != null) {
            throw ArgumentErrors.missing(t, first, missing, "positional");
        }
    }

    private static void fillKeywordDefaults(ThreadState t, Code code, int first) {
        long defaults = Functions.keywordDefaults(t.stack[first - 1]);
        List<String> missing = null;
        for (int i = code.argCount; i < code.parameters.length; i++) {
            if (t.stack[first + i] != 0) {
                continue;
            }
            long value = defaults == 0 ? 0 : Dicts.getStr(t, defaults, code.parameters[i]);
            t.stack[first + i] = value;
            if (value == 0) {
                missing = missing == null ? new ArrayList<>() : missing;
                missing.add(code.unit.varNames()[i]);
            }
        }
        if (missing != null) {
            throw ArgumentErrors.missing(t, first, missing, "keyword-only");
        }
    }
}
