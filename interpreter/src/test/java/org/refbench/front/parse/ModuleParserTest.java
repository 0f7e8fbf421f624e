package org.refbench.front.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refbench.front.CodeUnit;
import org.refbench.front.Source;
import org.refbench.front.ast.BinaryOperator;
import org.refbench.front.ast.CompareOperator;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;
import org.refbench.front.ast.Stmt;
import org.refbench.front.ast.UnaryOperator;

class ModuleParserTest {
    private static List<Stmt> parse(String text) {
        return ModuleParser.parse(new Source("x.py", text)).body();
    }

    private static Expr expr(String text) {
        return ((Stmt.ExprStmt) parse(text).getFirst()).value();
    }

    /** An expression with every operator in parentheses. */
    private static String shape(Expr expr) {
        return switch (expr) {
            case Expr.Name name -> name.id();
            case Expr.Constant constant -> constant.value().toString();
            case Expr.Unary unary -> "(" + unary.op() + " " + shape(unary.operand()) + ")";
            case Expr.Binary binary ->
                "(" + shape(binary.left()) + " " + binary.op() + " " + shape(binary.right()) + ")";
            case Expr.BoolOp bool ->
                "("
                        + String.join(
                                bool.isAnd() ? " and " : " or ",
                                bool.values().stream()
                                        .map(ModuleParserTest::shape)
                                        .toList())
                        + ")";
            case Expr.Compare compare -> {
                StringBuilder chain = new StringBuilder("(" + shape(compare.left()));
                for (int i = 0; i < compare.ops().size(); i++) {
                    chain.append(' ').append(compare.ops().get(i)).append(' ');
                    chain.append(shape(compare.operands().get(i)));
                }
                yield chain + ")";
            }
            case Expr.Conditional choice ->
                "(" + shape(choice.body()) + " if " + shape(choice.test()) + " else " + shape(choice.orElse()) + ")";
            case Expr.Attribute attribute -> shape(attribute.value()) + "." + attribute.name();
            case Expr.Call call -> shape(call.function()) + "()";
            default -> throw new IllegalArgumentException(expr.toString());
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
        a + b * c ** d ** e      ; (a ADD (b MULTIPLY (c POWER (d POWER e))))
        a - b - c                ; ((a SUBTRACT b) SUBTRACT c)
        -a ** -b                 ; (NEGATIVE (a POWER (NEGATIVE b)))
        (a + b) * c              ; ((a ADD b) MULTIPLY c)
        a | b ^ c & d << e + f   ; (a OR (b XOR (c AND (d LSHIFT (e ADD f)))))
        not a == b               ; (NOT (a EQ b))
        not a in b               ; (NOT (a IN b))
        a not in b is not c      ; (a NOT_IN b IS_NOT c)
        a < b <= c != d          ; (a LT b LE c NE d)
        a or b and not c         ; (a or (b and (NOT c)))
        a if b else c if d else e ; (a if b else (c if d else e))
        a.b().c ** 2             ; (a.b().c POWER 2)
        ~a // b % c / d >> e     ; (((((INVERT a) FLOOR_DIVIDE b) MODULO c) TRUE_DIVIDE d) RSHIFT e)
        """)
    void operatorsBindAsInPython(String text, String shape) {
        assertThat(shape(expr(text))).isEqualTo(shape);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1_000, 1000", "0xff, 255", "0o17, 15", "0b101, 5", "9223372036854775807, 9223372036854775807"})
    void integersThatFitAreLongs(String text, long value) {
        assertThat(((Expr.Constant) expr(text)).value()).isEqualTo(value);
    }

    @Test
    void otherIntegersAreBigAndFloatsDouble() {
        assertThat(((Expr.Constant) expr("9223372036854775808")).value()).isEqualTo(BigInteger.ONE.shiftLeft(63));
        assertThat(((Expr.Constant) expr("1_0.5e-1")).value()).isEqualTo(1.05);
        assertThat(((Expr.Constant) expr("1e999")).value()).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void stringsAreDecodedAndJoined() {
        assertThat(((Expr.Constant) expr("'a\\n' r'\\n' \"\\x41\\u00e9\\N{BULLET}\\101\\\nz\\d\"")).value())
                .isEqualTo("a\n\\nAé•Az\\d");
    }

    @Test
    void formattedStringsComeApart() {
        Expr.JoinedString joined = (Expr.JoinedString) expr("f'a{x!r:>{w}}{{b}}' 'c' f'{y=}'");
        assertThat(joined.parts()).hasSize(4);
        assertThat(joined.parts().get(0))
                .isInstanceOfSatisfying(
                        Expr.Constant.class, c -> assertThat(c.value()).isEqualTo("a"));
        assertThat(joined.parts().get(1)).isInstanceOfSatisfying(Expr.FormattedValue.class, value -> {
            assertThat(value.conversion()).isEqualTo(2);
            assertThat(((Expr.JoinedString) value.spec()).parts()).hasSize(2);
            assertThat(value.value().span()).isEqualTo(new Span(1, 4, 1, 5));
        });
        assertThat(joined.parts().get(2))
                .isInstanceOfSatisfying(
                        Expr.Constant.class, c -> assertThat(c.value()).isEqualTo("{b}cy="));
        assertThat(joined.parts().get(3))
                .isInstanceOfSatisfying(
                        Expr.FormattedValue.class,
                        value -> assertThat(value.conversion()).isEqualTo(2));
    }

    @Test
    void spansLeaveParenthesesOutButOperatorsTakeThemIn() {
        Expr.Binary sum = (Expr.Binary) expr("(a) + (b.c)(d)");
        assertThat(sum.span()).isEqualTo(new Span(1, 0, 1, 14));
        assertThat(sum.left().span()).isEqualTo(new Span(1, 1, 1, 2));
        assertThat(sum.right().span()).isEqualTo(new Span(1, 6, 1, 14));
        assertThat(((Expr.Call) sum.right()).function().span()).isEqualTo(new Span(1, 7, 1, 10));
    }

    @Test
    void chainedAssignmentHasItsTargetsInOrder() {
        Stmt.Assign assign = (Stmt.Assign) parse("a = b.c = d[0], = e").getFirst();
        assertThat(assign.targets()).hasSize(3);
        assertThat(assign.targets().get(1)).isInstanceOf(Expr.Attribute.class);
        assertThat(assign.targets().get(2)).isInstanceOf(Expr.TupleDisplay.class);
        assertThat(assign.value()).isInstanceOf(Expr.Name.class);
    }

    @Test
    void elifIsAnIfInTheElse() {
        Stmt.If outer = (Stmt.If) parse("if a: b\nelif c: d\nelse: e\n").getFirst();
        Stmt.If inner = (Stmt.If) outer.orElse().getFirst();
        assertThat(inner.orElse()).hasSize(1);
        assertThat(inner.span().line()).isEqualTo(2);
    }

    @Test
    void docstringsAreTakenOutOfFunctions() {
        Stmt.FunctionDef def = (Stmt.FunctionDef)
                parse("def f(a, b: int = 1) -> str:\n  'doc'\n  pass\n").getFirst();
        assertThat(def.docstring()).isEqualTo("doc");
        assertThat(def.body()).hasSize(1);
        assertThat(def.parameters().list()).hasSize(2);
        assertThat(def.parameters().defaults()).hasSize(1);
        assertThat(def.span()).isEqualTo(new Span(1, 0, 3, 6));
    }

    @Test
    void relativeImportsCountTheirDots() {
        Stmt.ImportFrom from =
                (Stmt.ImportFrom) parse("from ....a.b import (c as d, e,)").getFirst();
        assertThat(from.level()).isEqualTo(4);
        assertThat(from.module()).isEqualTo("a.b");
        assertThat(from.names()).extracting(Stmt.Alias::asName).containsExactly("d", null);
    }

    @Test
    void slicesMayLackAnyPart() {
        Expr.TupleDisplay index = (Expr.TupleDisplay) ((Expr.Subscript) expr("a[:, b:, :c, d:e:f, ::g, h]")).index();
        assertThat(index.items()).filteredOn(Expr.Slice.class::isInstance).hasSize(5);
        assertThat(((Expr.Slice) index.items().get(4)).step()).isInstanceOf(Expr.Name.class);
    }

    @Test
    void emptyDisplaysAndConstants() {
        assertThat(expr("()")).isInstanceOf(Expr.TupleDisplay.class);
        assertThat(expr("[]")).isInstanceOf(Expr.ListDisplay.class);
        assertThat(expr("{}")).isInstanceOf(Expr.DictDisplay.class);
        assertThat(((Expr.Constant) expr("None")).value()).isSameAs(CodeUnit.NONE);
        assertThat(((Expr.Unary) expr("not True")).op()).isEqualTo(UnaryOperator.NOT);
        assertThat(((Expr.Compare) expr("a is not b")).ops()).containsExactly(CompareOperator.IS_NOT);
        assertThat(((Stmt.AugAssign) parse("a **= 2").getFirst()).op()).isEqualTo(BinaryOperator.POWER);
    }
}
