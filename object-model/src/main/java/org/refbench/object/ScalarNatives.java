package org.refbench.object;

/** Everything native about numbers and strings: builtin functions, constructors, methods. */
public final class ScalarNatives {
    private ScalarNatives() {}

    /** Fills a runtime's native table. */
    public static void define(NativeTable table) {
        NumberFunctions.define(table);
        TextFunctions.define(table);
        ScalarConstructors.define(table);
        NumberMethods.define(table);
        StrSearchMethods.define(table);
        StrCutMethods.define(table);
        StrChangeMethods.define(table);
        StrTests.define(table);
        StrTranslation.define(table);
        StrFormatMethods.define(table);
    }
}
