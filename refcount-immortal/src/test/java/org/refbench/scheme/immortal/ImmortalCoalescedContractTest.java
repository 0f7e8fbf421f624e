package org.refbench.scheme.immortal;

class ImmortalCoalescedContractTest extends ImmortalContract {
    ImmortalCoalescedContractTest() {
        super("coalesced");
    }
}
