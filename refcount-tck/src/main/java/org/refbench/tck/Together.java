package org.refbench.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Runs a task on several threads that start together, and fails with the first failure of any of them. */
public final class Together {
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final CountDownLatch start = new CountDownLatch(1);

    private Together() {}

    /** What a thread does. */
    @FunctionalInterface
    public interface Task {
        /** {@code index} counts the threads from 0. */
        void run(int index) throws Exception;
    }

    /** Runs {@code task} on {@code count} threads and waits for all, or until one fails. */
    public static void run(int count, Task task) {
        Together together = new Together();
        for (int i = 0; i < count; i++) {
            together.add(i, task);
        }
        together.finish();
    }

    private void add(int index, Task task) {
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
    }

    private void finish() {
        start.countDown();
        try {
            for (Thread thread : threads) {
                while (thread.isAlive() && failure.get() == null) {
                    thread.join(20);
                }
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
        Throwable first = failure.get();
        if (first != null) {
            throw new AssertionError("on another thread: " + first, first);
        }
    }
}
