package org.refbench.scheme.plain;

import java.util.Map;
import org.refbench.tck.RefCounterContract;

class MutexContractTest extends RefCounterContract {
    MutexContractTest() {
        super("plain", Map.of("counts", "mutex"));
    }
}
