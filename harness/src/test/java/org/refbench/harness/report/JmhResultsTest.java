package org.refbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JmhResultsTest {
    private final JsonNode root = new JsonMapper().readTree(JmhResults.json(SummaryTest.summary(SummaryTest.forks())));

    @Test
    void oneEntryForEachCellWithItsParameters() {
        assertThat(root.isArray()).isTrue();
        assertThat(root.size()).isEqualTo(6);
        JsonNode entry = root.get(0);
        assertThat(entry.get("mode").asString()).isEqualTo("ss");
        assertThat(entry.get("benchmark").asString()).endsWith("WorkloadBenchmark.program");
        assertThat(entry.get("forks").asInt()).isEqualTo(5);
        assertThat(entry.get("params").get("workload").asString()).isEqualTo("fib");
        assertThat(entry.get("params").get("lock").asString()).isIn("gil", "object-lock");
        assertThat(entry.get("jvm").asString()).isEqualTo("java");
    }

    @Test
    void rawDataHoldsTheSteadyIterationsOfEachFork() {
        for (JsonNode entry : root) {
            JsonNode raw = entry.get("primaryMetric").get("rawData");
            assertThat(raw.size()).isEqualTo(5);
            assertThat(raw.get(0).size()).isEqualTo(5); // six were recorded, the first is warm-up
            assertThat(entry.get("primaryMetric").get("scoreUnit").asString()).isEqualTo("ms/op");
            assertThat(entry.get("secondaryMetrics").get("cpu").get("rawData").size())
                    .isEqualTo(5);
        }
    }

    @Test
    void scoresAreMilliseconds() {
        JsonNode gil = root.get(0);
        assertThat(gil.get("params").get("contender").asString()).isEqualTo("gil");
        assertThat(gil.get("primaryMetric").get("score").asDouble()).isCloseTo(100, within(3.0));
    }
}
