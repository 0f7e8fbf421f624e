package org.refbench.scheme.coalesced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
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

class CoalescedLayoutTest {
    private final List<Long> roots = new ArrayList<>();
    private final CoalescedProvider provider = new CoalescedProvider();
    private final RuntimeServices services = RuntimeServices.over(provider, 1 << 20, new SyntheticShapes());
    private final RefCounter counter = provider.create(services, Map.of());
    private final Mutator mutator = counter.attach(v -> roots.forEach(o -> v.root(o, RootKind.OWNED)));

    @AfterEach
    void close() {
        counter.detach(mutator);
        services.heap().close();
    }

    private long make() {
        long object = mutator.allocate(SyntheticShapes.LINK, 8);
        roots.add(object);
        return object;
    }

    private static long word(long object) {
        return CoalescedLayout.wordAcquire(object);
    }

    @Test
    void epochsGoRoundInThree() {
        assertThat(CoalescedLayout.next(1)).isEqualTo(2);
        assertThat(CoalescedLayout.next(2)).isEqualTo(3);
        assertThat(CoalescedLayout.next(3)).isEqualTo(1);
    }

    @Test
    void aPointerKeepsClearOfTheFlagsUpToItsGreatestParts() {
        for (int chunk : new int[] {0, 1, Integer.MAX_VALUE}) {
            for (int offset : new int[] {1, 2, CoalescedLayout.MOST_OFFSET}) {
                long pointer = CoalescedLayout.pointer(chunk, offset);
                assertThat(pointer & 0xFF).isZero();
                long word = pointer | CoalescedLayout.NEW | CoalescedLayout.RECALL | 3;
                assertThat(CoalescedLayout.chunk(word)).isEqualTo(chunk);
                assertThat(CoalescedLayout.offset(word)).isEqualTo(offset);
                assertThat(CoalescedLayout.epoch(word)).isEqualTo(3);
                assertThat(CoalescedLayout.recalled(word)).isEqualTo(3);
            }
        }
    }

    @Test
    void aNewObjectHasNoCountAndNoEntry() {
        long object = make();
        assertThat(Memory.getInt(object)).isEqualTo(SyntheticShapes.LINK);
        assertThat(CoalescedLayout.count(object)).isZero();
        assertThat(word(object) & ~CoalescedLayout.EPOCH).isEqualTo(CoalescedLayout.NEW);
    }

    @Test
    void aHolderIsLoggedAtItsFirstStoreInAnEpochAndNotAgain() {
        long holder = make();
        mutator.initStore(holder, holder + Header.PAYLOAD, make());
        counter.quiesce(mutator);
        assertThat(word(holder)).as("clean").isZero();
        mutator.store(holder, holder + Header.PAYLOAD, roots.get(0));
        long logged = word(holder);
        assertThat(CoalescedLayout.epoch(logged)).isNotZero();
        mutator.store(holder, holder + Header.PAYLOAD, 0);
        assertThat(word(holder)).isEqualTo(logged);
        counter.quiesce(mutator);
        assertThat(word(holder)).as("clean again").isZero();
        assertThat(counter.statistics()).containsEntry("holders_logged", 1L).containsEntry("decrements", 1L);
    }

    @Test
    void aNegativeCountIsStuck() {
        long object = make();
        Memory.setInt(object + Header.COUNT, Integer.MAX_VALUE);
        assertThat(counter.countOf(object)).isEqualTo(Integer.MAX_VALUE);
        Memory.setInt(object + Header.COUNT, CoalescedLayout.STUCK);
        assertThat(counter.countOf(object)).isEqualTo(RefCounter.STUCK);
    }

    @Test
    void wrongOptionsAreNamed() {
        for (Map<String, String> wrong :
                List.of(Map.of("handshake", "never"), Map.of("budget", "much"), Map.of("log", "0"))) {
            String option = wrong.keySet().iterator().next();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> provider.create(services, wrong))
                    .withMessageContaining(option)
                    .withMessageContaining("'" + wrong.get(option) + "'");
        }
    }
}
