package org.refbench.scheme.buffered;

import java.util.Map;
import org.refbench.tck.RefCounterContract;

/** Threads hand over one by one; small logs, so that epochs are many. */
class BufferedOnTheFlyContractTest extends RefCounterContract {
    BufferedOnTheFlyContractTest() {
        super("buffered", Map.of("handshake", "on-the-fly", "log", "50"));
    }

    @Override
    public int effort(int usual) {
        return Math.max(1, usual / 4);
    }
}
