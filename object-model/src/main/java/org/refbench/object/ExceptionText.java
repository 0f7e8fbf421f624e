package org.refbench.object;

/** Exceptions as text. */
final class ExceptionText {
    private ExceptionText() {}

    /** {@code repr(exception)}: the type's name and the arguments. */
    static String repr(ThreadState t, long exception) {
        long args = Exceptions.args(exception);
        String name = Exceptions.type(exception).name();
        return Tuples.length(args) == 1
                ? name + "(" + Text.repr(t, Tuples.get(args, 0)) + ")"
                : name + Text.repr(t, args);
    }

    /** {@code str(exception)}: nothing, the one argument, or the tuple of arguments. */
    static String str(ThreadState t, long exception) {
        long args = Exceptions.args(exception);
        PyType type = Exceptions.type(exception);
        return switch (Tuples.length(args)) {
            case 0 -> "";
            case 1 -> {
                long only = Tuples.get(args, 0);
                yield type.isSubtypeOf(PyType.KEY_ERROR) ? Text.repr(t, only) : Text.str(t, only);
            }
            case 2 ->
                type.isSubtypeOf(PyType.OS_ERROR)
                        ? "[Errno " + Text.str(t, Tuples.get(args, 0)) + "] " + Text.str(t, Tuples.get(args, 1))
                        : Text.repr(t, args);
            default -> Text.repr(t, args);
        };
    }
}
