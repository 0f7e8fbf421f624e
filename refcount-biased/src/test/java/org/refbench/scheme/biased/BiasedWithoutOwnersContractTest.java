package org.refbench.scheme.biased;

import java.util.Map;
import org.refbench.tck.RefCounterContract;

/** The ids run out with the first thread: of all others' objects every count is shared. */
class BiasedWithoutOwnersContractTest extends RefCounterContract {
    BiasedWithoutOwnersContractTest() {
        super("biased", Map.of(BiasedProvider.OWNERS, "1"));
    }
}
