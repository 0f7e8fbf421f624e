package org.refbench.object;

import java.util.Arrays;

/** The containers whose repr a thread is in the middle of: one that contains itself is shown as dots. */
final class ReprGuard {
    private long[] containers = new long[16];
    private int size;

    /** Enters a container; answers false if it has been entered already. */
    boolean enter(long container) {
        for (int i = 0; i < size; i++) {
            if (containers[i] == container) {
                return false;
            }
        }
        if (size == containers.length) {
            containers = Arrays.copyOf(containers, 2 * size);
        }
        containers[size++] = container;
        return true;
    }

    /** Leaves the container that was entered last. */
    void leave() {
        size--;
    }
}
