package org.refbench.interp;

import org.refbench.object.ContainerNatives;
import org.refbench.object.NativeTable;
import org.refbench.object.ScalarNatives;

/** Fills a runtime's table of native functions, methods and constructors. */
final class InterpreterNatives {
    private InterpreterNatives() {}

    /** Defines everything but the functions of native modules, which {@link NativeModules} defines. */
    static void define(Interpreter interpreter, NativeTable table) {
        ScalarNatives.define(table);
        ContainerNatives.define(table);
        ExceptionNatives.define(table);
        ClassNatives.define(table);
        BuiltinFunctions.define(interpreter, table);
        ThreadNatives.define(interpreter, table);
        GeneratorNatives.define(table);
        Introspection.define(table);
        Files.define(interpreter, table);
    }
}
