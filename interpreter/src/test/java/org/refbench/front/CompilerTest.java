package org.refbench.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompilerTest {
    private static CodeUnit compile(String text) {
        CodeUnit unit = Compiler.compile(text, "x.py");
        BytecodeVerifier.verify(unit);
        return unit;
    }

    private static CodeUnit inner(CodeUnit unit) {
        for (Object constant : unit.constants()) {
            if (constant instanceof CodeUnit found) {
                return found;
            }
        }
        throw new AssertionError("no unit inside " + unit);
    }

    @Test
    void fibIsWhatItShouldBe() {
        CodeUnit fib = inner(compile("def fib(n):\n    if n < 2:\n        return n\n    return fib(n-1) + fib(n-2)\n"));
        assertThat(Disassembler.listing(fib)).isEqualTo("""
            fib (stack 4)
               2    0  LOAD_FAST n
               2    1  LOAD_CONST 2
               2    2  COMPARE_LT
               2    3  POP_JUMP_IF_FALSE to 6
               3    4  LOAD_FAST n
               3    5  RETURN_VALUE
               4    6  LOAD_GLOBAL fib
               4    7  LOAD_FAST n
               4    8  LOAD_CONST 1
               4    9  BINARY_SUBTRACT
               4   10  CALL 1
               4   11  LOAD_GLOBAL fib
               4   12  LOAD_FAST n
               4   13  LOAD_CONST 2
               4   14  BINARY_SUBTRACT
               4   15  CALL 1
               4   16  BINARY_ADD
               4   17  RETURN_VALUE
            """);
        assertThat(fib.argCount()).isEqualTo(1);
        assertThat(fib.isFunction()).isTrue();
        assertThat(fib.firstLine()).isEqualTo(1);
    }

    @Test
    void onlyLoadsThatMayFailCheck() {
        CodeUnit f = inner(compile("""
            def f(a):
                if a:
                    b = 1
                else:
                    c = 2
                b
                c
                c
                for d in a:
                    d
                d
                try:
                    e = a()
                except E:
                    e
                del a
                a
            """));
        List<String> loads = new ArrayList<>(Disassembler.instructions(f));
        loads.removeIf(text -> !text.startsWith("LOAD_FAST"));
        assertThat(loads)
                .containsExactly(
                        "LOAD_FAST a",
                        "LOAD_FAST_CHECK b",
                        "LOAD_FAST_CHECK c",
                        "LOAD_FAST c",
                        "LOAD_FAST a",
                        "LOAD_FAST d",
                        "LOAD_FAST_CHECK d",
                        "LOAD_FAST a",
                        "LOAD_FAST_CHECK e",
                        "LOAD_FAST_CHECK a");
    }

    @Test
    void capturedParametersKeepTheirSlots() {
        CodeUnit f = inner(compile("def f(a, b):\n    c = d = 1\n    return lambda: (b, d)\n"));
        assertThat(f.varNames()).containsExactly("a", "b", "c");
        assertThat(f.cellVars()).containsExactly("d");
        assertThat(Disassembler.instructions(f)).startsWith("MAKE_CELL b", "MAKE_CELL d");
        assertThat(f.slotName(3)).isEqualTo("d");
        CodeUnit lambda = inner(f);
        assertThat(lambda.freeVars()).containsExactly("b", "d");
        assertThat(lambda.firstFreeSlot()).isZero();
        assertThat(lambda.qualName()).isEqualTo("f.<locals>.<lambda>");
    }

    @Test
    void equalConstantsAreOneObjectAndDifferentTypesAreNot() {
        CodeUnit unit = compile("a = 123456789\nb = 1\nc = 1.0\nd = True\ndef f():\n    return 123456789, 0.0, -0.0\n");
        Object own = unit.constants()[0];
        CodeUnit.Tuple tuple = (CodeUnit.Tuple) inner(unit).constants()[0];
        assertThat(tuple.items().getFirst()).isSameAs(own);
        assertThat(tuple.items().get(1)).isNotEqualTo(tuple.items().get(2));
        assertThat(unit.constants()).startsWith(123456789L, 1L, 1.0, true);
    }

    @Test
    void docstringsAreKeptApart() {
        CodeUnit unit = compile("'module'\ndef f():\n    'function'\n");
        assertThat(unit.docstring()).isEqualTo("module");
        assertThat(Disassembler.instructions(unit)).startsWith("LOAD_CONST 'module'", "STORE_GLOBAL __doc__");
        assertThat(inner(unit).docstring()).isEqualTo("function");
        assertThat(Disassembler.instructions(inner(unit))).containsExactly("LOAD_CONST None", "RETURN_VALUE");
    }

    @Test
    void positionsAreTheExpressionsOwn() {
        CodeUnit unit = compile("x = (a +\n     b.c)\n");
        Positions positions = unit.positions();
        int add = Disassembler.instructions(unit).indexOf("BINARY_ADD");
        assertThat(List.of(
                        positions.line(add), positions.column(add), positions.endLine(add), positions.endColumn(add)))
                .containsExactly(1, 5, 2, 8);
        int attribute = Disassembler.instructions(unit).indexOf("LOAD_ATTR c");
        assertThat(positions.line(attribute)).isEqualTo(2);
    }

    @Test
    void handlersCoverTheirBodiesAndNoMore() {
        CodeUnit unit = compile("a()\ntry:\n    b()\nexcept E:\n    c()\nd()\n");
        List<String> code = Disassembler.instructions(unit);
        ExceptionTable table = unit.exceptionTable();
        assertThat(table.find(code.indexOf("LOAD_GLOBAL a"))).isEqualTo(-1);
        assertThat(table.find(code.indexOf("LOAD_GLOBAL d"))).isEqualTo(-1);
        int body = table.find(code.indexOf("LOAD_GLOBAL b"));
        assertThat(code.get(table.handler(body))).isEqualTo("PUSH_EXC_INFO");
        assertThat(table.depth(body)).isZero();
        int handler = table.find(code.indexOf("LOAD_GLOBAL c"));
        assertThat(code.subList(table.handler(handler), table.handler(handler) + 3))
                .containsExactly("COPY 2", "POP_EXCEPT", "RERAISE");
        assertThat(table.depth(handler)).isEqualTo(1);
    }

    @Test
    void anEmptyProgramReturnsNone() {
        assertThat(Disassembler.instructions(compile(""))).containsExactly("LOAD_CONST None", "RETURN_VALUE");
    }

    @Test
    void lineEndsOfEveryKindAndAByteOrderMarkAreRead() {
        CodeUnit unit = compile("\uFEFFa = 1\r\nif a:\r    b = '''x\r\ny'''\n");
        assertThat(unit.constants()).contains("x\ny");
    }

    @Test
    void oneThousandLinesOfNestedExpressionsCompile() {
        compile("x = " + "(".repeat(90) + "1 + a" + ")".repeat(90) + "\n"
                + "y = a + b * f(c)[d] if e else {g: h}\n".repeat(1000));
    }
}
