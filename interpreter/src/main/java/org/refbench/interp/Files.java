package org.refbench.interp;

import java.io.PrintStream;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.object.Exceptions;
import org.refbench.object.Ints;
import org.refbench.object.NativeTable;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;

/**
 * The standard streams as objects. Immutable.
 *
 * <pre>  8  long  1 standard output, 2 standard error </pre>
 */
final class Files {
    static final int STDOUT = 1;
    static final int STDERR = 2;

    private static final int DESCRIPTOR = Header.PAYLOAD;

    private Files() {}

    static void define(Interpreter interpreter, NativeTable table) {
        PyType file = PyType.ofTypeId(TypeIds.FILE);
        table.method(file, "write", Signature.exactly(2), (t, base, count) -> {
            long text = t.stack[base + 1];
            if (Arithmetic.type(text) != TypeIds.STR) {
                throw Exceptions.typeError(t, "write() argument must be str, not %s", TypeNames.ofObject(text));
            }
            write(t, interpreter, t.stack[base], Strs.toJava(text), false);
            return Ints.of(t, Strs.length(text));
        });
        table.method(file, "flush", Signature.exactly(1), (t, base, count) -> {
            stream(interpreter, t.stack[base]).flush();
            return t.none();
        });
        table.method(file, "__repr__", Signature.exactly(1), (t, base, count) -> {
            String name = descriptor(t.stack[base]) == STDERR ? "<stderr>" : "<stdout>";
            return Strs.of(t, "<_io.TextIOWrapper name='" + name + "' mode='w' encoding='utf-8'>");
        });
        table.method(file, "isatty", Signature.exactly(1), (t, base, count) -> t.bool(false));
        table.method(file, "fileno", Signature.exactly(1), (t, base, count) -> Ints.of(t, descriptor(t.stack[base])));
    }

    /** A standard stream's object: a new reference. */
    static long create(ThreadState t, int descriptor) {
        long file = t.allocate(TypeIds.FILE, 8);
        Memory.setLong(file + DESCRIPTOR, descriptor);
        return file;
    }

    private static int descriptor(long file) {
        return (int) Memory.getLong(file + DESCRIPTOR);
    }

    private static PrintStream stream(Interpreter interpreter, long file) {
        return descriptor(file) == STDERR ? interpreter.err : interpreter.out;
    }

    /** Writes {@code text} whole, so that lines of several threads do not mix; {@code file} 0 is standard output. */
    static void write(ThreadState t, Interpreter interpreter, long file, String text, boolean flush) {
        if (file != 0 && Arithmetic.type(file) != TypeIds.FILE) {
            writeTo(t, file, text);
            return;
        }
        PrintStream stream = file == 0 ? interpreter.out : stream(interpreter, file);
        stream.print(text);
        if (flush || stream == interpreter.err) {
            stream.flush();
        }
    }

    /** By the {@code write} method of an object that is no file. */
    private static void writeTo(ThreadState t, long object, String text) {
        int base = t.sp;
        t.push(Attributes.get(t, object, t.space.intern(t, "write")));
        t.push(Strs.of(t, text));
        t.push(t.engine.call(t, base, 1));
        t.drop();
    }

    /** A data attribute: a new reference, or 0. */
    static long attribute(ThreadState t, long file, String name) {
        return switch (name) {
            case "name" -> Strs.of(t, descriptor(file) == STDERR ? "<stderr>" : "<stdout>");
            case "mode" -> Strs.of(t, "w");
            case "encoding" -> Strs.of(t, "utf-8");
            case "closed" -> t.bool(false);
            default -> 0;
        };
    }
}
