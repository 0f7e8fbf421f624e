package org.refbench.scheme.deferred;

import java.util.Map;
import org.refbench.tck.RefCounterContract;
import org.refbench.tck.World;

/** Small tables, so that epochs are many. */
class DeferredBiasedContractTest extends RefCounterContract {
    DeferredBiasedContractTest() {
        super("deferred", Map.of("counts", "biased", "entries", "100"));
    }

    @Override
    public boolean forceCount(World world, long object, long count) {
        BiasedCounts.set(object, (int) count);
        return true;
    }
}
