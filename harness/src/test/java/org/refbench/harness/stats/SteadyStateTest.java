package org.refbench.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SteadyStateTest {
    @Test
    void cutsTheWarmUp() {
        double[] times = {400, 250, 130, 103, 101, 99, 100, 102, 100, 98};
        assertThat(SteadyState.of(times)).isEqualTo(new SteadyState.Cut(3, true));
    }

    @Test
    void keepsAllOfAFlatFork() {
        assertThat(SteadyState.of(new double[] {100, 101, 99, 100})).isEqualTo(new SteadyState.Cut(0, true));
    }

    @Test
    void oneFastIterationDoesNotEndTheWarmUp() {
        double[] times = {400, 100, 250, 101, 99, 100, 100, 101, 99, 100};
        assertThat(SteadyState.of(times).warmup()).isEqualTo(3);
    }

    @Test
    void anOutlierLaterOnChangesNothing() {
        double[] times = {400, 101, 99, 100, 100, 100, 900, 100, 100, 100};
        assertThat(SteadyState.of(times)).isEqualTo(new SteadyState.Cut(1, true));
    }

    @Test
    void aForkThatNeverSettlesLosesItsFirstHalfAndIsMarked() {
        double[] times = {100, 90, 80, 70, 60, 50, 40, 30};
        assertThat(SteadyState.of(times)).isEqualTo(new SteadyState.Cut(4, false));
    }

    @Test
    void aForkWithoutIterationsIsNoError() {
        assertThat(SteadyState.of(new double[0]).warmup()).isZero();
        assertThat(SteadyState.of(new double[] {5}).warmup()).isZero();
    }
}
