package org.refbench.interp;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * The Java thread that a runtime's first interpreter thread runs on: its stack is large enough for the deepest nesting of
 * native calls. Tasks run one at a time, in the order of submission.
 */
final class MainThread {
    private static final long STACK_BYTES = 512L << 20;

    private final LinkedBlockingQueue<FutureTask<?>> tasks = new LinkedBlockingQueue<>();
    private final Thread thread;
    private volatile boolean stopped;

    MainThread() {
        thread = new Thread(null, this::loop, "refbench-main", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
    }

    private void loop() {
        while (!stopped) {
            try {
                tasks.take().run();
            } catch (InterruptedException e) {
                // only stop() ends the thread; an interrupt may be meant for a task that is over
            }
        }
    }

    /** Runs {@code task} there and waits for it. What it throws is thrown here. */
    <T> T run(Callable<T> task) {
        FutureTask<T> future = new FutureTask<>(task);
        tasks.add(future);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static RuntimeException rethrown(Throwable cause) {
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
    }

    /** Ends the thread after the tasks submitted so far. */
    void stop() {
        run(() -> {
            stopped = true;
            return null;
        });
    }
}
