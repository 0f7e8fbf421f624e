package org.refbench.scheme.tracing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RootKind;
import org.refbench.spi.RuntimeServices;
import org.refbench.tck.SyntheticShapes;

class TracingLayoutTest {
    private final List<Long> roots = new ArrayList<>();
    private final RuntimeServices services =
            RuntimeServices.over(new TracingProvider(), 1 << 20, new SyntheticShapes());
    private final RefCounter counter =
            new TracingProvider().create(services, Map.of("stress", "false", "budget", "1000000"));
    private final Mutator mutator = counter.attach(v -> roots.forEach(o -> v.root(o, RootKind.OWNED)));

    @AfterEach
    void close() {
        counter.detach(mutator);
        services.heap().close();
    }

    @Test
    void theMarkIsTheNumberOfTheLastCollectionThatReachedTheObject() {
        long object = mutator.allocate(SyntheticShapes.LINK, 8);
        roots.add(object);
        assertThat(TracingLayout.mark(object)).as("at birth").isZero();
        for (int collection = 1; collection <= 3; collection++) {
            counter.quiesce(mutator);
            assertThat(TracingLayout.mark(object)).isEqualTo(collection);
            assertThat(counter.statistics()).containsEntry("collections", (long) collection);
        }
        assertThat(counter.countOf(object)).isEqualTo(RefCounter.UNKNOWN);
    }

    @Test
    void boundaryMarksLeaveTheHeaderAlone() {
        long object = mutator.allocate(SyntheticShapes.LINK, 8);
        for (int mark : new int[] {0, 1, Integer.MAX_VALUE, Integer.MIN_VALUE, -1}) {
            TracingLayout.setMark(object, mark);
            assertThat(TracingLayout.mark(object)).isEqualTo(mark);
            assertThat(Memory.getInt(object)).isEqualTo(SyntheticShapes.LINK);
        }
        counter.quiesce(mutator);
        assertThat(counter.statistics()).containsEntry("swept_objects", 1L);
    }

    @Test
    void wrongOptionsAreNamed() {
        for (Map<String, String> wrong : List.of(Map.of("stress", "yes"), Map.of("budget", "much"))) {
            String option = wrong.keySet().iterator().next();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TracingProvider().create(services, wrong))
                    .withMessageContaining(option)
                    .withMessageContaining("'" + wrong.get(option) + "'");
        }
    }
}
