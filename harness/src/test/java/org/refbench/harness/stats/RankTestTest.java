package org.refbench.harness.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankTestTest {
    /** Permeability of human placental membranes, Hollander &amp; Wolfe (1973), 69f; R's {@code ?wilcox.test}: W = 35, one-sided p = 0.1272. */
    @Test
    void hollanderAndWolfe() {
        double[] term = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        double[] early = {1.15, 0.88, 0.90, 0.74, 1.21};
        RankTest test = RankTest.of(term, early);
        assertThat(test.p()).isCloseTo(2 * 0.1272, within(1e-4));
        assertThat(test.superiority()).isCloseTo(35.0 / 50, within(1e-12));
        assertThat(test.cliffsDelta()).isCloseTo(0.4, within(1e-12));
    }

    /** Mann &amp; Whitney, Annals of Mathematical Statistics 18 (1947), table I: the probability of at most u, in groups of n. */
    @ParameterizedTest(name = "groups of {0}, U = {1}")
    @CsvSource({
        "3,0,.050",
        "3,1,.100",
        "3,2,.200",
        "4,0,.014",
        "4,1,.029",
        "4,2,.057",
        "4,3,.100",
        "5,0,.004",
        "5,1,.008",
        "5,2,.016",
        "5,3,.028",
        "5,4,.048"
    })
    void tableOfMannAndWhitney(int n, int u, double oneSided) {
        double[] first = new double[n];
        double[] second = new double[n];
        for (int i = 0; i < n; i++) {
            first[i] = i;
            second[i] = n + i;
        }
        first[n - 1] += u + (u == 0 ? 0 : 0.5);
        assertThat(RankTest.of(first, second).p()).isCloseTo(2 * oneSided, within(0.0011));
    }

    /** Ranks 1, 2.5 against 2.5, 4: of the six choices of two ranks, two (sums 3.5 twice) and two (6.5 twice) are as far from 5. */
    @Test
    void tiesShareTheirRanks() {
        RankTest test = RankTest.of(new double[] {1, 2}, new double[] {2, 3});
        assertThat(test.p()).isCloseTo(4 / 6.0, within(1e-12));
        assertThat(test.superiority()).isCloseTo(0.125, within(1e-12));
    }

    @Test
    void nothingButTiesShowsNothing() {
        RankTest test = RankTest.of(new double[] {1, 1, 1, 1, 1}, new double[] {1, 1, 1, 1, 1});
        assertThat(test.p()).isEqualTo(1);
        assertThat(test.superiority()).isEqualTo(0.5);
    }

    @Test
    void theSmallestPIsThatOfSeparateGroups() {
        double[] low = {1, 2, 3, 4, 5, 6, 7, 8};
        double[] high = {11, 12, 13, 14, 15, 16, 17, 18};
        assertThat(RankTest.of(low, high).p()).isCloseTo(RankTest.smallestP(8, 8), within(1e-15));
    }

    /** Four tests at the 5% level, as the encyclopaedias show it for Holm (1979): only the fourth and the first are rejected. */
    @Test
    void holmsExample() {
        double[] corrected = Holm.correct(new double[] {0.01, 0.04, 0.03, 0.005});
        assertThat(corrected).containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-12));
    }

    @Test
    void howManyForks() {
        assertThat(Replication.forksNeeded(1)).isEqualTo(4);
        assertThat(Replication.forksNeeded(5)).isEqualTo(5);
        assertThat(Replication.forksNeeded(40)).isEqualTo(7);
        assertThat(Replication.suffices(5, 5, 40)).isFalse();
        assertThat(Replication.smallestCorrectedP(5, 5, 6)).isCloseTo(6 * 2 / 252.0, within(1e-15));
    }
}
