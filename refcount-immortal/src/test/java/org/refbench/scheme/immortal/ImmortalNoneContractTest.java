package org.refbench.scheme.immortal;

class ImmortalNoneContractTest extends ImmortalContract {
    ImmortalNoneContractTest() {
        super("none");
    }
}
