package org.refbench.scheme.none;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.tck.SyntheticShapes;

class NoneLayoutTest {
    @Test
    void noHeaderWordIsWrittenAfterAllocation() {
        NoneProvider provider = new NoneProvider();
        assertThat(NoneLayout.LAYOUT.countBytes()).isZero();
        RuntimeServices services = RuntimeServices.over(provider, 1 << 20, new SyntheticShapes());
        RefCounter counter = provider.create(services, Map.of());
        Mutator mutator = counter.attach(visitor -> {});
        long object = mutator.allocate(SyntheticShapes.LINK, 8);
        long slot = SyntheticShapes.slot(object, 0);
        assertThat(Memory.getLong(object)).isEqualTo(SyntheticShapes.LINK);
        mutator.retainLocal(object);
        mutator.initStore(object, slot, object);
        mutator.loadStable(object, slot);
        mutator.store(object, slot, object);
        mutator.take(object, slot);
        for (int i = 0; i < 10; i++) {
            mutator.releaseLocal(object);
        }
        assertThat(Memory.getLong(object)).isEqualTo(SyntheticShapes.LINK);
        assertThat(counter.countOf(object)).isEqualTo(RefCounter.UNKNOWN);
        counter.detach(mutator);
        services.heap().close();
    }
}
