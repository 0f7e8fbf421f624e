package org.refbench.interp;

import org.refbench.object.Exceptions;
import org.refbench.object.Ints;
import org.refbench.object.NativeTable;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;

/** Constructors and methods of the exception types. */
final class ExceptionNatives {
    private ExceptionNatives() {}

    static void define(NativeTable table) {
        for (PyType type : PyType.all()) {
            if (type.isSubtypeOf(PyType.IMPORT_ERROR)) {
                table.constructor(
                        type,
                        Signature.varargs(0, "name", "path"),
                        (t, base, count) -> createImportError(t, type, base, count));
            } else if (type == PyType.OS_ERROR) {
                table.constructor(type, Signature.varargs(0), ExceptionNatives::createOsError);
            } else if (type.isException()) {
                table.constructor(type, Signature.varargs(0), (t, base, count) -> create(t, type, base, count));
            }
        }
        table.method(PyType.BASE_EXCEPTION, "with_traceback", Signature.exactly(2), ExceptionAttributes::withTraceback);
    }

    private static long create(ThreadState t, PyType type, int base, int count) {
        int mark = t.sp;
        for (int i = 0; i < count; i++) {
            t.pushRetained(t.stack[base + i]);
        }
        t.push(Tuples.fromStack(t, mark, count));
        long exception = t.push(Exceptions.create(t, type, t.stack[mark]));
        t.stack[mark + 1] = t.stack[mark];
        t.stack[mark] = exception;
        t.drop();
        return t.pop();
    }

    private static long createImportError(ThreadState t, PyType type, int base, int count) {
        long exception = create(t, type, base, count - 2);
        long name = t.stack[base + count - 2];
        if (name != 0) {
            Exceptions.setDetail(t, exception, t.retained(name));
        }
        return exception;
    }

    /** An OSError with a well-known number is of the subclass that stands for it. */
    private static long createOsError(ThreadState t, int base, int count) {
        PyType type = PyType.OS_ERROR;
        if (count >= 2 && Arithmetic.type(t.stack[base]) == TypeIds.INT) {
            type = switch ((int) Ints.value(t.stack[base])) {
                case 1, 13 -> PyType.PERMISSION_ERROR;
                case 2 -> PyType.FILE_NOT_FOUND_ERROR;
                case 17 -> PyType.FILE_EXISTS_ERROR;
                case 110 -> PyType.TIMEOUT_ERROR;
                default -> type;
            };
        }
        return create(t, type, base, count);
    }
}
