package org.refbench.heap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeathsTest {
    private final Deaths deaths = new Deaths();
    private final List<String> told = new ArrayList<>();

    private Deaths.Listener listener(String name) {
        return new Deaths.Listener() {
            @Override
            public void freed(long nanos) {
                assertThat(nanos).isNotNegative();
                told.add(name + " freed");
            }

            @Override
            public void notFreed(long nanos) {
                assertThat(nanos).isNotNegative();
                told.add(name + " not freed");
            }
        };
    }

    @Test
    void aFreeEndsTheWaitOfItsOwnCellOnce() {
        deaths.announce(64, listener("a"));
        deaths.announce(128, listener("b"));
        deaths.onFree(192);
        deaths.onFree(64);
        deaths.onFree(64);
        assertThat(told).containsExactly("a freed");
    }

    @Test
    void aCellMayDieAgainWhenItHasBeenFreed() {
        deaths.announce(64, listener("first"));
        deaths.onFree(64);
        deaths.announce(64, listener("second"));
        deaths.onFree(64);
        assertThat(told).containsExactly("first freed", "second freed");
    }

    @Test
    void whatIsNotFreedIsToldAtTheEnd() {
        deaths.announce(64, listener("a"));
        deaths.end();
        deaths.onFree(64);
        assertThat(told).containsExactly("a not freed");
    }

    @Test
    void nobodyDiesTwice() {
        deaths.announce(64, listener("a"));
        assertThatThrownBy(() -> deaths.announce(64, listener("b")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("announced twice");
    }
}
