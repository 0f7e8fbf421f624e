package org.refbench.scheme.deferred;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RootKind;
import org.refbench.spi.RuntimeServices;
import org.refbench.tck.SyntheticShapes;

class BiasedCountsTest {
    private static final int MAX = Integer.MAX_VALUE;
    private static final int OTHER = 1 << 20;
    private static final Map<String, String> BIASED = Map.of("counts", "biased");

    private final RuntimeServices services =
            RuntimeServices.over(new DeferredProvider(), BIASED, 1 << 20, new SyntheticShapes());
    private final RefCounter counter = new DeferredProvider().create(services, BIASED);
    private final BiasedCounts counts = new BiasedCounts();
    private long held;
    private final Mutator mutator = counter.attach(visitor -> {
        if (held != 0) {
            visitor.root(held, RootKind.OWNED);
        }
    });
    private final long object = mutator.allocate(SyntheticShapes.LINK, 8);
    private final int self = BiasedCounts.owner(object);

    @AfterEach
    void close() {
        counter.detach(mutator);
        services.heap().close();
    }

    @Test
    void aNewObjectIsListedAndHasNoCount() {
        assertThat(Memory.getInt(object)).isEqualTo(SyntheticShapes.LINK | DeferredLayout.LISTED);
        assertThat(counter.countOf(object)).isZero();
        assertThat(DeferredLayout.becomesListed(object)).isFalse();
    }

    @Test
    void whatOneThreadCountedAnotherMayDrop() {
        BiasedCounts.increment(object, self);
        BiasedCounts.increment(object, OTHER);
        assertThat(counter.countOf(object)).isEqualTo(2);
        assertThat(BiasedCounts.decrement(object, OTHER)).as("shared 1 to 0").isFalse();
        assertThat(BiasedCounts.decrement(object, OTHER)).as("shared 0 to -1").isTrue();
        assertThat(counts.isZero(object)).isTrue();
        BiasedCounts.increment(object, OTHER);
        assertThat(BiasedCounts.decrement(object, self)).as("own 0 to -1").isTrue();
        assertThat(counts.isZero(object)).isTrue();
    }

    /** The invariant of the class comment, by all short sequences of events. */
    @Test
    void whoeverTakesTheSumToZeroIsToldSo() {
        for (int sequence = 0; sequence < 1 << 16; sequence++) {
            BiasedCounts.set(object, 2);
            boolean told = false;
            int sum = 2;
            for (int bits = sequence; bits > 1 && sum > 0; bits >>= 2) {
                int thread = (bits & 1) == 0 ? self : OTHER;
                if ((bits & 2) == 0) {
                    BiasedCounts.increment(object, thread);
                    sum++;
                } else {
                    told |= BiasedCounts.decrement(object, thread);
                    sum--;
                }
            }
            assertThat(counter.countOf(object)).isEqualTo(sum);
            if (sum == 0) {
                assertThat(told).as("sequence %x", sequence).isTrue();
            }
        }
    }

    @Test
    void anEpochMovesTheSharedCountToTheOwner() {
        BiasedCounts.increment(object, OTHER);
        assertThat(counts.isZero(object)).isFalse();
        assertThat(Memory.getInt(object + Header.COUNT)).isZero();
        assertThat(counts.count(object)).isEqualTo(1);
        assertThat(counts.drop(object)).isTrue();
    }

    @Test
    void countsAreExactUpToTheGreatestAndStickPastIt() {
        for (int thread : new int[] {self, OTHER}) {
            BiasedCounts.set(object, MAX - 1);
            BiasedCounts.increment(object, thread);
            assertThat(counter.countOf(object)).isEqualTo(MAX);
            BiasedCounts.increment(object, thread);
            assertThat(counter.countOf(object)).isEqualTo(RefCounter.STUCK);
            for (int i = 0; i < 10; i++) {
                BiasedCounts.decrement(object, self);
                BiasedCounts.decrement(object, OTHER);
                assertThat(counts.isZero(object)).isFalse();
                assertThat(counter.countOf(object)).isEqualTo(RefCounter.STUCK);
            }
        }
    }

    @Test
    void everyValueOfTheStuckRangeIsPutBackToItsMiddle() {
        for (int shared : new int[] {BiasedCounts.STUCK_FROM, BiasedCounts.STUCK - 1, MAX}) {
            for (boolean up : new boolean[] {true, false}) {
                Memory.setInt(object + Header.COUNT, shared);
                if (up) {
                    BiasedCounts.increment(object, OTHER);
                } else {
                    BiasedCounts.decrement(object, OTHER);
                }
                assertThat(Memory.getInt(object + Header.COUNT)).isEqualTo(BiasedCounts.STUCK);
            }
        }
    }
}
