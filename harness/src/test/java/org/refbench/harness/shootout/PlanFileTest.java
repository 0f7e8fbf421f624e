package org.refbench.harness.shootout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.refbench.harness.spec.UsageException;

class PlanFileTest {
    @TempDir
    private Path directory;

    private PlanFile read(String text) throws IOException {
        return PlanFile.read(Files.writeString(directory.resolve("p.yaml"), text), Plan.KEYS);
    }

    @Test
    void listsAreWhatOptionsTake() throws IOException {
        PlanFile plan = read("""
            # comment
            schemes: [gil, "immortal(deferred(entries=100))", deferred(entries=7,bytes=1m)+gil]
            workloads:
              - fib: 27
              - list_churn:4000
            threads: 2
            budget: 20m
            """);
        assertThat(plan.get("schemes"))
                .contains("gil,immortal(deferred(entries=100)),deferred(entries=7,bytes=1m)+gil");
        assertThat(plan.get("workloads")).contains("fib:27,list_churn:4000");
        assertThat(plan.get("threads")).contains("2");
        assertThat(plan.get("budget")).contains("20m");
        assertThat(plan.get("seed")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "schemes: gil|round: 3;line 2: unknown key 'round'. Did you mean 'rounds'?",
                "schemes: gil||schemes: nogil;line 3: 'schemes' is given twice",
                "schemes: [gil|rounds: 3;line 2: expected",
                "schemes: []|rounds: 3;line 1: the list is empty",
                "rounds: 3|schemes: {a: {b: c}};line 2: expected a word",
                "- gil|- nogil;line 1: a plan is a mapping",
                "# nothing;line 1: the plan is empty",
            })
    void whatIsWrongIsSaidWithItsLine(String text, String message) {
        assertThatThrownBy(() -> read(text.replace('|', '\n')))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("p.yaml, ")
                .hasMessageContaining(message);
    }

    @Test
    void whatIsNoYamlAtAllIsRefusedToo() {
        assertThatThrownBy(() -> read("schemes: \u0007"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("p.yaml is not YAML");
    }

    @Test
    void aRefusedValueIsLocated() throws IOException {
        PlanFile plan = read("schemes: gil\n\nrounds: many\n");
        assertThatThrownBy(() -> plan.locating("rounds", () -> {
                    throw new UsageException("rounds must be a number");
                }))
                .hasMessageContaining("p.yaml, line 3: rounds must be a number");
        assertThatThrownBy(() -> plan.locating("seed", () -> {
                    throw new UsageException("not from the file");
                }))
                .hasMessage("not from the file");
    }

    @Test
    void whatAPlanWritesCanBeReadAgain() throws IOException {
        PlanFile plan = read(PlanFile.text("again", Samples.plan().settings()));
        assertThat(plan.get("threads")).isPresent();
        assertThat(plan.get("jvm-args"))
                .contains(String.join(",", Samples.plan().jvmArgs()));
    }
}
