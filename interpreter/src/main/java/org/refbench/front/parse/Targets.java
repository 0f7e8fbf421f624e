package org.refbench.front.parse;

import java.util.List;
import org.refbench.front.CodeUnit;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;

/** Checks that an expression can stand where it is assigned to or deleted. */
final class Targets {
    private final TreeContext context;

    Targets(TreeContext context) {
        this.context = context;
    }

    /** Rejects what cannot be assigned to. */
    void assignable(Expr target) {
        check(target, "cannot assign to ");
    }

    /** Rejects what cannot be deleted. */
    void deletable(Expr target) {
        check(target, "cannot delete ");
    }

    /** Rejects what augmented assignment cannot change. */
    void augmented(Expr target) {
        if (!isSingle(target)) {
            throw context.error(
                    "'" + nameOf(target) + "' is an illegal expression for augmented assignment", target.span());
        }
    }

    /** Rejects what cannot be annotated. */
    void annotated(Expr target) {
        boolean bare = target instanceof Expr.TupleDisplay tuple
                && !tuple.items().isEmpty()
                && tuple.items().getFirst().span().start().equals(tuple.span().start());
        Span annotated = bare ? ((Expr.TupleDisplay) target).items().getFirst().span() : target.span();
        if (target instanceof Expr.TupleDisplay || target instanceof Expr.ListDisplay) {
            throw context.error("only single target (not " + nameOf(target) + ") can be annotated", annotated);
        }
        if (!isSingle(target)) {
            throw context.error("illegal target for annotation", target.span());
        }
    }

    private static boolean isSingle(Expr target) {
        return target instanceof Expr.Name || target instanceof Expr.Attribute || target instanceof Expr.Subscript;
    }

    /** Whether CPython never takes an assignment to this for a mistyped comparison. */
    static boolean isAlwaysPlain(Expr target) {
        return target instanceof Expr.TupleDisplay
                || target instanceof Expr.ListDisplay
                || target instanceof Expr.Constant constant
                        && (constant.value() instanceof Boolean || constant.value() == CodeUnit.NONE);
    }

    private void check(Expr target, String message) {
        Expr culprit = invalid(target);
        if (culprit != null) {
            throw context.error(message + nameOf(culprit), culprit.span());
        }
    }

    /** The first part of a target that is none; null if all is well. */
    static Expr invalid(Expr target) {
        return switch (target) {
            case Expr.TupleDisplay tuple -> invalidOf(tuple.items());
            case Expr.ListDisplay list -> invalidOf(list.items());
            case Expr.Starred star -> invalid(star.value());
            default -> isSingle(target) ? null : target;
        };
    }

    private static Expr invalidOf(List<Expr> items) {
        for (Expr item : items) {
            Expr culprit = invalid(item);
            if (culprit != null) {
                return culprit;
            }
        }
        return null;
    }

    /** What CPython calls a kind of expression. */
    static String nameOf(Expr expr) {
        return switch (expr) {
            case Expr.Constant constant -> constantName(constant.value());
            case Expr.Name ignored -> "name";
            case Expr.Attribute ignored -> "attribute";
            case Expr.Subscript ignored -> "subscript";
            case Expr.Call ignored -> "function call";
            case Expr.Unary ignored -> "expression";
            case Expr.Binary ignored -> "expression";
            case Expr.BoolOp ignored -> "expression";
            case Expr.Slice ignored -> "expression";
            case Expr.Compare ignored -> "comparison";
            case Expr.Conditional ignored -> "conditional expression";
            case Expr.Lambda ignored -> "lambda";
            case Expr.ListDisplay ignored -> "list";
            case Expr.SetDisplay ignored -> "set display";
            case Expr.Starred ignored -> "starred";
            case Expr.NamedExpr ignored -> "named expression";
            case Expr.Yield ignored -> "yield expression";
            case Expr.YieldFrom ignored -> "yield expression";
            case Expr.SetComprehension ignored -> "set comprehension";
            case Expr.GeneratorExpression ignored -> "generator expression";
            case Expr.TupleDisplay ignored -> "tuple";
            case Expr.DictDisplay ignored -> "dict literal";
            case Expr.ListComprehension ignored -> "list comprehension";
            case Expr.DictComprehension ignored -> "dict comprehension";
            case Expr.JoinedString ignored -> "f-string expression";
            case Expr.FormattedValue ignored -> "f-string expression";
        };
    }

    private static String constantName(Object value) {
        if (value instanceof Boolean b) {
            return b ? "True" : "False";
        }
        return value == CodeUnit.NONE ? "None" : value == CodeUnit.ELLIPSIS ? "ellipsis" : "literal";
    }
}
