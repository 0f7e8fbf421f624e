package org.refbench.scheme.immortal;

class ImmortalBufferedContractTest extends ImmortalContract {
    ImmortalBufferedContractTest() {
        super("buffered");
    }
}
