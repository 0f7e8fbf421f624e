package org.refbench.scheme.coalesced;

import org.refbench.tck.RefCounterContract;

class CoalescedContractTest extends RefCounterContract {
    CoalescedContractTest() {
        super("coalesced");
    }
}
