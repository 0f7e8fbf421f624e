package org.refbench.scheme.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.tck.SyntheticShapes;

class PlainLayoutTest {
    private static final int MAX = Integer.MAX_VALUE;

    private final RuntimeServices services = RuntimeServices.over(new PlainProvider(), 1 << 20, new SyntheticShapes());
    private final RefCounter counter = new PlainProvider().create(services, Map.of());
    private final Mutator mutator = counter.attach(visitor -> {});
    private final long object = mutator.allocate(SyntheticShapes.LINK, 8);

    @AfterEach
    void close() {
        counter.detach(mutator);
        services.heap().close();
    }

    @Test
    void aNewObjectHasOneReferenceAndItsHeader() {
        assertThat(PlainLayout.count(object)).isEqualTo(1);
        assertThat(Memory.getInt(object)).isEqualTo(SyntheticShapes.LINK);
    }

    @Test
    void countsAreExactUpToTheGreatest() {
        for (int count : new int[] {1, 2, MAX - 1}) {
            PlainLayout.setCount(object, count);
            mutator.retainLocal(object);
            assertThat(counter.countOf(object)).isEqualTo(count + 1L);
            mutator.releaseLocal(object);
            assertThat(counter.countOf(object)).isEqualTo(count);
        }
    }

    @Test
    void oneMoreThanTheGreatestSticksAndIsNeverWrittenAgain() {
        PlainLayout.setCount(object, MAX);
        assertThat(counter.countOf(object)).isEqualTo(MAX);
        mutator.retainLocal(object);
        for (int count : new int[] {PlainLayout.count(object), Integer.MIN_VALUE + 1, -2, -1}) {
            PlainLayout.setCount(object, count);
            mutator.retainLocal(object);
            mutator.releaseLocal(object);
            mutator.releaseLocal(object);
            assertThat(PlainLayout.count(object)).isEqualTo(count).isNegative();
            assertThat(counter.countOf(object)).isEqualTo(RefCounter.STUCK);
        }
    }

    @Test
    void theLastReleaseLeavesTheCountDead() {
        mutator.releaseLocal(object);
        assertThat(PlainLayout.count(object)).isEqualTo(PlainLayout.LAYOUT.deadCount());
    }
}
