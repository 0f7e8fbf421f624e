package org.refbench.scheme.tracing;

import org.refbench.tck.RefCounterContract;

class TracingContractTest extends RefCounterContract {
    TracingContractTest() {
        super("tracing");
    }
}
