package org.refbench.front.ast;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a function.
 *
 * @param list those that take positional arguments, in order
 * @param positionalOnly how many of them, the first ones, take no keyword arguments
 * @param defaults of the last ones of {@code list}
 * @param keywordOnly those that take keyword arguments only
 * @param keywordDefaults their defaults, null where there is none
 * @param rest {@code *rest}, or null
 * @param keywords {@code **keywords}, or null
 */
public record Parameters(
        List<Parameter> list,
        int positionalOnly,
        List<Expr> defaults,
        List<Parameter> keywordOnly,
        List<Expr> keywordDefaults,
        Parameter rest,
        Parameter keywords) {
    /** No parameters. */
    public static final Parameters NONE = new Parameters(List.of(), 0, List.of(), List.of(), List.of(), null, null);

    /** One parameter; the annotation may be null. */
    public record Parameter(String name, Expr annotation, Span span) {}

    /** All of them in the order of their slots: positional, keyword-only, {@code *rest}, {@code **keywords}. */
    public List<Parameter> inOrder() {
        List<Parameter> all = new ArrayList<>(list);
        all.addAll(keywordOnly);
        if (rest != null) {
            all.add(rest);
        }
        if (keywords != null) {
            all.add(keywords);
        }
        return all;
    }
}
