package org.refbench.harness.shootout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ForkRecordTest {
    private static final ForkRecord QUIET = Samples.fork(1, 1, Samples.cell("gil", 2), 100);

    @Test
    void whatDisturbedAForkIsNamed() {
        assertThat(QUIET.disturbances()).isEmpty();
        assertThat(with(0, 240).disturbances())
                .as("under 10%% of a core for 2.5 s")
                .isEmpty();
        assertThat(with(0, 260).disturbances()).containsExactly("other processes ran");
        assertThat(with(26, 260).disturbances()).containsExactly("the hypervisor took time", "other processes ran");
        assertThat(with(26, 0).isDisturbed()).isTrue();
    }

    @Test
    void filesOfEarlierVersionsCanBeRead() {
        ObjectNode old = (ObjectNode) ResultFolder.JSON.readTree(ResultFolder.JSON.writeValueAsBytes(QUIET));
        old.remove("surroundings");
        old.remove("spread");
        old.remove("figures");
        ForkRecord read = ResultFolder.JSON.treeToValue(old, ForkRecord.class);
        assertThat(read.wallMs()).isEqualTo(QUIET.wallMs());
        assertThat(read.figures()).isEmpty();
        assertThat(read.surroundings().othersCpuMs()).isNegative();
        assertThat(read.spread().fairness(0)).isNaN();
        assertThat(read.isDisturbed()).isFalse();
    }

    @Test
    void fairnessIsTheMeanOfShortestToLongest() {
        double[] none = {0, 0, 0};
        ThreadSpread spread = new ThreadSpread(new double[] {1, 5, 10}, new double[] {10, 10, 10}, none, none);
        assertThat(spread.fairness(1)).isEqualTo(0.75);
    }

    private static ForkRecord with(double stealMs, double othersCpuMs) {
        return new ForkRecord(
                QUIET.number(),
                QUIET.round(),
                QUIET.cell(),
                QUIET.status(),
                QUIET.message(),
                QUIET.startedAt(),
                QUIET.seconds(),
                QUIET.wallMs(),
                QUIET.cpuMs(),
                QUIET.gcCount(),
                QUIET.gcMs(),
                QUIET.heapBytes(),
                QUIET.loadBefore(),
                stealMs,
                new Surroundings(0, othersCpuMs),
                QUIET.spread(),
                QUIET.figures());
    }
}
