package org.refbench.schedule;

import java.util.Arrays;

/** How far each task had come when something happened (Fidge and Mattern, 1988): the happens-before relation. */
final class VectorClock {
    private int[] ticks = new int[4];

    int get(int task) {
        return task < ticks.length ? ticks[task] : 0;
    }

    int tick(int task) {
        room(task + 1);
        return ++ticks[task];
    }

    void join(VectorClock other) {
        room(other.ticks.length);
        for (int i = 0; i < other.ticks.length; i++) {
            ticks[i] = Math.max(ticks[i], other.ticks[i]);
        }
    }

    VectorClock copy() {
        VectorClock copy = new VectorClock();
        copy.ticks = ticks.clone();
        return copy;
    }

    private void room(int tasks) {
        if (ticks.length < tasks) {
            ticks = Arrays.copyOf(ticks, Math.max(tasks, 2 * ticks.length));
        }
    }
}
