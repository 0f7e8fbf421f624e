package org.refbench.front.ast;

import java.util.List;

/**
 * The parameters of a function.
 *
 * @param list in order
 * @param defaults of the last parameters
 */
public record Parameters(List<Parameter> list, List<Expr> defaults) {
    /** One parameter. */
    public record Parameter(String name, Span span) {}
}
