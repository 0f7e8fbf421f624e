package org.refbench.scheme.immortal;

class ImmortalPlainContractTest extends ImmortalContract {
    ImmortalPlainContractTest() {
        super("plain");
    }
}
