package org.refbench.scheme.immortal;

import java.util.Map;

/** Logs are handed over one by one. */
class ImmortalOnTheFlyContractTest extends ImmortalContract {
    ImmortalOnTheFlyContractTest() {
        super("coalesced", Map.of("handshake", "on-the-fly"));
    }
}
