package org.refbench.interp;

import java.util.function.BooleanSupplier;
import org.refbench.lock.Deadlines;
import org.refbench.object.ThreadState;

/**
 * Waiting in blocking regions: the thread counts as stopped, and a global lock is free meanwhile. A thread that has been
 * asked for something ({@link org.refbench.object.ObjectSpace#interrupt}, then unpark) wakes up for it.
 */
final class Blocking {
    private Blocking() {}

    /** Waits until {@code done} or the deadline. Answers whether it is done; raises what the thread was interrupted with. */
    static boolean await(ThreadState t, Interpreter interpreter, long deadline, BooleanSupplier done) {
        while (true) {
            t.enterBlocking();
            sleep(t, deadline, done);
            t.leaveBlocking();
            if (done.getAsBoolean()) {
                return true;
            }
            raiseIfInterrupted(t, interpreter);
            if (Deadlines.isOver(deadline)) {
                return false;
            }
        }
    }

    private static void sleep(ThreadState t, long deadline, BooleanSupplier done) {
        boolean interrupted = false;
        while (!done.getAsBoolean() && !t.space.isInterruptPending(t) && Deadlines.park(done, deadline)) {
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Polls, and raises KeyboardInterrupt, or ends the thread, if it was asked to. */
    static void raiseIfInterrupted(ThreadState t, Interpreter interpreter) {
        t.m.pollSafepoint();
        if (t.interrupted) {
            throw interpreter.interruption(t);
        }
    }

    /** Waits until {@code done}, whatever else happens. */
    static void awaitUninterruptibly(ThreadState t, BooleanSupplier done) {
        boolean interrupted = false;
        t.enterBlocking();
        while (!done.getAsBoolean()) {
            Deadlines.park(done, Deadlines.NONE);
            interrupted |= Thread.interrupted();
        }
        t.leaveBlocking();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
