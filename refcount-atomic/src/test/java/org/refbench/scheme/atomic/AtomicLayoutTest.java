package org.refbench.scheme.atomic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.tck.SyntheticShapes;

class AtomicLayoutTest {
    private static final int MAX = Integer.MAX_VALUE;

    private final RuntimeServices services = RuntimeServices.over(new AtomicProvider(), 1 << 20, new SyntheticShapes());
    private final RefCounter counter = new AtomicProvider().create(services, Map.of());
    private final Mutator mutator = counter.attach(visitor -> {});
    private final long object = mutator.allocate(SyntheticShapes.LINK, 8);

    @AfterEach
    void close() {
        counter.detach(mutator);
        services.heap().close();
    }

    private void force(int count) {
        Memory.setInt(object + Header.COUNT, count);
    }

    @Test
    void aNewObjectHasOneReferenceAndItsHeader() {
        assertThat(AtomicLayout.count(object)).isEqualTo(1);
        assertThat(Memory.getInt(object)).isEqualTo(SyntheticShapes.LINK);
    }

    @Test
    void countsAreExactUpToTheGreatest() {
        for (int count : new int[] {1, 2, MAX - 1}) {
            force(count);
            mutator.retainLocal(object);
            assertThat(AtomicLayout.count(object)).isEqualTo(count + 1);
            assertThat(counter.countOf(object)).isEqualTo(count + 1L);
            mutator.releaseLocal(object);
            assertThat(counter.countOf(object)).isEqualTo(count);
        }
    }

    @Test
    void oneMoreThanTheGreatestSticks() {
        force(MAX);
        assertThat(counter.countOf(object)).isEqualTo(MAX);
        mutator.retainLocal(object);
        assertThat(AtomicLayout.count(object)).isEqualTo(AtomicLayout.STUCK);
        assertThat(counter.countOf(object)).isEqualTo(RefCounter.STUCK);
    }

    /** Each thread in the middle of an event can move a stuck count by one before it is put back. */
    @Test
    void everyValueOfTheStuckRangeIsPutBackToItsMiddle() {
        assertThat((long) AtomicLayout.STUCK - Integer.MIN_VALUE).isEqualTo(1L << 30);
        assertThat(-(long) AtomicLayout.STUCK).isEqualTo(1L << 30);
        for (int count : new int[] {Integer.MIN_VALUE, Integer.MIN_VALUE + 1, AtomicLayout.STUCK, -2, -1}) {
            assertThat(stuckAfter(count, () -> mutator.retainLocal(object))).isTrue();
            assertThat(stuckAfter(count, () -> mutator.releaseLocal(object))).isTrue();
        }
    }

    private boolean stuckAfter(int count, Runnable event) {
        force(count);
        event.run();
        return AtomicLayout.count(object) == AtomicLayout.STUCK;
    }

    @Test
    void theLastReleaseLeavesTheCountDead() {
        mutator.releaseLocal(object);
        assertThat(AtomicLayout.count(object)).isEqualTo(AtomicLayout.LAYOUT.deadCount());
    }
}
