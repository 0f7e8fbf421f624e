package org.refbench.scheme.tracing;

import java.util.Map;
import org.refbench.tck.RefCounterContract;

/** A collection at every allocation: less work, more collections. */
class TracingStressContractTest extends RefCounterContract {
    TracingStressContractTest() {
        super("tracing", Map.of("stress", "true"));
    }

    @Override
    public int effort(int usual) {
        return Math.max(2, Math.min(2000, usual / 50));
    }
}
