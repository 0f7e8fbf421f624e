package org.refbench.schedule;

import java.util.Arrays;

/** Passes decisions through and remembers them, so that the execution can be replayed. */
public final class Recording implements Strategy {
    private final Strategy inner;
    private int[] taken = new int[256];
    private int size;

    /** Remembers what {@code inner} decides. */
    public Recording(Strategy inner) {
        this.inner = inner;
    }

    @Override
    public int choose(int alternatives, boolean free) {
        int choice = inner.choose(alternatives, free);
        if (size == taken.length) {
            taken = Arrays.copyOf(taken, 2 * size);
        }
        taken[size++] = choice;
        return choice;
    }

    @Override
    public boolean next() {
        size = 0;
        return inner.next();
    }

    /** The decisions of the current execution, without the trailing zeros, which are what a replay does anyway. */
    public int[] decisions() {
        int end = size;
        while (end > 0 && taken[end - 1] == 0) {
            end--;
        }
        return Arrays.copyOf(taken, end);
    }
}
