package org.refbench.schedule;

/**
 * What instrumented classes call in place of the JDK's threads, monitors and parking, and what programs call to start tasks.
 * Outside an execution there is one thread: points do nothing, locks are free.
 */
public final class Schedule {
    private Schedule() {}

    // ---- for programs ----

    /** Starts a task; it runs when the strategy lets it. */
    public static Task start(String name, Runnable body) {
        return Scheduler.current().start(name, body);
    }

    /** Waits for the end of a task. */
    public static void join(Task task) {
        Scheduler scheduler = Scheduler.current();
        scheduler.await(task::isDone, false, "end of " + task);
        scheduler.running().clock.join(task.clock);
    }

    // ---- for instrumented code ----

    /** A switch point. */
    public static void point(String what) {
        Scheduler scheduler = Scheduler.current();
        if (scheduler != null) {
            scheduler.point(what);
        }
    }

    /** A switch point before an access of a volatile field or atomic object, which also orders. */
    public static void volatileAccess(String what, boolean acquires, boolean releases) {
        Scheduler scheduler = Scheduler.current();
        if (scheduler == null) {
            return;
        }
        scheduler.point(what);
        if (scheduler.weakMemory() != null) {
            scheduler.weakMemory().synchronise(what.substring(what.lastIndexOf(' ') + 1), acquires, releases);
        }
    }

    /** {@code monitorenter}. */
    public static void monitorEnter(Object object) {
        Scheduler scheduler = Scheduler.current();
        if (scheduler != null) {
            scheduler.monitors().of(object).enter();
        }
    }

    /** {@code monitorexit}. */
    public static void monitorExit(Object object) {
        Scheduler scheduler = Scheduler.current();
        if (scheduler != null) {
            scheduler.monitors().of(object).exit();
        }
    }

    /** {@link Object#wait()}. */
    public static void await(Object object) {
        Scheduler.current()
                .waitersOf(object)
                .await(Scheduler.current().monitors().of(object), false);
    }

    /** {@link Object#wait(long)}. */
    public static void await(Object object, long millis) {
        Scheduler.current()
                .waitersOf(object)
                .await(Scheduler.current().monitors().of(object), true);
    }

    /** {@link Object#notify()}. */
    public static void signal(Object object) {
        Scheduler scheduler = Scheduler.current();
        if (scheduler != null) {
            scheduler.waitersOf(object).signal();
        }
    }

    /** {@link Object#notifyAll()}. */
    public static void signalAll(Object object) {
        Scheduler scheduler = Scheduler.current();
        if (scheduler != null) {
            scheduler.waitersOf(object).signalAll();
        }
    }

    /** {@link Thread#currentThread()}. */
    public static Thread currentThread() {
        Scheduler scheduler = Scheduler.current();
        return scheduler == null ? Thread.currentThread() : scheduler.running().identity;
    }

    /** {@link Thread#yield()} and {@link Thread#onSpinWait()}. */
    public static void giveWay() {
        Scheduler scheduler = Scheduler.current();
        if (scheduler != null) {
            scheduler.giveWay("give way");
        }
    }

    /** {@link Thread#sleep(long)}. */
    public static void sleep(long millis) {
        giveWay();
    }

    /** {@link System#nanoTime()}: a clock that goes on with each switch point. */
    public static long nanoTime() {
        Scheduler scheduler = Scheduler.current();
        return scheduler == null ? System.nanoTime() : 1000L * scheduler.steps();
    }

    /** {@link java.util.concurrent.locks.LockSupport#park(Object)}. */
    public static void park(Object blocker) {
        park(false);
    }

    /** {@link java.util.concurrent.locks.LockSupport#park()}. */
    public static void park() {
        park(false);
    }

    /** {@link java.util.concurrent.locks.LockSupport#parkNanos(long)}. */
    public static void parkNanos(long nanos) {
        park(true);
    }

    /** {@link java.util.concurrent.locks.LockSupport#parkNanos(Object, long)}. */
    public static void parkNanos(Object blocker, long nanos) {
        park(true);
    }

    private static void park(boolean timed) {
        Scheduler scheduler = Scheduler.current();
        Task self = scheduler.running();
        scheduler.await(() -> self.permit, timed, "park");
        self.permit = false;
        self.clock.join(self.permitClock);
    }

    /** {@link java.util.concurrent.locks.LockSupport#unpark(Thread)}. */
    public static void unpark(Thread thread) {
        Scheduler scheduler = Scheduler.current();
        if (scheduler != null) {
            scheduler.point("unpark " + thread.getName());
            Task sleeper = scheduler.taskOf(thread);
            sleeper.permit = true;
            sleeper.permitClock.join(scheduler.running().clock);
        }
    }

    /** {@link java.util.concurrent.locks.ReentrantLock#hasQueuedThreads()}. */
    public static boolean hasQueuedThreads(java.util.concurrent.locks.ReentrantLock lock) {
        return lock instanceof ScheduledLock scheduled ? scheduled.hasWaitingTasks() : lock.hasQueuedThreads();
    }
}
