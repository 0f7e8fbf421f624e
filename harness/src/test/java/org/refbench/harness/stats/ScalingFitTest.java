package org.refbench.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.refbench.harness.stats.ScalingFit.Law;

class ScalingFitTest {
    /**
     * Gunther's example of a SPARCcenter 2000 in SPEC SDM91 (Guerrilla Capacity Planning), as his R package usl fits it: alpha
     * 0.0277285, beta 0.0001044, gamma 89.9952.
     */
    @Test
    void gunthersExample() {
        double[] load = {1, 18, 36, 72, 108, 144, 216};
        double[] throughput = {64.9, 995.9, 1652.4, 1853.2, 1828.9, 1775.0, 1702.2};
        ScalingFit fit = ScalingFit.of(Law.UNIVERSAL, load, throughput);
        assertThat(fit.contention()).isCloseTo(0.0277285, within(1e-6));
        assertThat(fit.coherence()).isCloseTo(0.0001044, within(1e-7));
        assertThat(fit.single()).isCloseTo(89.9952, within(1e-2));
        assertThat(fit.determination()).isBetween(0.97, 0.999);
        assertThat(fit.peak()).isCloseTo(Math.sqrt((1 - 0.0277285) / 0.0001044), within(0.1));
    }

    @Test
    void dataThatFollowAmdahlGiveTheSerialShareBack() {
        double[] threads = {1, 2, 4, 8, 16};
        double[] throughput =
                Arrays.stream(threads).map(n -> 50 * n / (1 + 0.1 * (n - 1))).toArray();
        ScalingFit fit = ScalingFit.of(Law.AMDAHL, threads, throughput);
        assertThat(fit.single()).isCloseTo(50, within(1e-6));
        assertThat(fit.contention()).isCloseTo(0.1, within(1e-6));
        assertThat(fit.peak()).isInfinite();
        ScalingFit universal = ScalingFit.of(Law.UNIVERSAL, threads, throughput);
        assertThat(universal.contention()).isCloseTo(0.1, within(1e-3));
        assertThat(universal.coherence()).isBetween(0.0, 1e-4);
    }

    /** Better than linear, as from caches: no negative parameter. */
    @Test
    void parametersAreNeverNegative() {
        ScalingFit fit = ScalingFit.of(Law.UNIVERSAL, new double[] {1, 2, 3, 4}, new double[] {100, 210, 330, 460});
        assertThat(fit.contention()).isBetween(0.0, 1e-3);
        assertThat(fit.coherence()).isBetween(0.0, 1e-3);
    }

    @Test
    void threeNumbersOfThreadsAreTooFew() {
        assertThat(ScalingFit.enough(new int[] {1, 2, 4}, 4)).isFalse();
        assertThat(ScalingFit.enough(new int[] {1, 2, 3, 4}, 4)).isTrue();
        assertThat(ScalingFit.enough(new int[] {1, 2, 4, 8, 16}, 4)).isFalse();
        assertThatThrownBy(() -> ScalingFit.of(Law.AMDAHL, new double[] {1, 2, 4, 4}, new double[] {1, 2, 3, 3}))
                .hasMessage("too few points");
    }
}
