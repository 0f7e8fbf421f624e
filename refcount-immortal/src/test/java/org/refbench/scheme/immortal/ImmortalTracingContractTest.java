package org.refbench.scheme.immortal;

class ImmortalTracingContractTest extends ImmortalContract {
    ImmortalTracingContractTest() {
        super("tracing");
    }
}
