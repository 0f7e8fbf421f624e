package org.refbench.schedule;

/** A reentrant lock between tasks. */
final class Monitor {
    private final Scheduler scheduler;
    private final String name;
    private final VectorClock released = new VectorClock();
    private Task owner;
    private int depth;
    private int waiting;

    Monitor(Scheduler scheduler, String name) {
        this.scheduler = scheduler;
        this.name = name;
    }

    void enter() {
        Task self = scheduler.running();
        if (owner != self) {
            waiting++;
            scheduler.await(() -> owner == null, false, "lock " + name);
            waiting--;
            take(self, 0);
        }
        depth++;
    }

    boolean tryEnter() {
        scheduler.point("try lock " + name);
        Task self = scheduler.running();
        if (owner != null && owner != self) {
            return false;
        }
        if (owner == null) {
            take(self, 0);
        }
        depth++;
        return true;
    }

    private void take(Task self, int heldBefore) {
        owner = self;
        depth = heldBefore;
        self.clock.join(released);
    }

    void exit() {
        requireOwner();
        if (--depth == 0) {
            release();
        }
    }

    private void release() {
        released.join(owner.clock);
        owner.clock.tick(owner.id);
        owner = null;
        depth = 0;
    }

    private void requireOwner() {
        if (owner != scheduler.running()) {
            throw scheduler.fail(new IllegalMonitorStateException(name + " is not held by " + scheduler.running()));
        }
    }

    /** Gives the monitor up until {@code signal} is given; answers false if the time was over before. */
    boolean await(Signal signal, boolean timed) {
        requireOwner();
        int held = depth;
        Task self = owner;
        release();
        boolean given = scheduler.await(() -> signal.isGiven, timed, "wait for a signal on " + name);
        scheduler.await(() -> owner == null, false, "lock " + name + " again");
        take(self, held);
        return given;
    }

    boolean isHeldByRunning() {
        return owner == scheduler.running();
    }

    boolean isHeld() {
        return owner != null;
    }

    boolean hasWaiting() {
        return waiting > 0;
    }

    int depth() {
        return isHeldByRunning() ? depth : 0;
    }

    /** What one waiter waits for. */
    static final class Signal {
        boolean isGiven;
    }
}
