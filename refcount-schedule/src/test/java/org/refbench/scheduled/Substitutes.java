package org.refbench.scheduled;

import org.refbench.heap.Memory;

/** What planted bugs call. */
public final class Substitutes {
    private Substitutes() {}

    /** A fetch-and-add that is not atomic. */
    public static int addInTwoSteps(long address, int delta) {
        int before = Memory.getInt(address);
        Memory.setInt(address, before + delta);
        return before;
    }
}
