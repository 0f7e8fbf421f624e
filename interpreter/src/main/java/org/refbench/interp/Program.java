package org.refbench.interp;

/** A module whose body has run: its functions can be called from Java. */
public final class Program {
    private final PyRuntime runtime;
    private final long globals;

    Program(PyRuntime runtime, long globals) {
        this.runtime = runtime;
        this.globals = globals;
    }

    /**
     * Calls a function of the module.
     *
     * @param arguments each a {@link Long}, {@link Integer}, {@link String} or {@link PyValue}
     * @throws PyFailure if it raises
     */
    public PyValue call(String function, Object... arguments) {
        return runtime.call(globals, function, arguments);
    }

    /** Whether the module has a global of that name. */
    public boolean has(String name) {
        return runtime.hasGlobal(globals, name);
    }
}
