package org.refbench.interp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.refbench.object.Exceptions;
import org.refbench.object.Functions;
import org.refbench.object.PyError;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;

/** What is wrong with the arguments of a call, in CPython's words. The function is just below {@code stack[first]}. */
final class ArgumentErrors {
    private ArgumentErrors() {}

    private static String nameOf(ThreadState t, int first) {
        return Strs.toJava(Functions.qualname(t.stack[first - 1]));
    }

    static PyError multiple(ThreadState t, int first, long name) {
        return Exceptions.typeError(
                t, "%s() got multiple values for argument '%s'", nameOf(t, first), Strs.toJava(name));
    }

    /** {@code name}, one of {@code keywords}, is not that of a parameter, or of one that can be given by position only. */
    static PyError unexpected(ThreadState t, Code code, int first, long keywords, long name) {
        List<String> positionalOnly = new ArrayList<>();
        for (int i = 0; i < code.unit.posOnlyCount(); i++) {
            for (int j = 0; j < Tuples.length(keywords); j++) {
                if (Strs.equal(code.parameters[i], Tuples.get(keywords, j))) {
                    positionalOnly.add(code.unit.varNames()[i]);
                }
            }
        }
        if (!positionalOnly.isEmpty()) {
            return Exceptions.typeError(
                    t,
                    "%s() got some positional-only arguments passed as keyword arguments: '%s'",
                    nameOf(t, first),
                    String.join(", ", positionalOnly));
        }
        return Exceptions.typeError(
                t, "%s() got an unexpected keyword argument '%s'", nameOf(t, first), Strs.toJava(name));
    }

    static PyError missing(ThreadState t, int first, List<String> parameters, String kind) {
        int n = parameters.size();
        List<String> names = parameters.stream().map(name -> "'" + name + "'").collect(Collectors.toList());
        String list = switch (n) {
            case 1 -> names.getFirst();
            case 2 -> names.get(0) + " and " + names.get(1);
            default -> String.join(", ", names.subList(0, n - 1)) + ", and " + names.getLast();
        };
        return Exceptions.typeError(
                t, "%s() missing %d required %s argument%s: %s", nameOf(t, first), n, kind, plural(n), list);
    }

    static PyError tooMany(ThreadState t, Code code, int first, int given) {
        long defaults = Functions.defaults(t.stack[first - 1]);
        int most = code.argCount;
        int least = most - (defaults == 0 ? 0 : Tuples.length(defaults));
        String takes = defaults == 0 ? Integer.toString(most) : "from " + least + " to " + most;
        boolean isPlural = defaults != 0 || most != 1;
        int keywordOnly = 0;
        for (int i = most; i < most + code.keywordOnlyCount; i++) {
            keywordOnly += t.stack[first + i] != 0 ? 1 : 0;
        }
        String others = keywordOnly == 0
                ? ""
                : String.format(
                        " positional argument%s (and %d keyword-only argument%s)",
                        plural(given), keywordOnly, plural(keywordOnly));
        return Exceptions.typeError(
                t,
                "%s() takes %s positional argument%s but %d%s %s given",
                nameOf(t, first),
                takes,
                isPlural ? "s" : "",
                given,
                others,
                given == 1 && keywordOnly == 0 ? "was" : "were");
    }

    private static String plural(int count) {
        return count == 1 ? "" : "s";
    }
}
