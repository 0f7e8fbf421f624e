package org.refbench.scheduled;

import java.lang.foreign.Arena;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.refbench.heap.Memory;
import org.refbench.schedule.Schedule;
import org.refbench.schedule.Task;

/** Programs for the scheduler's tests; loaded by an instrumenting loader, outside the scheduler's own package. */
public final class Samples {
    private final long a;
    private final long b;
    private volatile boolean ready;
    private int plain;

    private Samples(Arena arena) {
        a = arena.allocate(64, 64).address();
        b = a + 32;
    }

    private interface Program {
        void run(Samples samples);
    }

    private static Runnable program(Program program) {
        return () -> {
            try (Arena arena = Arena.ofConfined()) {
                program.run(new Samples(arena));
            }
        };
    }

    private static void together(Runnable... bodies) {
        Task[] tasks = new Task[bodies.length];
        for (int i = 0; i < bodies.length; i++) {
            tasks[i] = Schedule.start("t" + (i + 1), bodies[i]);
        }
        for (Task task : tasks) {
            Schedule.join(task);
        }
    }

    private static void require(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }

    /** Finds the program of that name. */
    public static Runnable named(String name) {
        return switch (name) {
            case "lost update" -> program(Samples::lostUpdate);
            case "atomic update" -> program(Samples::atomicUpdate);
            case "monitor update" -> program(Samples::monitorUpdate);
            case "synchronized update" -> program(Samples::synchronizedUpdate);
            case "lock update" -> program(Samples::lockUpdate);
            case "deadlock" -> program(Samples::deadlock);
            case "lost wake-up" -> program(Samples::lostWakeUp);
            case "wait and notify" -> program(Samples::waitAndNotify);
            case "condition" -> program(Samples::condition);
            case "park" -> program(Samples::park);
            case "spin" -> program(Samples::spin);
            case "timed wait" -> program(Samples::timedWait);
            case "endless" -> program(Samples::endless);
            case "message passing, plain" -> program(s -> s.messagePassing(false, false));
            case "message passing, release only" -> program(s -> s.messagePassing(true, false));
            case "message passing, acquire only" -> program(s -> s.messagePassing(false, true));
            case "message passing" -> program(s -> s.messagePassing(true, true));
            case "message passing, volatile" -> program(Samples::volatilePassing);
            case "message passing, fence" -> program(Samples::fencePassing);
            case "coherence" -> program(Samples::coherence);
            case "whole longs" -> program(Samples::wholeLongs);
            case "store buffering" -> program(Samples::storeBuffering);
            case "release sequence" -> program(Samples::releaseSequence);
            case "last release without acquire" -> program(s -> s.lastRelease(false));
            case "last release" -> program(s -> s.lastRelease(true));
            default -> throw new IllegalArgumentException(name);
        };
    }

    private void lostUpdate() {
        Runnable increment = () -> Memory.setInt(a, Memory.getInt(a) + 1);
        together(increment, increment);
        require(Memory.getInt(a) == 2, "an update is lost");
    }

    private void atomicUpdate() {
        Runnable increment = () -> Memory.getAndAddInt(a, 1);
        together(increment, increment, increment);
        require(Memory.getInt(a) == 3, "an update is lost");
    }

    private void monitorUpdate() {
        Runnable increment = () -> {
            synchronized (this) {
                Memory.setInt(a, Memory.getInt(a) + 1);
            }
        };
        together(increment, increment);
        require(Memory.getInt(a) == 2, "an update is lost");
    }

    private synchronized int incrementBy(long wide, int by) {
        Memory.setInt(a, Memory.getInt(a) + by);
        return (int) wide;
    }

    private void synchronizedUpdate() {
        together(() -> incrementBy(7L, 1), () -> incrementBy(8L, 2));
        require(Memory.getInt(a) == 3 && incrementBy(9L, 0) == 9, "an update is lost");
    }

    private void lockUpdate() {
        ReentrantLock lock = new ReentrantLock(true);
        Runnable increment = () -> {
            lock.lock();
            try {
                Memory.setInt(a, Memory.getInt(a) + 1);
            } finally {
                lock.unlock();
            }
        };
        together(increment, increment);
        require(Memory.getInt(a) == 2, "an update is lost");
    }

    private void deadlock() {
        ReentrantLock one = new ReentrantLock();
        ReentrantLock two = new ReentrantLock();
        together(() -> both(one, two), () -> both(two, one));
    }

    private static void both(ReentrantLock first, ReentrantLock second) {
        first.lock();
        second.lock();
        second.unlock();
        first.unlock();
    }

    private void lostWakeUp() {
        together(
                () -> {
                    if (!ready) {
                        sleepUntilNotified();
                    }
                },
                () -> {
                    ready = true;
                    synchronized (this) {
                        notifyAll();
                    }
                });
    }

