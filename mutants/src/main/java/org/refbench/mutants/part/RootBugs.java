package org.refbench.mutants.part;

import org.refbench.interp.FrameRoots;
import org.refbench.object.ThreadState;
import org.refbench.safepoint.ParticipantStates;
import org.refbench.spi.RootKind;
import org.refbench.spi.RootSource;
import org.refbench.spi.RootVisitor;

/** Planted where roots are visited: each shows all of a thread's but some. */
public final class RootBugs {
    private RootBugs() {}

    private static void upTo(int end, ThreadState t, RootVisitor visitor) {
        int sp = t.sp;
        t.sp = end;
        t.visitRoots(visitor);
        t.sp = sp;
    }

    /** All but the topmost stack slot. */
    public static void missesTheTopmostSlot(RootSource source, RootVisitor visitor) {
        if (source instanceof ThreadState t && t.sp > 0) {
            upTo(t.sp - 1, t, visitor);
        } else {
            source.visitRoots(visitor);
        }
    }

    /** All but the innermost frame. */
    public static void missesTheTopmostFrame(RootSource source, RootVisitor visitor) {
        if (source instanceof ThreadState t) {
            upTo(FrameRoots.base(t), t, visitor);
        } else {
            source.visitRoots(visitor);
        }
    }

    /** All but the innermost frame's operands, among them a pending call's function and arguments. */
    public static void missesThePendingArguments(RootSource source, RootVisitor visitor) {
        if (source instanceof ThreadState t) {
            upTo(FrameRoots.operands(t), t, visitor);
        } else {
            source.visitRoots(visitor);
        }
    }

    /** All but the exception that is being raised. */
    public static void missesThePendingException(RootSource source, RootVisitor visitor) {
        if (source instanceof ThreadState t && t.exception() != 0) {
            long pending = t.takeException();
            source.visitRoots(visitor);
            t.raise(pending);
        } else {
            source.visitRoots(visitor);
        }
    }

    /** All but the exception that is being handled. */
    public static void missesTheHandledException(RootSource source, RootVisitor visitor) {
        if (source instanceof ThreadState t) {
            long handled = t.exchangeHandled(0);
            source.visitRoots(visitor);
            t.exchangeHandled(handled);
        } else {
            source.visitRoots(visitor);
        }
    }

    /** None of a thread's in a blocking region. */
    public static void missesBlockedThreads(RootSource source, RootVisitor visitor) {
        if (!(source instanceof ThreadState t) || !ParticipantStates.isBlocked(t.m)) {
            source.visitRoots(visitor);
        }
    }

    /** In place of the visit of the record of a thread: its object, and so its target and arguments, are not shown. */
    public static void missesStartedThreads(RootVisitor visitor, long object, RootKind kind) {}
}
