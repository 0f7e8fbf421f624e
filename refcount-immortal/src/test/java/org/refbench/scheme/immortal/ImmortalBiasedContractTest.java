package org.refbench.scheme.immortal;

class ImmortalBiasedContractTest extends ImmortalContract {
    ImmortalBiasedContractTest() {
        super("biased");
    }
}
