package org.refbench.scheme.buffered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogTest {
    private static final long A = 0x1000;
    private static final long B = 0x1010;
    private static final long NO_A = A | Log.DECREMENT;
    private static final long NO_B = B | Log.DECREMENT;

    private final Log log = new Log(4, false);

    private static List<Long> entries(Log log) {
        List<Long> entries = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            entries.add(log.get(i));
        }
        return entries;
    }

    private static void append(Log log, long... entries) {
        for (long entry : entries) {
            append(log, entry);
        }
    }

    private static boolean append(Log log, long entry) {
        return (entry & Log.DECREMENT) == 0 ? log.increment(entry) : log.decrement(entry & -2);
    }

    @Test
    void pairsOfOneObjectCancelInEitherOrderAndOneInsideTheOther() {
        append(log, A, B, NO_B, NO_A);
        assertThat(log.reduce()).isFalse();
        append(log, NO_A, A);
        log.reduce();
        assertThat(log.isEmpty()).isTrue();
        assertThat(log.cancelled()).isEqualTo(6);
    }

    @Test
    void whereThreadsHandOverOneByOneADecrementHasToComeFirst() {
        Log onTheFly = new Log(4, true);
        append(onTheFly, A, NO_A, NO_B, B);
        onTheFly.reduce();
        assertThat(entries(onTheFly)).containsExactly(A, NO_A);
    }

    @Test
    void pairsOfTwoObjectsOrApartDoNotCancel() {
        append(log, A, NO_B, NO_A);
        assertThat(log.reduce()).isTrue();
        assertThat(entries(log)).containsExactly(A, NO_B, NO_A);
    }

    @Test
    void whatHasBeenLookedAtCancelsAgainstWhatComesLater() {
        append(log, A, B);
        log.reduce();
        append(log, NO_B);
        log.reduce();
        assertThat(entries(log)).containsExactly(A);
    }

    @Test
    void aLogSaysWhenItIsFullAndGoesOn() {
        append(log, A, A);
        assertThat(log.decrement(B)).isFalse();
        assertThat(log.decrement(B)).isTrue();
        append(log, A, A, A, A);
        assertThat(log.decrement(B)).isTrue();
        assertThat(log.reduce()).isTrue();
        assertThat(entries(log)).containsExactly(A, A, NO_B, NO_B, A, A, A, A, NO_B);
        assertThat(log.isReusable()).isFalse();
    }

    @Test
    void incrementsAloneSayWhenTheLogHasToGrow() {
        append(log, A, A, A, A, A, A, A);
        assertThat(log.increment(A)).isFalse();
        assertThat(log.increment(B)).isTrue();
        assertThat(log.increment(A)).isFalse();
        assertThat(log.decrement(B))
                .as("fuller than full, which nobody has said")
                .isTrue();
    }

    @Test
    void aLogThatHasBeenReducedIsFullAsLateAsANewOne() {
        append(log, A, NO_A, B, NO_B);
        assertThat(log.reduce()).isFalse();
        append(log, A, A, A);
        assertThat(log.decrement(B)).isTrue();
    }

    @Test
    void aSplitHasEveryEntryInItsShardAndHalf() {
        Split split = new Split();
        for (int round = 0; round < 3; round++) {
            Log many = new Log(10, false);
            for (long i = 0; i < 1000 - 300 * round; i++) {
                append(many, i * 0x710 << 3 | i % 3 & 1);
            }
            split.fill(many);
            List<Long> found = new ArrayList<>();
            for (int shard = 0; shard < Shards.COUNT; shard++) {
                for (int i = split.increments(shard); i < split.end(shard); i++) {
                    assertThat(Shards.of(split.get(i))).isEqualTo(shard);
                    found.add(split.get(i) | (i < split.decrements(shard) ? 0 : Log.DECREMENT));
                }
            }
            assertThat(found).containsExactlyInAnyOrderElementsOf(entries(many));
        }
    }
}
