package org.refbench.interp;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.refbench.lock.Deadlines;
import org.refbench.object.Exceptions;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Strs;
import org.refbench.object.ThreadObjects;
import org.refbench.object.ThreadState;
import org.refbench.spi.RootKind;
import org.refbench.spi.RootVisitor;

/**
 * The interpreter threads of one runtime. Each is a Java thread of its own that attaches, runs its target and detaches;
 * the thread object is a global slot from the start until then, and so are the arguments that it holds. Thread-safe.
 */
final class Threads {
    private static final ThreadMXBean JVM_THREADS = ManagementFactory.getThreadMXBean();
    private static final long STACK_BYTES = 256L << 20;

    private final Interpreter interpreter;
    private final Map<Long, RunningThread> running = new ConcurrentHashMap<>();
    private final AtomicInteger lastName = new AtomicInteger();
    private final AtomicLong lastKey = new AtomicLong();
    private final AtomicInteger started = new AtomicInteger(1);
    private final AtomicBoolean isFirstStart = new AtomicBoolean();
    private final AtomicReference<ThreadTimes> times = new AtomicReference<>(ThreadTimes.NONE);
    private volatile RunningThread main;
    private volatile Throwable internalFailure;

    Threads(Interpreter interpreter) {
        this.interpreter = interpreter;
        interpreter.space.counter.services().roots().add(this::visitRoots);
    }

    private void visitRoots(RootVisitor visitor) {
        for (RunningThread thread : running.values()) {
            if (thread.object != 0) {
                visitor.root(thread.object, RootKind.GLOBAL);
            }
        }
    }

    // ---- the main thread ----

    /** The calling thread, which has attached, is the main thread. */
    void registerMain(ThreadState t) {
        long name = t.push(Strs.of(t, "MainThread"));
        long object = ThreadObjects.create(t, name, false);
        t.push(object);
        ThreadObjects.advance(object, ThreadObjects.NEW, ThreadObjects.STARTED);
        RunningThread thread = new RunningThread(Thread.currentThread(), object, false);
        ThreadObjects.setIdent(object, thread.ident());
        thread.state = t;
        thread.reach(RunningThread.Phase.ATTACHED);
        Evaluator.of(t).thread = thread;
        running.put(thread.ident(), thread);
        t.stack[--t.sp] = 0; // the reference has moved to the record
        t.drop();
        main = thread;
    }

    /** The main thread is about to detach: gives up its thread object. */
    void unregisterMain(ThreadState t) {
        giveUpObject(t, main);
        running.remove(main.ident());
    }

    /** Raises KeyboardInterrupt in the main thread, which wakes up for it if it waits. Any thread. */
    void interruptMain() {
        interrupt(main);
    }

    private void interrupt(RunningThread thread) {
        ThreadState target = thread.state;
        if (target != null) {
            interpreter.space.interrupt(target);
            LockSupport.unpark(thread.java);
        }
    }

    /** What an interrupted thread raises. */
    PyError interruption(ThreadState t) {
        if (Evaluator.of(t).thread.stopping) {
            throw new ThreadStop();
        }
        return Exceptions.raiseBare(t, PyType.KEYBOARD_INTERRUPT);
    }

    // ---- start and end ----

