package org.refbench.scheme.atomic;

import org.refbench.tck.RefCounterContract;

class AtomicContractTest extends RefCounterContract {
    AtomicContractTest() {
        super("atomic");
    }
}
