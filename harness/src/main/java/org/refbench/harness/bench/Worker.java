package org.refbench.harness.bench;

import org.openjdk.jmh.infra.Control;
import org.refbench.lock.LockPolicy;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RootKind;

/**
 * A thread at work in a {@link BenchRuntime}, with local variables that are roots. All methods are the thread's own.
 *
 * <p>JMH lets its threads wait for each other at the beginning and the end of an iteration, where they neither poll nor are known to
 * be blocked, and calls the benchmark meanwhile to pass the time. So a worker is in a blocking region between iterations, and, of those calls, what comes
 * after the measurement enters it and does nothing ({@link #isOver}): else one thread's last operation could wait for ever
 * for another that JMH keeps waiting.
 *
 * <p>References that a benchmark takes and drops within one operation without a safepoint in between are in no local variable.
 */
final class Worker {
    final Mutator mutator;
    final LockPolicy policy;

    /** Owned references, or 0. */
    final long[] locals;

    private final RefCounter counter;
    private boolean isBlocked;

    /** The calling thread attaches; it is running afterwards. */
    Worker(RefCounter counter, LockPolicy policy, int locals) {
        this.counter = counter;
        this.policy = policy;
        this.locals = new long[locals];
        this.mutator = counter.attach(visitor -> {
            for (long local : this.locals) {
                if (local != 0) {
                    visitor.root(local, RootKind.OWNED);
                }
            }
        });
        mutator.setPollListener(bits -> policy.onPoll(mutator));
        policy.attach(mutator);
    }

    /** Fills the local variables with new leaves. */
    void makeLeaves(int payloadBytes) {
        for (int i = 0; i < locals.length; i++) {
            locals[i] = mutator.allocate(BenchRuntime.LEAF, payloadBytes);
        }
    }

    /** From here until {@link #leaveBlocking} the thread touches no object; does nothing if that is so already. */
    void enterBlocking() {
        if (!isBlocked) {
            policy.enterBlocking(mutator);
            isBlocked = true;
        }
    }

    /** The thread will touch objects again. */
    void leaveBlocking() {
        policy.leaveBlocking(mutator);
        isBlocked = false;
    }

    /** Whether the measurement is over; then the thread is in a blocking region, too. */
    boolean isOver(Control control) {
        if (control.stopMeasurement) {
            enterBlocking();
            return true;
        }
        return false;
    }

    /** Gives way to other threads for a moment, where every reference is in a root. */
    void giveWay() {
        enterBlocking();
        Thread.yield();
        leaveBlocking();
        mutator.pollSafepoint();
    }

    /** Finishes what the scheme has put off, so that it is not done at the cost of what is measured next; not when it {@link #isOver}. */
    void quiesce() {
        if (!isBlocked) {
            mutator.pollSafepoint();
            counter.quiesce(mutator);
        }
    }

    /** Releases the local variables and ends the thread's part; also after a failure in the midst of an iteration. */
    void detach() {
        if (isBlocked) {
            leaveBlocking();
        }
        for (int i = 0; i < locals.length; i++) {
            long local = locals[i];
            if (local != 0) {
                locals[i] = 0;
                mutator.releaseLocal(local);
            }
        }
        policy.beforeDetach(mutator);
        counter.detach(mutator);
        policy.afterDetach(mutator);
    }
}
