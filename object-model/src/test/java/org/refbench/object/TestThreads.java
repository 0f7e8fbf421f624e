package org.refbench.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

/** Interpreter threads for tests of shared objects: started together, joined while the main thread is blocked. */
final class TestThreads {
    static final int COUNT = 4;

    /** A tracing scheme that collects often, with threads that lock each object. */
    static final String TRACING = "tracing(budget=65536)+object-lock";

    private TestThreads() {}

    /** What one of the threads does. */
    @FunctionalInterface
    interface Work {
        void run(ThreadState t, Random random, int thread);
    }

    static void run(TestRuntime runtime, long seed, Work work) {
        ConcurrentLinkedQueue<Throwable> failures = new ConcurrentLinkedQueue<>();
        CountDownLatch start = new CountDownLatch(COUNT);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            int thread = i;
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    start.countDown();
                    start.await();
                    runAttached(runtime.t.space, work, new Random(seed + thread), thread);
                } catch (Throwable e) {
                    failures.add(e);
                }
            }));
        }
        runtime.t.enterBlocking();
        threads.forEach(TestThreads::join);
        runtime.t.leaveBlocking();
        assertThat(failures).as("seed %d", seed).isEmpty();
    }

    private static void runAttached(ObjectSpace space, Work work, Random random, int thread) {
        ThreadState t = new ThreadState(space);
        try {
            work.run(t, random, thread);
        } finally {
            t.detach();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
