package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Thread objects: what the program sees of a thread. The slots change under the object's lock; the state only grows.
 *
 * <pre>
 *   8  slot  target, or 0          32  slot  name
 *  16  slot  arguments, or 0       40  int   state: 0 new, 1 started, 2 ended      44  int  1 if a daemon
 *  24  slot  keyword arguments, or 0   48  long  identifier, once started
 * </pre>
 */
public final class ThreadObjects {
    /** {@link #state}: not started yet. */
    public static final int NEW = 0;

    /** {@link #state}: started, and not ended. */
    public static final int STARTED = 1;

    /** {@link #state}: has run to its end. */
    public static final int ENDED = 2;

    static final int SLOTS = 4;
    private static final int TARGET = Header.PAYLOAD;
    private static final int ARGS = Header.PAYLOAD + 8;
    private static final int KWARGS = Header.PAYLOAD + 16;
    private static final int NAME = Header.PAYLOAD + 24;
    private static final int STATE = Header.PAYLOAD + 32;
    private static final int DAEMON = Header.PAYLOAD + 36;
    private static final int IDENT = Header.PAYLOAD + 40;

    private ThreadObjects() {}

    /** A new thread's object; all references are borrowed, the first three may be 0. */
    public static long create(ThreadState t, long target, long args, long kwargs, long name, boolean daemon) {
        long thread = t.allocate(TypeIds.THREAD, 48);
        init(t, thread, TARGET, target);
        init(t, thread, ARGS, args);
        init(t, thread, KWARGS, kwargs);
        init(t, thread, NAME, name);
        setDaemon(thread, daemon);
        return thread;
    }

    private static void init(ThreadState t, long thread, int offset, long reference) {
        if (reference != 0) {
            t.m.initStore(thread, thread + offset, t.retained(reference));
        }
    }

    /** Moves target, arguments and keyword arguments out of the object onto the stack, in that order; each may be 0. */
    public static void takeWork(ThreadState t, long thread) {
        t.locks.lock(t.m, thread);
        t.stack[t.sp] = t.m.take(thread, thread + TARGET);
        t.stack[t.sp + 1] = t.m.take(thread, thread + ARGS);
        t.stack[t.sp + 2] = t.m.take(thread, thread + KWARGS);
        t.sp += 3;
        t.locks.unlock(t.m, thread);
    }

    /** A new reference to the name. */
    public static long name(ThreadState t, long thread) {
        t.locks.lock(t.m, thread);
        long name = t.m.loadStable(thread, thread + NAME);
        t.locks.unlock(t.m, thread);
        return name;
    }

    /** Replaces the name; consumes the new one. */
    public static void setName(ThreadState t, long thread, long name) {
        t.locks.lock(t.m, thread);
        long old = t.m.take(thread, thread + NAME);
        t.m.store(thread, thread + NAME, name);
        t.locks.unlock(t.m, thread);
        t.m.releaseLocal(old);
    }

    /** One of {@link #NEW}, {@link #STARTED}, {@link #ENDED}. */
    public static int state(long thread) {
        return Memory.getIntAcquire(thread + STATE);
    }

    /** Goes from one state to the next; answers false if it was not in the first. */
    public static boolean advance(long thread, int from, int to) {
        return Memory.compareAndSetInt(thread + STATE, from, to);
    }

    /** Whether the program may end while the thread runs. */
    public static boolean isDaemon(long thread) {
        return Memory.getIntAcquire(thread + DAEMON) != 0;
    }

    /** Sets {@link #isDaemon}. */
    public static void setDaemon(long thread, boolean daemon) {
        Memory.setIntRelease(thread + DAEMON, daemon ? 1 : 0);
    }

    /** The identifier; 0 before the start. */
    public static long ident(long thread) {
        return Memory.getLongAcquire(thread + IDENT);
    }

    /** Sets {@link #ident}. */
    public static void setIdent(long thread, long ident) {
        Memory.setLongRelease(thread + IDENT, ident);
    }
}