    private void sleepUntilNotified() {
        synchronized (this) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void waitAndNotify() {
        together(
                () -> {
                    synchronized (this) {
                        while (!ready) {
                            try {
                                wait();
                            } catch (InterruptedException e) {
                                throw new AssertionError(e);
                            }
                        }
                    }
                    require(Memory.getInt(a) == 1, "woken too early");
                },
                () -> {
                    Memory.setInt(a, 1);
                    synchronized (this) {
                        ready = true;
                        notifyAll();
                    }
                });
    }

    private void condition() {
        ReentrantLock lock = new ReentrantLock();
        Condition changed = lock.newCondition();
        together(
                () -> {
                    lock.lock();
                    while (plain == 0) {
                        changed.awaitUninterruptibly();
                    }
                    lock.unlock();
                },
                () -> {
                    lock.lock();
                    plain = 1;
                    changed.signal();
                    lock.unlock();
                });
    }

    private void park() {
        Thread[] sleeper = new Thread[1];
        together(
                () -> {
                    sleeper[0] = Thread.currentThread();
                    ready = true;
                    while (Memory.getIntAcquire(a) == 0) {
                        LockSupport.park(this);
                    }
                },
                () -> {
                    while (!ready) {
                        Thread.onSpinWait();
                    }
                    Memory.setIntRelease(a, 1);
                    LockSupport.unpark(sleeper[0]);
                });
    }

    private void spin() {
        together(
                () -> {
                    while (Memory.getIntAcquire(a) == 0) {
                        Thread.yield();
                    }
                },
                () -> Memory.setIntRelease(a, 1));
    }

    private void timedWait() {
        long before = System.nanoTime();
        LockSupport.parkNanos(this, 1_000_000_000);
        require(System.nanoTime() >= before, "time goes on");
    }

    private void endless() {
        together(() -> {
            while (Memory.getIntAcquire(a) == 0) {
                Thread.onSpinWait();
            }
        });
    }

    private void messagePassing(boolean releases, boolean acquires) {
        together(
                () -> {
                    Memory.setInt(a, 42);
                    if (releases) {
                        Memory.setIntRelease(b, 1);
                    } else {
                        Memory.setInt(b, 1);
                    }
                },
                () -> {
                    int flag = acquires ? Memory.getIntAcquire(b) : Memory.getIntOpaque(b);
                    require(flag == 0 || Memory.getInt(a) == 42, "the flag without the message");
                });
    }

    private void volatilePassing() {
        together(
                () -> {
                    Memory.setInt(a, 42);
                    ready = true;
                },
                () -> require(!ready || Memory.getInt(a) == 42, "the flag without the message"));
    }

    private void fencePassing() {
        together(
                () -> {
                    Memory.setInt(a, 42);
                    Memory.setIntRelease(b, 1);
                },
                () -> {
                    int flag = Memory.getIntOpaque(b);
                    Memory.acquireFence();
                    require(flag == 0 || Memory.getInt(a) == 42, "the flag without the message");
                });
    }

    private void coherence() {
        together(
                () -> {
                    Memory.setInt(a, 1);
                    Memory.setInt(a, 2);
                },
                () -> {
                    int first = Memory.getInt(a);
                    require(Memory.getInt(a) >= first, "time runs backwards");
                });
    }

    private void wholeLongs() {
        together(
                () -> {
                    Memory.setLong(a, -1L);
                    Memory.setLong(a, 0x1_0000_0001L);
                },
                () -> {
                    long seen = Memory.getLong(a);
                    require((int) seen == (int) (seen >>> 32), "a torn read");
                });
    }

    private void storeBuffering() {
        int[] seen = new int[2];
        together(
                () -> {
                    Memory.setIntRelease(a, 1);
                    seen[0] = Memory.getIntAcquire(b);
                },
                () -> {
                    Memory.setIntRelease(b, 1);
                    seen[1] = Memory.getIntAcquire(a);
                });
        require(seen[0] + seen[1] > 0, "both read before the other's write");
    }

    private void releaseSequence() {
        together(
                () -> {
                    Memory.setInt(b, 42);
                    Memory.setIntRelease(a, 1);
                },
                () -> Memory.getAndAddIntRelease(a, 1),
                () -> {
                    int flag = Memory.getIntAcquire(a);
                    require(flag != 2 || Memory.getInt(b) == 42 || Memory.getInt(a) != 2, "sequence broken");
                });
    }

    private void lastRelease(boolean acquires) {
        Memory.setInt(a, 2);
        Runnable[] sharers = new Runnable[2];
        for (int i = 0; i < 2; i++) {
            long word = b + 4L * i;
            sharers[i] = () -> {
                Memory.setInt(word, 1);
                if (Memory.getAndAddIntRelease(a, -1) == 1) {
                    if (acquires) {
                        Memory.acquireFence();
                    }
                    require(Memory.getInt(b) == 1 && Memory.getInt(b + 4) == 1, "destroyed before a write was seen");
                }
            };
        }
        together(sharers);
    }
}
