package org.refbench.schedule;

import java.util.function.BooleanSupplier;
import jdk.internal.vm.Continuation;

/** What would be a thread outside the scheduler. */
public final class Task {
    /** Most tasks of a program, the main one included, that tests make room for. */
    public static final int MOST = 8;

    final int id;
    final String name;
    final Continuation continuation;

    /** What {@code Thread.currentThread()} answers in the task; never started. */
    final Thread identity;

    final VectorClock clock = new VectorClock();

    /** What the task waits for; null if it can run. */
    BooleanSupplier waitsFor;

    /** What is told of a task that waits in a deadlock. */
    String waitingText;

    /** Whether the wait also ends by itself after some time. */
    boolean isTimed;

    /** Which wait of the execution its last one is. */
    long waitingSince;

    /** Whether a wait has ended because of its time. */
    boolean timedOut;

    /** The permit of {@code LockSupport}. */
    boolean permit;

    /** How far those had come who gave the permit. */
    final VectorClock permitClock = new VectorClock();

    Task(int id, String name, Continuation continuation) {
        this.id = id;
        this.name = name;
        this.continuation = continuation;
        this.identity = Thread.ofPlatform().name(name).unstarted(() -> {});
    }

    boolean isDone() {
        return continuation.isDone();
    }

    boolean canRun() {
        return !isDone() && (waitsFor == null || waitsFor.getAsBoolean());
    }

    @Override
    public String toString() {
        return name;
    }
}
