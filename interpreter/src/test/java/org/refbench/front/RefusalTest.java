package org.refbench.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        class A: pass                    | class definition                 | 1 | 1
        x = 1;\\n\\nclass A(B): pass      | class definition                 | 3 | 1
        def f(): yield                   | yield                            | 1 | 10
        def f():\\n  x = yield 1         | yield                            | 2 | 7
        def f(): yield from x            | yield from                       | 1 | 10
        x = (i for i in y)               | generator expression             | 1 | 5
        f(i for i in y)                  | generator expression             | 1 | 3
        with a as b: pass                | with statement                   | 1 | 1
        with (a as b, c as d):\\n  pass   | with statement                   | 1 | 1
        @a\\ndef f(): pass                | decorator                        | 1 | 1
        f(*a)                            | star-argument in a call          | 1 | 3
        f(1, **a)                        | star-argument in a call          | 1 | 6
        def f(*a): pass                  | star-parameter                   | 1 | 7
        def f(a, **b): pass              | star-parameter                   | 1 | 10
        lambda *a: 1                     | star-parameter                   | 1 | 8
        def f(a, *, b): pass             | keyword-only marker              | 1 | 10
        def f(a, /): pass                | positional-only marker           | 1 | 10
        a, *b = c                        | star-unpacking                   | 1 | 4
        for a, *b in c: pass             | starred assignment               | 1 | 8
        x = [*a]                         | star-unpacking                   | 1 | 6
        x = {**a}                        | dict unpacking in a display      | 1 | 6
        x = {1, 2}                       | set display                      | 1 | 5
        x = {i for i in y}               | set comprehension                | 1 | 5
        if (x := 1): pass                | assignment expression            | 1 | 5
        match x:\\n  case 1: pass         | match statement                  | 1 | 1
        match (x):\\n  case 1: pass       | match statement                  | 1 | 1
        async def f(): pass              | async function definition        | 1 | 1
        x = [i async for i in y]         | async comprehension              | 1 | 8
        x = b'a'                         | bytes literal                    | 1 | 5
        x = 1j                           | complex literal                  | 1 | 5
        try: x\\nexcept* A: pass          | except*                          | 2 | 1
        a @ b                            | matrix multiplication            | 1 | 3
        a @= b                           | matrix multiplication            | 1 | 3
        x = ...                          | ellipsis                         | 1 | 5
        type X = int                     | type statement                   | 1 | 1
        from a import *                  | star import                      | 1 | 1
        def f():\\n  await x              | await                            | 2 | 3
        f"{(yield)}"                     | yield                            | 1 | 5
        """)
    void unsupportedConstructsAreNamed(String program, String construct, int line, int column) {
        UnsupportedConstruct refusal = catchThrowableOfType(
                UnsupportedConstruct.class, () -> Compiler.compile(program.replace("\\n", "\n"), "x.py"));
        assertThat(refusal).isNotNull();
        assertThat(refusal.construct()).isEqualTo(construct);
        assertThat(refusal).hasMessage(construct + " is not supported yet");
        assertThat(refusal.line()).isEqualTo(line);
        assertThat(refusal.column()).isEqualTo(column);
    }

    @Test
    void aRefusalShowsThePlace() {
        UnsupportedConstruct refusal = catchThrowableOfType(
                UnsupportedConstruct.class, () -> Compiler.compile("def f():\n    return {1, 2}\n", "x.py"));
        assertThat(refusal.render()).isEqualTo("""
              File "x.py", line 2, column 12
                return {1, 2}
                       ^^^^^^
            UnsupportedConstruct: set display is not supported yet
            """);
    }

    @Test
    void softKeywordsStayNames() {
        CodeUnit unit = Compiler.compile("match = case = type = _ = 1\nmatch(case)[type]\nprint(match, _)\n", "x.py");
        assertThat(unit.names()).contains("match", "case", "type", "_");
    }

    @Test
    void aSyntaxErrorAnywhereComesBeforeARefusal() {
        SyntaxFailure failure =
                catchThrowableOfType(SyntaxFailure.class, () -> Compiler.compile("class A: pass\nx = = 1\n", "x.py"));
        assertThat(failure.line()).isEqualTo(2);
    }
}
