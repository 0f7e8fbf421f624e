package org.refbench.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        match x:\\n  case 1: pass         | match statement                  | 1 | 1
        match (x):\\n  case 1: pass       | match statement                  | 1 | 1
        async def f(): pass              | async function definition        | 1 | 1
        x = [i async for i in y]         | async comprehension              | 1 | 8
        x = b'a'                         | bytes literal                    | 1 | 5
        x = 1j                           | complex literal                  | 1 | 5
        try: x\\nexcept* A: pass          | except*                          | 2 | 1
        type X = int                     | type statement                   | 1 | 1
        def f():\\n  await x              | await                            | 2 | 3
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
                UnsupportedConstruct.class, () -> Compiler.compile("def f():\n    return 1 + 2j\n", "x.py"));
        assertThat(refusal.render()).isEqualTo("""
              File "x.py", line 2, column 16
                return 1 + 2j
                           ^^
            UnsupportedConstruct: complex literal is not supported yet
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
                catchThrowableOfType(SyntaxFailure.class, () -> Compiler.compile("x = 1j\nx = = 1\n", "x.py"));
        assertThat(failure.line()).isEqualTo(2);
    }
}
