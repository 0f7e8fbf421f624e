package org.refbench.schedule;

import java.util.Arrays;

/**
 * Every execution with at most a given number of interferences, one after the other, depth first: delay bounding (Emmi,
 * Qadeer and Rakamaric, POPL 2011), after iterative context bounding (Musuvathi and Qadeer, PLDI 2007). Without interference a
 * task runs until it waits, then the next in turn; each task that is passed over, and each newer value that a read passes
 * over, is one interference. Most races need one or two.
 */
public final class BoundedSearch implements Strategy {
    private final int bound;
    private int[] choices = new int[256];
    private int[] alternatives = new int[256];
    private int depth;
    private int at;
    private boolean started;

    /** All executions with at most {@code bound} interferences. */
    public BoundedSearch(int bound) {
        this.bound = bound;
    }

    @Override
    public int choose(int count, boolean isFree) {
        if (at == depth) {
            push(count);
        } else if (alternatives[at] != count) {
            forget(count);
        }
        int choice = choices[at];
        at++;
        return choice;
    }

    /** A class initialiser that ran in an earlier execution runs no more: from here on the search starts anew. */
    private void forget(int count) {
        depth = at;
        push(count);
    }

    private void push(int count) {
        if (depth == choices.length) {
            choices = Arrays.copyOf(choices, 2 * depth);
            alternatives = Arrays.copyOf(alternatives, 2 * depth);
        }
        choices[depth] = 0;
        alternatives[depth] = count;
        depth++;
    }

    /** Goes back to the last decision that has an affordable alternative left. */
    @Override
    public boolean next() {
        at = 0;
        if (!started) {
            started = true;
            return true;
        }
        int before = 0;
        for (int i = 0; i < depth; i++) {
            before += choices[i];
        }
        while (depth > 0) {
            depth--;
            before -= choices[depth];
            if (choices[depth] + 1 < alternatives[depth] && before + choices[depth] + 1 <= bound) {
                choices[depth]++;
                depth++;
                return true;
            }
        }
        return false;
    }
}
