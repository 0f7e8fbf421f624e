package org.refbench.harness.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeSpecParserTest {
    @Test
    void aBareName() {
        assertThat(SchemeSpecParser.parse(" atomic ")).isEqualTo(SchemeSpec.of("atomic"));
    }

    @Test
    void optionsKeepTheirOrder() {
        SchemeSpec spec = SchemeSpecParser.parse("buffered( log = 4k , epoch=10)");
        assertThat(spec.name()).isEqualTo("buffered");
        assertThat(spec.inner()).isEmpty();
        assertThat(spec.options().entrySet()).containsExactly(Map.entry("log", "4k"), Map.entry("epoch", "10"));
    }

    @Test
    void aWrapperWithOptionsOfItsOwn() {
        SchemeSpec spec = SchemeSpecParser.parse("immortal(biased(bits=14),ints=true)");
        assertThat(spec.inner())
                .isEqualTo(Optional.of(new SchemeSpec("biased", Optional.empty(), Map.of("bits", "14"))));
        assertThat(spec.options()).containsExactly(Map.entry("ints", "true"));
    }

    @Test
    void commasInsideParenthesesDoNotPartTheList() {
        assertThat(SchemeSpecParser.parseList("gil,a(x=1,y=2),immortal(a(z=3))"))
                .extracting(SchemeSpec::toString)
                .containsExactly("gil", "a(x=1,y=2)", "immortal(a(z=3))");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a(b)", "a(b(c),d=1)", "free-threading-1.4", "a(x=1,y=-2.5e3)"})
    void theCanonicalSpellingParsesToTheSame(String text) {
        SchemeSpec spec = SchemeSpecParser.parse(text);
        assertThat(spec).hasToString(text);
        assertThat(SchemeSpecParser.parse(spec.toString())).isEqualTo(spec);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';column 1: expected the name of a scheme",
                "a(;column 3: expected the name of an option",
                "a(x=);column 5: expected a value",
                "a(x=1;column 6: expected ',' or ')'",
                "a(x=1)b;column 7: unexpected 'b'",
                "a(x=1,x=2);option 'x' is given twice",
                "a(b,c);expected '=' after 'c'",
                "a(x=1,b);expected '=' after 'b'",
                "a,b;column 2: unexpected ','",
                "-a;column 1: expected the name of a scheme",
            })
    void errorsNameColumnAndProblem(String text, String problem) {
        assertThatThrownBy(() -> SchemeSpecParser.parse(text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("scheme '" + text + "'")
                .hasMessageContaining(problem);
    }

    @Test
    void nestingIsBounded() {
        String deep = "a(".repeat(100) + "b" + ")".repeat(100);
        assertThatThrownBy(() -> SchemeSpecParser.parse(deep))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("nested");
    }

    @Test
    void anEmptyListEntryIsAnError() {
        for (String text : List.of("a,,b", "a,", ",a")) {
            assertThatThrownBy(() -> SchemeSpecParser.parseList(text)).isInstanceOf(UsageException.class);
        }
    }
}
