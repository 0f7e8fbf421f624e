package org.refbench.interp;

import org.refbench.object.Descriptors;
import org.refbench.object.Exceptions;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeLookup;
import org.refbench.object.TypeNames;
import org.refbench.object.Types;
import org.refbench.object.UserType;

/** The instructions of the with statement. */
final class WithOps {
    private WithOps() {}

    /** BEFORE_WITH. */
    static void enter(ThreadState t) {
        int at = t.sp - 1;
        long manager = t.stack[at];
        long enter = special(t, manager, "__enter__");
        if (enter == 0) {
            throw Exceptions.typeError(
                    t, "'%s' object does not support the context manager protocol", TypeNames.ofObject(manager));
        }
        t.push(enter);
        long exit = special(t, manager, "__exit__");
        if (exit == 0) {
            throw Exceptions.typeError(
                    t,
                    "'%s' object does not support the context manager protocol (missed __exit__ method)",
                    TypeNames.ofObject(manager));
        }
        t.stack[at] = exit;
        t.m.releaseLocal(manager); // the two methods hold it
        long result = t.engine.call(t, at + 1, 0);
        t.push(result);
    }

    /** A method, bound to the manager, that its class has: a new reference, or 0. */
    private static long special(ThreadState t, long manager, String name) {
        UserType type = Types.userTypeOf(manager);
        if (type == null) {
            return Attributes.find(t, manager, t.space.intern(t, name));
        }
        long method = TypeLookup.find(t, type, t.space.intern(t, name));
        return method == 0 ? 0 : Descriptors.bind(t, method, manager, type.object());
    }

    /** WITH_EXCEPT_START. */
    static void exit(ThreadState t) {
        int base = t.sp;
        long exception = t.stack[base - 1];
        t.pushRetained(t.stack[base - 3]);
        t.pushRetained(t.space.typeObject(Types.typeOf(exception)));
        t.pushRetained(exception);
        long traceback = Exceptions.traceback(exception);
        t.pushRetained(traceback == 0 ? t.space.none : traceback);
        t.push(t.engine.call(t, base, 3));
    }
}
