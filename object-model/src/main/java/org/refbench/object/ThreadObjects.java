package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * The runtime's side of the threads of a program. The slots change under the object's lock; the state only grows.
 *
 * <pre>
 *   8  slot  the program's thread object, from the start to the end; else 0
 *  16  slot  name
 *  24  int   state: 0 new, 1 started, 2 ended      28  int  1 if a daemon
 *  32  long  identifier, once started
 * </pre>
 */
public final class ThreadObjects {
    /** {@link #state}: not started yet. */
    public static final int NEW = 0;

    /** {@link #state}: started, and not ended. */
    public static final int STARTED = 1;

    /** {@link #state}: has run to its end. */
    public static final int ENDED = 2;

    static final int SLOTS = 2;
    private static final int OWNER = Header.PAYLOAD;
    private static final int NAME = Header.PAYLOAD + 8;
    private static final int STATE = Header.PAYLOAD + 16;
    private static final int DAEMON = Header.PAYLOAD + 20;
    private static final int IDENT = Header.PAYLOAD + 24;

    private ThreadObjects() {}

    /** A new thread's object; the name is borrowed. */
    public static long create(ThreadState t, long name, boolean daemon) {
        long thread = t.allocate(TypeIds.THREAD, 32);
        t.m.initStore(thread, thread + NAME, t.retained(name));
        setDaemon(thread, daemon);
        return thread;
    }

    /** A new reference to the program's thread object, or 0. */
    public static long owner(ThreadState t, long thread) {
        t.locks.lock(t.m, thread);
        long owner = t.m.loadStable(thread, thread + OWNER);
        t.locks.unlock(t.m, thread);
        return owner;
    }

    /** Sets the program's thread object, borrowed, or 0. */
    public static void setOwner(ThreadState t, long thread, long owner) {
        t.locks.lock(t.m, thread);
        long old = t.m.take(thread, thread + OWNER);
        t.m.store(thread, thread + OWNER, owner == 0 ? 0 : t.retained(owner));
        t.locks.unlock(t.m, thread);
        if (old != 0) {
            t.m.releaseLocal(old);
        }
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
