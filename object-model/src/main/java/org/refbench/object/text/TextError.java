package org.refbench.object.text;

/** What Python would raise here: the name of the exception's type and its text. It carries no stack trace. */
public final class TextError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The text of ERANGE. */
    public static final String RANGE = "Numerical result out of range";

    private final String typeName;

    private TextError(String typeName, String message) {
        super(message, null, false, false);
        this.typeName = typeName;
    }

    static TextError value(String message) {
        return new TextError("ValueError", message);
    }

    static TextError type(String message) {
        return new TextError("TypeError", message);
    }

    static TextError overflow(String message) {
        return new TextError("OverflowError", message);
    }

    /** What C's functions report by {@code errno}: such exceptions have two arguments. */
    static TextError range() {
        return new TextError("OverflowError", RANGE);
    }

    static TextError zeroDivision(String message) {
        return new TextError("ZeroDivisionError", message);
    }

    static TextError memory() {
        return new TextError("MemoryError", "");
    }

    /** The name of the Python exception type; one of those that every runtime has. */
    public String typeName() {
        return typeName;
    }
}
