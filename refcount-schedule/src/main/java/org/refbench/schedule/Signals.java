package org.refbench.schedule;

import java.util.ArrayDeque;
import java.util.Queue;

/** The waiters of one condition of a monitor, oldest first. */
final class Signals {
    private final Queue<Monitor.Signal> waiters = new ArrayDeque<>();

    boolean await(Monitor monitor, boolean timed) {
        Monitor.Signal signal = new Monitor.Signal();
        waiters.add(signal);
        boolean given = monitor.await(signal, timed);
        waiters.remove(signal);
        return given;
    }

    void signal() {
        Monitor.Signal first = waiters.poll();
        if (first != null) {
            first.isGiven = true;
        }
    }

    void signalAll() {
        waiters.forEach(signal -> signal.isGiven = true);
        waiters.clear();
    }
}
