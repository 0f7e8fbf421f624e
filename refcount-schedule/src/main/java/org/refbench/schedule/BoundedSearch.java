package org.refbench.schedule;

import java.util.Arrays;

/**
 * Every execution with at most a given number of interferences, one after the other: iterative context bounding (Musuvathi
 * and Qadeer, PLDI 2007), depth first. A switch away from a task that could go on and a read of an old value count as
 * one interference each; most races need one or two.
 */
public final class BoundedSearch implements Strategy {
    private final int bound;
    private int[] choices = new int[256];
    private int[] alternatives = new int[256];
    private boolean[] free = new boolean[256];
    private int depth;
    private int at;
    private int spent;
    private boolean started;

    /** All executions with at most {@code bound} interferences. */
    public BoundedSearch(int bound) {
        this.bound = bound;
    }

    @Override
    public int choose(int count, boolean isFree) {
        if (at == depth) {
            push(count, isFree);
        } else if (alternatives[at] != count) {
            forget(count, isFree);
        }
        int choice = choices[at];
        spent += cost(at, choice);
        at++;
        return choice;
    }

    /** A class initialiser that ran in an earlier execution runs no more: from here on the search starts anew. */
    private void forget(int count, boolean isFree) {
        depth = at;
        push(count, isFree);
    }

    private void push(int count, boolean isFree) {
        if (depth == choices.length) {
            choices = Arrays.copyOf(choices, 2 * depth);
            alternatives = Arrays.copyOf(alternatives, 2 * depth);
            free = Arrays.copyOf(free, 2 * depth);
        }
        choices[depth] = 0;
        alternatives[depth] = count;
        free[depth] = isFree;
        depth++;
    }

    private int cost(int index, int choice) {
        return choice == 0 || free[index] ? 0 : 1;
    }

    /** Goes back to the last decision that has an affordable alternative left. */
    @Override
    public boolean next() {
        at = 0;
        spent = 0;
        if (!started) {
            started = true;
            return true;
        }
        int before = 0;
        for (int i = 0; i < depth; i++) {
            before += cost(i, choices[i]);
        }
        while (depth > 0) {
            depth--;
            before -= cost(depth, choices[depth]);
            if (choices[depth] + 1 < alternatives[depth] && before + cost(depth, choices[depth] + 1) <= bound) {
                choices[depth]++;
                depth++;
                return true;
            }
        }
        return false;
    }

    /** Interferences in the current execution so far. */
    public int spent() {
        return spent;
    }
}
