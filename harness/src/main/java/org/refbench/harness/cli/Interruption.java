package org.refbench.harness.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C, while work is under way. The JVM answers the signal by running its shutdown hooks; ours says that the end is wanted,
 * tells whoever works, and holds the JVM up until the work has been put away, but not for ever. The JVM then exits
 * with 130 by itself.
 */
final class Interruption implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final AtomicBoolean requested = new AtomicBoolean();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    private Interruption(Runnable whenRequested) {
        hook = new Thread(() -> request(whenRequested), "interruption");
    }

    /** Watches from now on; an interruption ends the JVMs that this one has started. */
    static Interruption watch() {
        return watch(() -> ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly));
    }

    /** Watches from now on, and does {@code whenRequested} on an interruption. */
    static Interruption watch(Runnable whenRequested) {
        Interruption interruption = new Interruption(whenRequested);
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    private void request(Runnable whenRequested) {
        requested.set(true);
        whenRequested.run();
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the user has interrupted. */
    boolean isRequested() {
        return requested.get();
    }

    /** The work is put away. */
    @Override
    public void close() {
        finished.countDown();
        if (!isRequested()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException shuttingDown) {
                requested.set(true); // the signal came just now; the hook finds the work done
            }
        }
    }
}
