package org.refbench.interp;

import org.refbench.object.Exceptions;
import org.refbench.object.Ints;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Strs;
import org.refbench.object.Text;
import org.refbench.object.ThreadObjects;
import org.refbench.object.ThreadState;
import org.refbench.object.Truth;

/** The data attributes of {@code threading.Thread} objects. */
final class ThreadAttributes {
    private ThreadAttributes() {}

    /** A new reference, or 0 if there is none. */
    static long find(ThreadState t, long thread, String name) {
        return switch (name) {
            case "name" -> ThreadObjects.name(t, thread);
            case "daemon" -> t.bool(ThreadObjects.isDaemon(thread));
            case "ident", "native_id" ->
                ThreadObjects.state(thread) == ThreadObjects.NEW ? t.none() : Ints.of(t, ThreadObjects.ident(thread));
            default -> 0;
        };
    }

    /** {@code thread.name = value}; the value is borrowed. */
    static void set(ThreadState t, long thread, String name, long value) {
        switch (name) {
            case "name" -> {
                long text = t.push(Strs.of(t, Text.str(t, value)));
                ThreadObjects.setName(t, thread, text);
                t.stack[--t.sp] = 0; // the reference has moved into the object
            }
            case "daemon" -> {
                boolean daemon = Truth.of(t, value);
                if (ThreadObjects.state(thread) != ThreadObjects.NEW) {
                    throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "cannot set daemon status of active thread");
                }
                ThreadObjects.setDaemon(thread, daemon);
            }
            case "ident", "native_id" -> throw property(t, name, "setter");
            default -> throw Attributes.unsupported(t, thread, name);
        }
    }

    /** {@code del thread.name}. */
    static void delete(ThreadState t, long thread, String name) {
        throw switch (name) {
            case "name", "daemon", "ident", "native_id" -> property(t, name, "deleter");
            default -> Attributes.noAttribute(t, thread, name);
        };
    }

    private static PyError property(ThreadState t, String name, String what) {
        return Exceptions.raise(t, PyType.ATTRIBUTE_ERROR, "property '" + name + "' of 'Thread' object has no " + what);
    }
}
