package org.refbench.interp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refbench.object.Exceptions;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.Text;
import org.refbench.object.ThreadState;
import org.refbench.object.Tracebacks;

/** Writes an exception with its causes and contexts as CPython 3.11 does for one that nobody catches. */
final class TracebackPrinter {
    /** The innermost entries of a traceback that are shown. */
    private static final int LIMIT = 1000;

    /** How often the same entry is shown in a row. */
    private static final int REPEATS = 3;

    private static final String CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n";
    private static final String CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n";

    private final ThreadState t;
    private final Interpreter interpreter;
    private final StringBuilder out = new StringBuilder();

    private TracebackPrinter(ThreadState t, Interpreter interpreter) {
        this.t = t;
        this.interpreter = interpreter;
    }

    /** The text, ending in a newline; the exception is borrowed. */
    static String render(ThreadState t, Interpreter interpreter, long exception) {
        TracebackPrinter printer = new TracebackPrinter(t, interpreter);
        int mark = t.sp;
        printer.chain(exception);
        t.dropTo(mark);
        return printer.out.toString();
    }

    /** Prints the exceptions that led to this one first. Those on the way are kept on the stack. */
    private void chain(long exception) {
        Set<Long> seen = new HashSet<>();
        List<Long> chain = new ArrayList<>();
        List<String> links = new ArrayList<>();
        long current = exception;
        while (current != 0) {
            seen.add(current);
            chain.add(current);
            long next = Exceptions.loadCause(t, current);
            String link = CAUSE;
            if (next == 0 && !Exceptions.suppressesContext(current)) {
                next = Exceptions.loadContext(t, current);
                link = CONTEXT;
            }
            if (next != 0) {
                t.push(next);
                next = seen.contains(next) ? 0 : next;
            }
            links.add(link);
            current = next;
        }
        for (int i = chain.size() - 1; i >= 0; i--) {
            single(chain.get(i));
            out.append(i > 0 ? links.get(i - 1) : "");
        }
    }

    private void single(long exception) {
        long entry = Exceptions.loadTraceback(t, exception);
        if (entry != 0) {
            t.push(entry);
            out.append("Traceback (most recent call last):\n");
            entries(entry);
        }
        PyType type = Exceptions.type(exception);
        out.append(type.name());
        String text = text(exception);
        out.append(text.isEmpty() ? "" : ": ").append(text).append('\n');
    }

    private String text(long exception) {
        int mark = t.sp;
        try {
            return Text.str(t, exception);
        } catch (PyError e) {
            t.dropTo(mark);
            t.m.releaseLocal(t.takeException());
            return "<exception str() failed>";
        }
    }

    private void entries(long first) {
        int depth = 0;
        for (long entry = first; entry != 0; entry = Tracebacks.next(entry)) {
            depth++;
        }
        long entry = first;
        for (; depth > LIMIT; depth--) {
            entry = Tracebacks.next(entry);
        }
        Place last = null;
        int count = 0;
        for (; entry != 0; entry = Tracebacks.next(entry)) {
            Code code = interpreter.codeOf(Tracebacks.code(entry));
            Place place = new Place(
                    code.unit.fileName(), code.unit.positions().line(Tracebacks.instruction(entry)), code.unit.name());
            if (!place.equals(last)) {
                repeated(count);
                last = place;
                count = 0;
            }
            if (++count <= REPEATS) {
                entry(place, code, Tracebacks.instruction(entry));
            }
        }
        repeated(count);
    }

    /** What makes two entries the same to a reader. */
    private record Place(String file, int line, String name) {}

    private void repeated(int count) {
        int more = count - REPEATS;
        if (more > 0) {
            out.append("  [Previous line repeated ")
                    .append(more)
                    .append(more == 1 ? " more time]\n" : " more times]\n");
        }
    }

    private void entry(Place place, Code code, int instruction) {
        out.append("  File \"").append(place.file()).append("\", line ").append(place.line());
        out.append(", in ").append(place.name()).append('\n');
        String line = interpreter.sources.line(place.file(), place.line());
        if (line != null) {
            SourceExcerpt.append(out, line, code.unit.positions(), instruction);
        }
    }
}
