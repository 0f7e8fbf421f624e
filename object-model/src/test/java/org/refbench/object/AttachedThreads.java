package org.refbench.object;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import org.refbench.lock.LockPolicy;

/**
 * A runtime for threads that a test does not start itself. Each attaches at its first operation and is in a blocking region
 * between two operations, so that nobody waits for a thread that may never come back; who has ended is detached by whoever
 * attaches next.
 */
public final class AttachedThreads implements AutoCloseable {
    private final TestRuntime runtime;
    private final Map<Thread, ThreadState> attached = new HashMap<>();

    private AttachedThreads(TestRuntime runtime) {
        this.runtime = runtime;
        runtime.t.enterBlocking();
    }

    /** A runtime of the scheme, with its options, and any lock policy. */
    public static AttachedThreads open(String scheme, LockPolicy locks) {
        return new AttachedThreads(TestRuntime.open(scheme, locks));
    }

    /** A runtime of a scheme, with its options, plus a lock policy. */
    public static AttachedThreads open(String spec) {
        return new AttachedThreads(TestRuntime.open(spec));
    }

    /** Runs {@code operation} on the calling thread, which leaves its operand stack as it was. */
    public <R> R call(Function<ThreadState, R> operation) {
        ThreadState t = current();
        t.leaveBlocking();
        try {
            R result = operation.apply(t);
            t.m.pollSafepoint();
            return result;
        } finally {
            t.enterBlocking();
        }
    }

    private synchronized ThreadState current() {
        ThreadState mine = attached.get(Thread.currentThread());
        if (mine == null) {
            for (Iterator<Map.Entry<Thread, ThreadState>> it =
                            attached.entrySet().iterator();
                    it.hasNext(); ) {
                Map.Entry<Thread, ThreadState> other = it.next();
                if (!other.getKey().isAlive()) {
                    detach(other.getValue());
                    it.remove();
                }
            }
            mine = new ThreadState(runtime.t.space);
            mine.enterBlocking();
            attached.put(Thread.currentThread(), mine);
        }
        return mine;
    }

    private static void detach(ThreadState t) {
        t.leaveBlocking();
        t.detach();
    }

    /** The threads do nothing any more, and have spoilt the heap. */
    public void discard() {
        runtime.discard();
    }

    /** The threads do nothing any more. Audits and tears down. */
    @Override
    public synchronized void close() {
        attached.values().forEach(AttachedThreads::detach);
        runtime.t.leaveBlocking();
        runtime.close();
    }
}
