package org.refbench.scheme.immortal;

import java.util.Map;

/** Every count under one lock. */
class ImmortalMutexContractTest extends ImmortalContract {
    ImmortalMutexContractTest() {
        super("plain", Map.of("counts", "mutex"));
    }
}
