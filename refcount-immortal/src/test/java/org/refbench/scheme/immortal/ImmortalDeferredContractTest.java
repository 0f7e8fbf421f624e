package org.refbench.scheme.immortal;

class ImmortalDeferredContractTest extends ImmortalContract {
    ImmortalDeferredContractTest() {
        super("deferred");
    }
}
