package org.refbench.scheme.none;

import org.refbench.tck.RefCounterContract;

class NoneContractTest extends RefCounterContract {
    NoneContractTest() {
        super("none");
    }
}
