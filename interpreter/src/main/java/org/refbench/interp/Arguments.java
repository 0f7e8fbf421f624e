package org.refbench.interp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.refbench.object.Exceptions;
import org.refbench.object.Functions;
import org.refbench.object.PyError;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;

/** Matches the arguments of a call to the parameters of a function written in Python. */
final class Arguments {
    private Arguments() {}

    /**
     * Rearranges the {@code count} arguments above {@code stack[base]} into the function's parameters, defaults filled in;
     * answers the number of parameters. {@code keywords} names the last arguments, or is 0.
     */
    static int bind(ThreadState t, Code code, int base, int count, long keywords) {
        int named = keywords == 0 ? 0 : Tuples.length(keywords);
        int positional = count - named;
        int parameters = code.argCount;
        int first = base + 1;
        long function = t.stack[base];
        if (positional > parameters) {
            throw tooMany(t, code, function, positional, named > 0);
        }
        int values = first + positional;
        if (named > 0) {
            // the named values move up, out of the way of the parameters that they may belong to
            int aside = first + parameters + named;
            System.arraycopy(t.stack, values, t.stack, aside, named);
            Arrays.fill(t.stack, values, aside, 0);
            t.sp = aside + named;
            placeNamed(t, code, function, first, positional, keywords, aside);
            t.dropTo(aside);
        } else {
            Arrays.fill(t.stack, values, first + parameters, 0);
        }
        t.sp = first + parameters;
        fillDefaults(t, code, function, first);
        return parameters;
    }

    private static void placeNamed(
            ThreadState t, Code code, long function, int first, int positional, long keywords, int aside) {
        for (int i = 0; i < Tuples.length(keywords); i++) {
            String name = Strs.toJava(Tuples.get(keywords, i));
            int parameter = indexOf(code, name);
            if (parameter < 0) {
                throw Exceptions.typeError(t, "%s() got an unexpected keyword argument '%s'", nameOf(function), name);
            }
            if (t.stack[first + parameter] != 0) {
                throw Exceptions.typeError(t, "%s() got multiple values for argument '%s'", nameOf(function), name);
            }
            t.stack[first + parameter] = t.stack[aside + i];
            t.stack[aside + i] = 0;
        }
    }

    private static int indexOf(Code code, String name) {
        for (int i = 0; i < code.argCount; i++) {
            if (code.unit.varNames()[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private static void fillDefaults(ThreadState t, Code code, long function, int first) {
        long defaults = Functions.defaults(function);
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
                missing.add("'" + code.unit.varNames()[i] + "'");
            }
        }
        if (missing != null) {
            throw missing(t, function, missing);
        }
    }

    private static PyError missing(ThreadState t, long function, List<String> names) {
        int n = names.size();
        String list = switch (n) {
            case 1 -> names.getFirst();
            case 2 -> names.get(0) + " and " + names.get(1);
            default -> String.join(", ", names.subList(0, n - 1)) + ", and " + names.getLast();
        };
        return Exceptions.typeError(
                t, "%s() missing %d required positional argument%s: %s", nameOf(function), n, n == 1 ? "" : "s", list);
    }

    private static PyError tooMany(ThreadState t, Code code, long function, int given, boolean named) {
        long defaults = Functions.defaults(function);
        int most = code.argCount;
        int least = most - (defaults == 0 ? 0 : Tuples.length(defaults));
        String takes = least == most ? Integer.toString(most) : "from " + least + " to " + most;
        boolean plural = least != most || most != 1;
        return Exceptions.typeError(
                t,
                "%s() takes %s positional argument%s but %d %s given",
                nameOf(function),
                takes,
                plural ? "s" : "",
                given,
                given == 1 && !named ? "was" : "were");
    }

    private static String nameOf(long function) {
        return Strs.toJava(Functions.qualname(function));
    }
}
