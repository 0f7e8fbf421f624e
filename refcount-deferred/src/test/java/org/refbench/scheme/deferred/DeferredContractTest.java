package org.refbench.scheme.deferred;

import org.refbench.tck.RefCounterContract;

class DeferredContractTest extends RefCounterContract {
    DeferredContractTest() {
        super("deferred");
    }
}
