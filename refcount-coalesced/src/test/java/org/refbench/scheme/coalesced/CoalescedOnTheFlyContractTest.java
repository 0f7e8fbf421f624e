package org.refbench.scheme.coalesced;

import java.util.Map;
import org.refbench.tck.RefCounterContract;

/** Threads turn one by one. */
class CoalescedOnTheFlyContractTest extends RefCounterContract {
    CoalescedOnTheFlyContractTest() {
        super("coalesced", Map.of("handshake", "on-the-fly"));
    }
}
