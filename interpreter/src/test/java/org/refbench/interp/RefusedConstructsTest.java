package org.refbench.interp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.refbench.front.Compiler;
import org.refbench.front.UnsupportedConstruct;

/** What is Python but outside the subset is refused by name, at its place; nothing of the corpus is. */
class RefusedConstructsTest {
    private static final String HEAD = "# refused: ";

    @TestFactory
    Stream<DynamicTest> refused() {
        return Corpus.refused().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) {
        String source = Corpus.read(file);
        String expected = source.lines().findFirst().orElseThrow();
        assertThat(expected).startsWith(HEAD);
        UnsupportedConstruct refusal =
                catchThrowableOfType(UnsupportedConstruct.class, () -> Compiler.compile(source, file.toString()));
        assertThat(refusal).as("%s compiles", file).isNotNull();
        assertThat(refusal.line() + ":" + refusal.column() + " " + refusal.getMessage())
                .startsWith(expected.substring(HEAD.length()));
    }

    @TestFactory
    Stream<DynamicTest> corpusCompiles() {
        return Corpus.programs().stream()
                .map(p -> DynamicTest.dynamicTest(
                        p.name(),
                        () -> Compiler.compile(Corpus.read(p.file()), p.file().toString())));
    }
}
