package org.refbench.front.parse;

import org.refbench.front.CodeUnit;
import org.refbench.front.ast.Expr;

/** Checks that an expression can stand where it is assigned to or deleted. */
final class Targets {
    private final TreeContext context;

    Targets(TreeContext context) {
        this.context = context;
    }

    /** Rejects what cannot be assigned to. */
    void assignable(Expr target) {
        check(target, "cannot assign to ", "");
    }

    /** Rejects what cannot be assigned to, on the left of an equals sign. */
    void assigned(Expr target) {
        boolean whole = !(target instanceof Expr.TupleDisplay || target instanceof Expr.ListDisplay);
        check(target, "cannot assign to ", whole ? " here. Maybe you meant '==' instead of '='?" : "");
    }

    /** Rejects what cannot be deleted. */
    void deletable(Expr target) {
        check(target, "cannot delete ", "");
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
        if (target instanceof Expr.TupleDisplay || target instanceof Expr.ListDisplay) {
            throw context.error("only single target (not " + nameOf(target) + ") can be annotated", target.span());
        }
        if (!isSingle(target)) {
            throw context.error("illegal target for annotation", target.span());
        }
    }

    private static boolean isSingle(Expr target) {
        return target instanceof Expr.Name || target instanceof Expr.Attribute || target instanceof Expr.Subscript;
    }

    private void check(Expr target, String before, String after) {
        switch (target) {
            case Expr.TupleDisplay tuple -> tuple.items().forEach(item -> check(item, before, ""));
            case Expr.ListDisplay list -> list.items().forEach(item -> check(item, before, ""));
            default -> {
                if (!isSingle(target)) {
                    boolean keyword = target instanceof Expr.Constant constant
                            && (constant.value() instanceof Boolean || constant.value() == CodeUnit.NONE);
                    throw context.error(before + nameOf(target) + (keyword ? "" : after), target.span());
                }
            }
        }
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
        return value == CodeUnit.NONE ? "None" : "literal";
    }
}
