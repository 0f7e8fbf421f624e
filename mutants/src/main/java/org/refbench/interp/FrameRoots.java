package org.refbench.interp;

import org.refbench.object.ThreadState;

/** Where the innermost frame's references begin on the operand stack; in this package, because frames are hidden here. */
public final class FrameRoots {
    private FrameRoots() {}

    /** Index of the innermost function; the top of the stack if there is no frame. */
    public static int base(ThreadState t) {
        Frame frame = innermost(t);
        return frame == null ? t.sp : Math.min(t.sp, frame.base);
    }

    /** Index of the innermost frame's first operand; the top of the stack if there is no frame. */
    public static int operands(ThreadState t) {
        Frame frame = innermost(t);
        return frame == null ? t.sp : Math.min(t.sp, frame.operands());
    }

    private static Frame innermost(ThreadState t) {
        return t.engine == null ? null : Evaluator.of(t).innermost();
    }
}
