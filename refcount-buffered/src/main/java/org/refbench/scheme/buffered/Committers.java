package org.refbench.scheme.buffered;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;

/** A bounded pool of threads that apply epochs. They touch counts only, no heap, and take part in no stop. */
final class Committers {
    private final List<Thread> threads = new ArrayList<>();
    private final Figures figures;
    private Commit commit;
    private boolean closed;

    Committers(int count, Figures figures) {
        this.figures = figures;
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(this::run, "refbench-committer-" + (i + 1));
            thread.setDaemon(true);
            threads.add(thread);
        }
        threads.forEach(Thread::start);
    }

    boolean isEmpty() {
        return threads.isEmpty();
    }

    /** There is an epoch to apply, or another kind of task of it. */
    synchronized void wake(Commit newCommit) {
        commit = newCommit;
        notifyAll();
    }

    private void run() {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        long before = clock.getCurrentThreadCpuTime();
        for (Commit mine = await(null); mine != null; mine = await(mine)) {
            boolean worked = true;
            while (worked) {
                worked = mine.work();
            }
            long now = clock.getCurrentThreadCpuTime();
            figures.committerNanos.addAndGet(now - before);
            before = now;
        }
    }

    /** The next epoch; null when the runtime closes. */
    private synchronized Commit await(Commit last) {
        while (!closed && (commit == null || commit.isDone() || commit == last && !commit.hasTasks())) {
            try {
                wait();
            } catch (InterruptedException e) {
                return null;
            }
        }
        return closed ? null : commit;
    }

    void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        boolean interrupted = false;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
