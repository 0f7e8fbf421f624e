package org.refbench.scheme.plain;

import org.refbench.tck.RefCounterContract;

class PlainContractTest extends RefCounterContract {
    PlainContractTest() {
        super("plain");
    }
}
