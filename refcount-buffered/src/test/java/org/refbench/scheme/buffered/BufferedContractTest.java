package org.refbench.scheme.buffered;

import org.refbench.tck.RefCounterContract;

class BufferedContractTest extends RefCounterContract {
    BufferedContractTest() {
        super("buffered");
    }
}