    /** {@code worker.start(thread)}: returns when the thread runs. */
    void start(ThreadState t, long object, long owner) {
        if (!ThreadObjects.advance(object, ThreadObjects.NEW, ThreadObjects.STARTED)) {
            throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "threads can only be started once");
        }
        ThreadObjects.setOwner(t, object, owner);
        if (isFirstStart.compareAndSet(false, true)
                && interpreter.space.counter.services().immortals().policy().startup()) {
            interpreter.space.counter.immortalize(
                    t.m, interpreter.space.counter.services().roots()::visit, true);
        }
        Body body = new Body();
        Thread java = new Thread(null, body, "refbench-thread", STACK_BYTES);
        java.setDaemon(true);
        RunningThread thread = new RunningThread(java, t.retained(object), ThreadObjects.isDaemon(object));
        body.thread = thread;
        ThreadObjects.setIdent(object, thread.ident());
        thread.addWaiter();
        running.put(thread.ident(), thread);
        try {
            java.start();
            Blocking.awaitUninterruptibly(t, () -> !thread.isStarting());
        } catch (OutOfMemoryError e) {
            thread.reach(RunningThread.Phase.FAILED);
        }
        thread.removeWaiter();
        if (thread.hasFailed()) {
            running.remove(thread.ident());
            giveUpObject(t, thread);
            ThreadObjects.advance(object, ThreadObjects.STARTED, ThreadObjects.NEW);
            throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "can't start new thread");
        }
        started.incrementAndGet();
    }

    /** What a Java thread does. */
    private final class Body implements Runnable {
        private RunningThread thread;

        @Override
        public void run() {
            long since = System.nanoTime();
            ThreadState t;
            try {
                t = attach(thread);
            } catch (OutOfMemoryError e) {
                thread.reach(RunningThread.Phase.FAILED);
                return;
            }
            try {
                ThreadBody.run(t, interpreter, thread.object);
            } catch (ThreadStop e) {
                // the program has ended
            } catch (Throwable e) {
                reportInternalFailure(e);
            }
            end(t, thread, since);
        }
    }

    private ThreadState attach(RunningThread thread) {
        ThreadState t = new ThreadState(interpreter.space);
        Evaluator evaluator = new Evaluator(t, interpreter);
        evaluator.thread = thread;
        t.engine = evaluator;
        Finalization.install(t, interpreter);
        thread.state = t;
        if (thread.stopping) {
            interrupt(thread);
        }
        thread.reach(RunningThread.Phase.ATTACHED);
        return t;
    }

    private void end(ThreadState t, RunningThread thread, long since) {
        try {
            t.dropTo(0);
            ThreadObjects.advance(thread.object, ThreadObjects.STARTED, ThreadObjects.ENDED);
            giveUpObject(t, thread);
            t.detach();
        } catch (Throwable e) {
            reportInternalFailure(e);
        } finally {
            long wall = System.nanoTime() - since;
            long cpu = JVM_THREADS.getCurrentThreadCpuTime();
            times.updateAndGet(others -> others.and(wall, cpu));
            running.remove(thread.ident());
            thread.reach(RunningThread.Phase.ENDED);
        }
    }

    private static void giveUpObject(ThreadState t, RunningThread thread) {
        synchronized (thread) {
            t.push(thread.object);
            thread.object = 0;
        }
        ThreadObjects.setOwner(t, t.stack[t.sp - 1], 0);
        t.drop();
    }

    /** A defect of the runtime itself, not of the program: told at once, and again when the program ends. */
    private void reportInternalFailure(Throwable failure) {
        if (internalFailure == null) {
            internalFailure = failure;
        }
        failure.printStackTrace(interpreter.err);
        interpreter.err.flush();
    }

    /** Waits until the thread has ended or the deadline is over. */
    void join(ThreadState t, long object, long deadline) {
        switch (ThreadObjects.state(object)) {
            case ThreadObjects.NEW ->
                throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "cannot join thread before it is started");
            default -> {
                if (ThreadObjects.ident(object) == Evaluator.of(t).thread.ident()) {
                    throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "cannot join current thread");
                }
                RunningThread thread = running.get(ThreadObjects.ident(object));
                if (thread != null) {
                    awaitEnd(t, thread, deadline);
                }
            }
        }
    }

    private void awaitEnd(ThreadState t, RunningThread thread, long deadline) {
        thread.addWaiter();
        try {
            Blocking.await(t, interpreter, deadline, thread::hasEnded);
        } finally {
            thread.removeWaiter();
        }
    }

    /**
     * The end of the program: waits for the threads that are not daemons, then stops the daemons. An interrupt, before or
     * meanwhile, stops them all. Called by the main thread.
     *
     * @param interrupted whether the program ends by an interrupt
     * @throws IllegalStateException if a thread has met a defect of the runtime
     */
    void joinAll(ThreadState t, boolean interrupted) {
        try {
            for (RunningThread thread = next(false); thread != null && !interrupted; thread = next(false)) {
                awaitEnd(t, thread, Deadlines.NONE);
            }
        } catch (PyError e) {
            t.m.releaseLocal(t.takeException());
        }
        for (RunningThread thread = next(true); thread != null; thread = next(true)) {
            RunningThread stopped = thread;
            stopped.stopping = true;
            stopped.addWaiter();
            interrupt(stopped);
            Blocking.awaitUninterruptibly(t, stopped::hasEnded);
        }
        Throwable failure = internalFailure;
        if (failure != null) {
            internalFailure = null;
            throw new IllegalStateException("a thread of the program met a defect of the runtime", failure);
        }
    }

    private RunningThread next(boolean evenDaemons) {
        for (RunningThread thread : running.values()) {
            if (thread != main && (evenDaemons || !thread.daemon)) {
                return thread;
            }
        }
        return null;
    }

    // ---- questions ----

    /** The times of the threads that have ended since this was last asked. */
    ThreadTimes takeTimes() {
        return times.getAndSet(ThreadTimes.NONE);
    }

    /** How many threads ever ran, the main one included. */
    int started() {
        return started.get();
    }

    /** A number that no call has answered before. */
    long newKey() {
        return lastKey.incrementAndGet();
    }

    /** The next of the names {@code Thread-1}, {@code Thread-2}, ... */
    String newName() {
        return "Thread-" + lastName.incrementAndGet();
    }

    /** The main thread's object, borrowed. */
    long mainObject() {
        return main.object;
    }

    /** Pushes a new reference to the program's object of every thread that runs; answers how many. */
    int pushAlive(ThreadState t) {
        int mark = t.sp;
        for (RunningThread thread : running.values()) {
            synchronized (thread) { // or the thread may give its object up before it is retained
                if (isAlive(thread)) {
                    t.pushRetained(thread.object);
                }
            }
        }
        for (int i = mark; i < t.sp; i++) {
            long object = t.stack[i];
            t.stack[i] = ThreadObjects.owner(t, object);
            t.m.releaseLocal(object);
        }
        int count = 0;
        for (int i = mark; i < t.sp; i++) {
            if (t.stack[i] != 0) {
                t.stack[mark + count++] = t.stack[i];
            }
        }
        t.sp = mark + count;
        return count;
    }

    private static boolean isAlive(RunningThread thread) {
        return thread.object != 0 && !thread.isStarting();
    }
}
