package org.refbench.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a task on several threads that start together, and fails with the first failure of any of them. */
public final class Together {
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CountDownLatch start = new CountDownLatch(1);

    /** What a thread does. */
    @FunctionalInterface
    public interface Task {
        /** {@code index} counts the threads from 0. */
        void run(int index) throws Exception;
    }

    /** Runs {@code task} on {@code count} threads and waits for all. */
    public static void run(int count, Task task) throws Exception {
        Together together = new Together();
        for (int i = 0; i < count; i++) {
            together.add(i, task);
        }
        together.finish();
    }

    /** Adds a thread; it waits for {@link #start}. */
    public Thread add(int index, Task task) {
        Thread thread = new Thread(() -> {
            try {
                start.await();
                task.run(index);
            } catch (Throwable e) {
                failure.compareAndSet(null, e);
            }
        });
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        return thread;
    }

    /** Lets the threads go. */
    public void start() {
        start.countDown();
    }

    /** Whether a thread has failed: the others need not go on. */
    public boolean failed() {
        return failure.get() != null;
    }

    /** Lets the threads go, waits for them and reports the first failure; a failed thread ends the wait for the rest. */
    public void finish() throws Exception {
        start();
        for (Thread thread : threads) {
            while (thread.isAlive() && !failed()) {
                thread.join(50);
            }
        }
        Throwable first = failure.get();
        if (first != null) {
            throw new AssertionError("on another thread: " + first, first);
        }
    }
}
