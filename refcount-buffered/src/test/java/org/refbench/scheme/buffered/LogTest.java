package org.refbench.scheme.buffered;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogTest {
    private static final long A = 0x1000;
    private static final long B = 0x1010;

    private final Log log = new Log(3);

    private List<Long> entries() {
        List<Long> entries = new ArrayList<>();
        for (int i = 0; i < log.size(); i++) {
            entries.add(log.get(i));
        }
        return entries;
    }

    @Test
    void adjacentPairsOfOneObjectCancelInEitherOrder() {
        log.append(A);
        log.append(A | Log.DECREMENT);
        assertThat(log.isEmpty()).isTrue();
        log.append(A | Log.DECREMENT);
        log.append(A);
        assertThat(log.isEmpty()).isTrue();
    }

    @Test
    void pairsOfTwoObjectsOrApartDoNot() {
        log.append(A);
        log.append(B | Log.DECREMENT);
        log.append(A | Log.DECREMENT);
        assertThat(entries()).containsExactly(A, B | Log.DECREMENT, A | Log.DECREMENT);
    }

    @Test
    void aLogSaysWhenItIsFullAndGoesOn() {
        assertThat(log.append(A)).isFalse();
        assertThat(log.append(A)).isFalse();
        assertThat(log.append(A)).isTrue();
        assertThat(log.append(B)).isFalse();
        assertThat(entries()).containsExactly(A, A, A, B);
    }
}
