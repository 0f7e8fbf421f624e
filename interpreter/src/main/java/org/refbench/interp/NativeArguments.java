package org.refbench.interp;

import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.NativeDef;
import org.refbench.object.PyError;
import org.refbench.object.Signature;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;

/** Matches the arguments of a call to the signature of a native function. */
final class NativeArguments {
    private NativeArguments() {}

    /** Rearranges the arguments from {@code stack[first]} on; answers how many the native code gets, absent ones as 0. */
    static int bind(ThreadState t, NativeDef definition, int first, int count, long keywords) {
        Signature signature = definition.signature();
        int named = keywords == 0 ? 0 : Tuples.length(keywords);
        int positional = count - named;
        if (!signature.varargs() && positional > signature.positional().size()) {
            throw arity(t, definition, positional);
        }
        if (positional < signature.required() && (named == 0 || signature.varargs())) {
            throw arity(t, definition, positional);
        }
        int places = signature.varargs() ? positional : signature.positional().size();
        int total = places + signature.keywordOnly().size();
        int aside = first + total + named;
        System.arraycopy(t.stack, first + positional, t.stack, aside, named);
        for (int i = first + positional; i < aside; i++) {
            t.stack[i] = 0;
        }
        t.sp = aside + named;
        for (int i = 0; i < named; i++) {
            place(t, definition, first, places, Tuples.get(keywords, i), aside + i);
        }
        t.sp = first + total;
        for (int i = 0; i < signature.required(); i++) {
            if (t.stack[first + i] == 0) {
                throw Exceptions.typeError(
                        t,
                        "%s() missing required argument '%s' (pos %d)",
                        definition.name(),
                        signature.positional().get(i),
                        i + 1);
            }
        }
        return total;
    }

    private static void place(ThreadState t, NativeDef definition, int first, int places, long keyword, int from) {
        Signature signature = definition.signature();
        String name = Strs.toJava(keyword);
        if (signature.positional().isEmpty() && signature.keywordOnly().isEmpty()
                || signature.keywordOnly().isEmpty()
                        && signature.positional().getFirst().startsWith("/")
                        && signature.positional().getLast().startsWith("/")) {
            throw Exceptions.typeError(t, "%s() takes no keyword arguments", qualified(definition));
        }
        int index = signature.positional().indexOf(name);
        if (index < 0 && signature.keywordOnly().contains(name)) {
            index = places + signature.keywordOnly().indexOf(name);
        }
        if (index < 0 && signature.keywordOnly().contains(Signature.REST)) {
            collect(t, first + places + signature.keywordOnly().indexOf(Signature.REST), keyword, from);
            return;
        }
        if (index < 0) {
            // sorted() hands its keywords on to list.sort().
            String function = definition.name().equals("sorted") ? "sort" : definition.name();
            throw Exceptions.typeError(t, "'%s' is an invalid keyword argument for %s()", name, function);
        }
        if (t.stack[first + index] != 0) {
            throw Exceptions.typeError(
                    t, "argument for %s() given by name ('%s') and position (%d)", definition.name(), name, index + 1);
        }
        t.stack[first + index] = t.stack[from];
        t.stack[from] = 0;
    }

    /** Moves the argument at {@code stack[from]} into the dict at {@code stack[rest]}, which is made when first needed. */
    private static void collect(ThreadState t, int rest, long keyword, int from) {
        if (t.stack[rest] == 0) {
            t.stack[rest] = Dicts.create(t);
        }
        Dicts.set(t, t.stack[rest], keyword, t.stack[from]);
        long value = t.stack[from];
        t.stack[from] = 0;
        t.m.releaseLocal(value);
    }

    /** CPython's words depend on how the C function declares its arguments; these are the commonest. */
    private static PyError arity(ThreadState t, NativeDef definition, int given) {
        Signature signature = definition.signature();
        int self = definition.owner() != null && isMethod(definition) ? 1 : 0;
        int least = signature.required() - self;
        int most =
                signature.varargs() ? Integer.MAX_VALUE : signature.positional().size() - self;
        int got = given - self;
        if (most == 0 && !signature.keywordOnly().isEmpty()) {
            return Exceptions.typeError(t, "%s() takes no positional arguments", definition.name());
        }
        if (most == 0) {
            return Exceptions.typeError(t, "%s() takes no arguments (%d given)", qualified(definition), got);
        }
        if (least == 1 && most == 1 && signature.keywordOnly().isEmpty()) {
            return Exceptions.typeError(t, "%s() takes exactly one argument (%d given)", qualified(definition), got);
        }
        if (signature.varargs() || signature.positional().getLast().equals("/")) {
            String bound = least == most ? "" : got < least ? "at least " : "at most ";
            int expected = got < least ? least : most;
            return Exceptions.typeError(
                    t,
                    "%s expected %s%d argument%s, got %d",
                    definition.name(),
                    bound,
                    expected,
                    plural(expected),
                    got);
        }
        if (got >= least) {
            return Exceptions.typeError(
                    t, "%s() takes at most %d argument%s (%d given)", definition.name(), most, plural(most), got);
        }
        String missing = signature.positional().get(got + self);
        if (missing.startsWith("/")) {
            boolean named = !signature.positional().getLast().startsWith("/");
            return Exceptions.typeError(
                    t,
                    "%s() takes at least %d %sargument%s (%d given)",
                    definition.name(),
                    least,
                    named ? "positional " : "",
                    plural(least),
                    got);
        }
        return Exceptions.typeError(
                t, "%s() missing required argument '%s' (pos %d)", definition.name(), missing, got + 1);
    }

    private static String plural(int count) {
        return count == 1 ? "" : "s";
    }

    private static boolean isMethod(NativeDef definition) {
        return !definition.name().equals(definition.owner().name());
    }

    private static String qualified(NativeDef definition) {
        if (definition.module() != null) {
            return definition.module() + "." + definition.name();
        }
        return definition.owner() != null && isMethod(definition)
                ? definition.owner().name() + "." + definition.name()
                : definition.name();
    }
}
