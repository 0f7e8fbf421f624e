package org.refbench.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SyntaxErrorTest {
    /** Inside f-strings CPython 3.11 shows a line of its own making; we show the one in the file. */
    private static final String INVENTED_LINE = "    (";

    /** A malformed program, and what CPython 3.11 prints for it. */
    record Case(String program, String expected) {
        @Override
        public String toString() {
            return program.strip();
        }
    }

    static Stream<Case> cases() {
        try {
            String all = Files.readString(Oracle.resource("syntax-errors.txt"), StandardCharsets.UTF_8);
            return Arrays.stream(all.split("-----\n"))
                    .map(text -> text.split("=====\n"))
                    .map(parts -> new Case(parts[0], parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lastLine(String text) {
        return text.lines().toList().getLast();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void errorsReadAsInCPython(Case c) {
        SyntaxFailure failure = catchThrowableOfType(SyntaxFailure.class, () -> Compiler.compile(c.program(), "x.py"));
        assertThat(failure).isNotNull();
        if (c.expected().lines().anyMatch(line -> line.startsWith(INVENTED_LINE))
                && c.program().startsWith("f\"")) {
            assertThat(lastLine(failure.render())).isEqualTo(lastLine(c.expected()));
        } else {
            assertThat(failure.render()).isEqualTo(c.expected());
        }
    }

    @Test
    void theRecordedErrorsAreCPythons(@TempDir Path directory) throws IOException {
        assumeTrue(Oracle.isPresent(), "needs CPython 3.11 as python3");
        // one process for a sample: starting one for each program takes too long
        for (Case c : cases().filter(c -> c.program().hashCode() % 16 == 0).toList()) {
            Files.writeString(directory.resolve("x.py"), c.program());
            String printed = Oracle.run(directory, "-W", "ignore", "x.py");
            assertThat(printed.replace(directory.toRealPath() + "/", "")).isEqualTo(c.expected());
        }
    }

    @Test
    void aFailureKnowsItsPlace() {
        assertThatThrownBy(() -> Compiler.compile("x = 1\nif x:\n    y = (1,\n", "dir/x.py"))
                .isInstanceOfSatisfying(SyntaxFailure.class, failure -> {
                    assertThat(failure.fileName()).isEqualTo("dir/x.py");
                    assertThat(failure.line()).isEqualTo(3);
                    assertThat(failure.column()).isEqualTo(9);
                    assertThat(failure.sourceLine()).isEqualTo("    y = (1,");
                    assertThat(failure.kind()).isEqualTo("SyntaxError");
                });
    }

    @Test
    void columnsCountCodePoints() {
        assertThatThrownBy(() -> Compiler.compile("'\uD83D\uDE00' + 1 = x\n'\uD83D\uDE00é' )\n", "x.py"))
                .isInstanceOfSatisfying(SyntaxFailure.class, failure -> {
                    assertThat(failure.getMessage()).isEqualTo("unmatched ')'");
                    assertThat(failure.column()).isEqualTo(6);
                });
    }

    @Test
    void aNullByteIsRefused() {
        assertThatThrownBy(() -> Compiler.compile("x = 1\n\0", "x.py"))
                .isInstanceOf(SyntaxFailure.class)
                .hasMessage("source code cannot contain null bytes");
    }

    @Test
    void deepNestingIsAnErrorAndNoCrash() {
        assertThatThrownBy(() -> Compiler.compile("x = " + "(".repeat(300) + ")".repeat(300), "x.py"))
                .isInstanceOf(SyntaxFailure.class)
                .hasMessage("too many nested parentheses");
        assertThatThrownBy(() -> Compiler.compile("x = " + "-".repeat(200_000) + "1", "x.py"))
                .isInstanceOf(SyntaxFailure.class)
                .hasMessage("too many nested expressions");
    }
}
