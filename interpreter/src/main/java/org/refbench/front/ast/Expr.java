package org.refbench.front.ast;

import java.util.List;

/** An expression. */
public sealed interface Expr {
    /** Its range in the source, without parentheses around it. */
    Span span();

    /** A literal, or what folding made of one; the value is as in {@code CodeUnit.constants}. */
    record Constant(Object value, Span span) implements Expr {}

    /** A name. */
    record Name(String id, Span span) implements Expr {}

    /** {@code op operand}. */
    record Unary(UnaryOperator op, Expr operand, Span span) implements Expr {}

    /** {@code left op right}. */
    record Binary(BinaryOperator op, Expr left, Expr right, Span span) implements Expr {}

    /** {@code a and b and c}, or the same with {@code or}. */
    record BoolOp(boolean isAnd, List<Expr> values, Span span) implements Expr {}

    /** {@code left op a op b ...}; as many operators as operands. */
    record Compare(Expr left, List<CompareOperator> ops, List<Expr> operands, Span span) implements Expr {}

    /** {@code body if test else orElse}. */
    record Conditional(Expr test, Expr body, Expr orElse, Span span) implements Expr {}

    /** {@code lambda parameters: body}. */
    record Lambda(Parameters parameters, Expr body, Span span) implements Expr {}

    /** {@code *value}, in a call, a display or a target. */
    record Starred(Expr value, Span span) implements Expr {}

    /** {@code target := value}. */
    record NamedExpr(Name target, Expr value, Span span) implements Expr {}

    /** {@code yield value}; the value may be null. */
    record Yield(Expr value, Span span) implements Expr {}

    /** {@code yield from value}. */
    record YieldFrom(Expr value, Span span) implements Expr {}

    /** {@code {items}}. */
    record SetDisplay(List<Expr> items, Span span) implements Expr {}

    /** {@code {element for ...}}. */
    record SetComprehension(Expr element, List<Generator> generators, Span span) implements Expr {}

    /** {@code (element for ...)}. */
    record GeneratorExpression(Expr element, List<Generator> generators, Span span) implements Expr {}

    /** {@code function(arguments, keywords)}; a keyword without a name is {@code **value}. */
    record Call(Expr function, List<Expr> arguments, List<Keyword> keywords, Span span) implements Expr {}

    /** {@code value.name}. */
    record Attribute(Expr value, String name, Span span) implements Expr {}

    /** {@code value[index]}. */
    record Subscript(Expr value, Expr index, Span span) implements Expr {}

    /** {@code lower:upper:step}, each of which may be null. */
    record Slice(Expr lower, Expr upper, Expr step, Span span) implements Expr {}

    /** {@code [a, b]}. */
    record ListDisplay(List<Expr> items, Span span) implements Expr {}

    /** {@code a, b}. */
    record TupleDisplay(List<Expr> items, Span span) implements Expr {}

    /** {@code {k: v}}. */
    record DictDisplay(List<Expr> keys, List<Expr> values, Span span) implements Expr {}

    /** {@code [element for ...]}. */
    record ListComprehension(Expr element, List<Generator> generators, Span span) implements Expr {}

    /** {@code {key: value for ...}}. */
    record DictComprehension(Expr key, Expr value, List<Generator> generators, Span span) implements Expr {}

    /** An f-string's parts: constant strings and formatted values. */
    record JoinedString(List<Expr> parts, Span span) implements Expr {}

    /**
     * {@code {value!conversion:spec}}.
     *
     * @param conversion 0 none, 1 str, 2 repr, 3 ascii
     * @param spec a {@link JoinedString}, or null
     */
    record FormattedValue(Expr value, int conversion, Expr spec, Span span) implements Expr {}

    /** {@code name=value} in a call. */
    record Keyword(String name, Expr value, Span span) {}

    /** {@code for target in iterable if condition ...}. */
    record Generator(Expr target, Expr iterable, List<Expr> conditions) {}
}
