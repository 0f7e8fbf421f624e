package org.refbench.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Our code is CPython 3.11's, instruction by instruction, because it decides where references are counted. */
class BytecodeOracleTest {
    private static final String[] PROGRAMS = {
        "assignments.py", "constants.py", "control.py", "exceptions.py", "functions.py"
    };

    @Test
    void programsCompileToTheRecordedCodeOfCPython() throws IOException {
        Path expected = Oracle.resource("programs/expected.txt");
        List<String[]> records = CodeGraph.records(Files.readString(expected, StandardCharsets.UTF_8));
        assertThat(records).hasSize(PROGRAMS.length);
        for (String[] program : records) {
            CodeUnit unit = Compiler.compile(program[0], "x");
            BytecodeVerifier.verify(unit);
            assertThat(CodeGraph.difference(CodeGraph.parse(program[1]), CodeGraph.of(unit)))
                    .isNull();
        }
    }

    @Test
    void theRecordedCodeIsWhatCPythonMakes() throws IOException {
        assumeTrue(Oracle.isPresent(), "needs CPython 3.11 as python3");
        Path expected = Oracle.resource("programs/expected.txt");
        List<String> arguments =
                new ArrayList<>(List.of(Oracle.resource("oracle.py").toString(), "files"));
        arguments.addAll(List.of(PROGRAMS));
        String actual = Oracle.run(expected.getParent(), arguments.toArray(new String[0]));
        assertThat(actual).isEqualTo(Files.readString(expected, StandardCharsets.UTF_8));
    }

    @Test
    void functionsOfTheStandardLibraryCompileToTheCodeOfCPython() {
        assumeTrue(Oracle.isPresent(), "needs CPython 3.11 as python3");
        String[] arguments = {
            Oracle.resource("oracle.py").toString(),
            "functions",
            "heapq",
            "bisect",
            "textwrap",
            "difflib",
            "statistics",
            "fractions",
            "random",
            "shlex",
            "pprint",
            "configparser",
            "calendar",
            "datetime",
            "turtle",
            "tarfile",
            "pickle",
            "mailbox",
            "inspect",
            "_pydecimal"
        };
        int compiled = 0;
        List<String> differences = new ArrayList<>();
        for (String[] program : CodeGraph.records(Oracle.run(Path.of("."), arguments))) {
            try {
                CodeUnit unit = Compiler.compile(program[0], "x");
                BytecodeVerifier.verify(unit);
                String difference = CodeGraph.difference(CodeGraph.parse(program[1]), CodeGraph.of(unit));
                if (difference != null) {
                    differences.add(program[0].lines().findFirst().orElse("") + " | " + difference);
                }
                compiled++;
            } catch (UnsupportedConstruct e) {
                // refused by name, which RefusalTest looks at
                assertThat(e.line()).isPositive();
            }
        }
        assertThat(differences).isEmpty();
        assertThat(compiled).isGreaterThan(1000);
    }
}
