package org.refbench.object;

import java.util.List;

/**
 * The parameters of a native function: positional ones, of which the first {@code required} must be given, then
 * keyword-only ones. With {@code varargs}, any number of positional arguments is taken and only the keyword-only
 * parameters have names.
 *
 * @param required how many positional arguments must be given
 * @param positional names of the positional parameters; one that starts with '/' cannot be given by keyword;
 *     its name after that, if any, tells apart how CPython's function reads its arguments, for the error texts
 * @param varargs whether any number of positional arguments is taken; they come first, the keyword-only ones after
 * @param keywordOnly names of the keyword-only parameters
 */
public record Signature(int required, List<String> positional, boolean varargs, List<String> keywordOnly) {
    /** As the name of the last keyword-only parameter: a dict of all other keyword arguments, or 0 if there are none. */
    public static final String REST = "**";

    /** Exactly {@code count} positional-only arguments. */
    public static Signature exactly(int count) {
        return between(count, count);
    }

    /** Positional-only arguments, {@code least} to {@code most} of them. */
    public static Signature between(int least, int most) {
        return new Signature(least, java.util.Collections.nCopies(most, "/"), false, List.of());
    }

    /** Any number of positional arguments, from {@code least} on, and keyword-only ones. */
    public static Signature varargs(int least, String... keywordOnly) {
        return new Signature(least, List.of(), true, List.of(keywordOnly));
    }

    /** Named parameters, the first {@code required} of them required; all can be given by position or keyword. */
    public static Signature of(int required, String... names) {
        return new Signature(required, List.of(names), false, List.of());
    }

    /** As these, with keyword-only parameters after the positional ones. */
    public Signature withKeywordOnly(String... names) {
        return new Signature(required, positional, varargs, List.of(names));
    }

    /** Whether {@code count} positional arguments fill the signature without any rearrangement. */
    public boolean isExactly(int count) {
        return keywordOnly.isEmpty() && (varargs ? count >= required : positional.size() == count);
    }
}
