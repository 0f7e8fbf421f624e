package org.refbench.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/**
 * Runs tasks one at a time on the calling thread and lets a {@link Strategy} decide, at each switch point, which goes on. The
 * same decisions give the same execution. After a bound of switch points the strategy is replaced by turns, so that an unfair
 * one cannot keep a waiting loop alive for ever; an execution that does not end then is stuck.
 */
public final class Scheduler {
    private static final ContinuationScope SCOPE = new ContinuationScope("refbench-schedule");
    private static final ThreadLocal<Scheduler> CURRENT = new ThreadLocal<>();

    /** Switch points under the strategy; as many again by turns. */
    private static final int MOST_STEPS = 20_000;

    /** Switch points of one turn. */
    private static final int TURN = 16;

    private static final int SWITCHES_TOLD = 200;

    private final Strategy strategy;
    private final WeakMemory weakMemory;
    private final Monitors monitors = new Monitors(this);
    private final Map<Object, Signals> waiters = new IdentityHashMap<>();
    private final List<Task> tasks = new ArrayList<>();
    private final Deque<String> switches = new ArrayDeque<>();
    private final Task[] runnable = new Task[64];
    private Task running;
    private Task next;
    private Throwable failure;
    private int steps;
    private long waits;

    private Scheduler(Strategy strategy, boolean weak) {
        this.strategy = strategy;
        this.weakMemory = weak ? new WeakMemory(this) : null;
    }

    /**
     * Runs {@code main} and the tasks that it starts, to the end or the first failure. The strategy is ready for this execution.
     *
     * @param weak whether reads of words outside the Java heap may get old values, as far as their access modes allow
     */
    public static Execution run(Strategy strategy, boolean weak, Runnable main) {
        if (CURRENT.get() != null) {
            throw new IllegalStateException("an execution must not start another");
        }
        Scheduler scheduler = new Scheduler(strategy, weak);
        CURRENT.set(scheduler);
        try {
            scheduler.start("main", main);
            scheduler.loop();
        } finally {
            CURRENT.remove();
        }
        return new Execution(scheduler.failure, scheduler.steps, List.copyOf(scheduler.switches));
    }

    /** The scheduler of the calling thread; null outside an execution. */
    static Scheduler current() {
        return CURRENT.get();
    }

    Task running() {
        return running;
    }

    WeakMemory weakMemory() {
        return weakMemory;
    }

    Monitors monitors() {
        return monitors;
    }

    Signals waitersOf(Object object) {
        return waiters.computeIfAbsent(object, o -> new Signals());
    }

    Task taskOf(Thread identity) {
        for (Task task : tasks) {
            if (task.identity == identity) {
                return task;
            }
        }
        throw new IllegalArgumentException("not a thread of this execution: " + identity);
    }

    int steps() {
        return steps;
    }

    Task start(String name, Runnable body) {
        Continuation continuation = new Continuation(SCOPE, () -> runTask(body)) {
            @Override
            protected void onPinned(Continuation.Pinned reason) {
                // in a class initialiser: yield answers false, and the task goes on
            }
        };
        Task task = new Task(tasks.size(), name, continuation);
        if (running != null) {
            task.clock.join(running.clock);
            running.clock.tick(running.id);
        }
        task.clock.tick(task.id);
        tasks.add(task);
        return task;
    }

    private void runTask(Runnable body) {
        try {
            body.run();
        } catch (Throwable e) {
            if (failure == null) {
                failure = e;
            }
        }
    }

    private void loop() {
        next = tasks.getFirst();
        while (failure == null) {
            running = next;
            next = null;
            running.continuation.run();
            if (running.isDone() && failure == null) {
                if (tasks.stream().allMatch(Task::isDone)) {
                    return;
                }
                pickAfterEnd();
            }
        }
    }

    private void pickAfterEnd() {
        try {
            next = pick("ends", false);
        } catch (Stuck e) {
            failure = e;
        }
    }

    /** A switch point before {@code what}. */
    void point(String what) {
        step();
        if (tasks.size() > 1) {
            switchTo(pick(what, true), what);
        }
    }

    private void step() {
        if (++steps > 2 * MOST_STEPS) {
            throw fail(new Stuck("no end after " + steps + " switch points; " + states()));
        }
    }

    /** Ends the execution: the running task is left where it is, so that nothing in its way can make more of the failure. */
    RuntimeException fail(RuntimeException reason) {
        if (failure == null) {
            failure = reason;
        }
        if (!running.isDone()) {
            Continuation.yield(SCOPE);
        }
        return reason;
    }

    /** The running task lets another go on, if there is one. */
    void giveWay(String what) {
        step();
        Task other = othersCanRun() ? pick(what, false) : running;
        switchTo(other, what);
    }

    private boolean othersCanRun() {
        for (Task task : tasks) {
            if (task != running && task.canRun()) {
                return true;
            }
        }
        return false;
    }

    /** Waits until the condition holds; answers false if the time was over before. */
    boolean await(BooleanSupplier condition, boolean timed, String what) {
        point(what);
        if (condition.getAsBoolean()) {
            return true;
        }
        Task self = running;
        self.waitsFor = condition;
        self.waitingText = what;
        self.isTimed = timed;
        self.waitingSince = ++waits;
        self.timedOut = false;
        switchTo(pick(what, false), what);
        self.waitsFor = null;
        self.isTimed = false;
        return !self.timedOut;
    }

    /** Whom the strategy lets go on; the running task is the first alternative where it may. */
    private Task pick(String what, boolean mayGoOn) {
        int count = 0;
        if (mayGoOn) {
            runnable[count++] = running;
        }
        for (int i = 1; i <= tasks.size(); i++) {
            Task task = tasks.get((running.id + i) % tasks.size());
            if (task != running && task.canRun()) {
                runnable[count++] = task;
            }
        }
        if (count == 0 && running.canRun() && !running.isDone()) {
            return running;
        }
        if (count == 0) {
            return wakeByTime();
        }
        if (count == 1) {
            return runnable[0];
        }
        if (steps > MOST_STEPS) {
            return runnable[mayGoOn && steps % TURN == 0 ? 1 : 0];
        }
        return runnable[strategy.choose(count, !mayGoOn)];
    }

    /** Nothing else can happen: the time of the oldest timed wait is over, so that tasks which wait again and again take turns. */
    private Task wakeByTime() {
        Task oldest = null;
        for (Task task : tasks) {
            if (!task.isDone() && task.isTimed && (oldest == null || task.waitingSince < oldest.waitingSince)) {
                oldest = task;
            }
        }
        if (oldest == null) {
            throw fail(new Stuck("deadlock: " + states()));
        }
        oldest.timedOut = true;
        oldest.waitsFor = null;
        return oldest;
    }

    private String states() {
        return tasks.stream()
                .filter(task -> !task.isDone())
                .map(task -> task.name + (task.waitsFor == null ? " runs" : " waits: " + task.waitingText))
                .collect(Collectors.joining("; "));
    }

    private void switchTo(Task target, String what) {
        if (target == running) {
            return;
        }
        switches.add(running.name + " stops before: " + what + "  ->  " + target.name);
        if (switches.size() > SWITCHES_TOLD) {
            switches.removeFirst();
        }
        next = target;
        if (!Continuation.yield(SCOPE)) {
            if (running.waitsFor != null) {
                throw fail(new Stuck(running.name + " must wait in a class initialiser: " + what));
            }
            next = null;
            switches.removeLast();
        }
    }

    /** A decision that is not about tasks. */
    int choose(int alternatives) {
        return alternatives == 1 || steps > MOST_STEPS ? 0 : strategy.choose(alternatives, false);
    }
}
