package org.refbench.scheme.immortal;

class ImmortalAtomicContractTest extends ImmortalContract {
    ImmortalAtomicContractTest() {
        super("atomic");
    }
}
