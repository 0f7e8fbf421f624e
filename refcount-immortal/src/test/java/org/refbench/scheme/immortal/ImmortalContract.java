package org.refbench.scheme.immortal;

import java.util.Map;
import org.refbench.tck.RefCounterContract;

/** The contract kit where objects may be immortal. The schemes pass it in full by themselves, so the other laws get less of it. */
abstract class ImmortalContract extends RefCounterContract {
    ImmortalContract(String inner) {
        this(inner, Map.of());
    }

    ImmortalContract(String inner, Map<String, String> options) {
        super("immortal(" + inner + ")", options);
    }

    @Override
    public int effort(int usual) {
        return Math.max(1, usual / 10);
    }
}
