package org.refbench.scheme.immortal;

import org.refbench.tck.RefCounterContract;

/** The contract kit where objects may be immortal. The schemes pass it in full by themselves, so the other laws get less of it. */
abstract class ImmortalContract extends RefCounterContract {
    ImmortalContract(String inner) {
        super("immortal(" + inner + ")");
    }

    @Override
    public int effort(int usual) {
        return Math.max(1, usual / 10);
    }
}
