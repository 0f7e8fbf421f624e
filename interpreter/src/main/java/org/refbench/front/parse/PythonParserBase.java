package org.refbench.front.parse;

import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.TokenStream;

/** What the grammar's actions call. */
abstract class PythonParserBase extends Parser {
    PythonParserBase(TokenStream input) {
        super(input);
    }

    /** Rejects a separator that follows at once on another of its kind. */
    void single(int separator) {
        if (getInputStream().LA(1) == separator) {
            getErrorHandler().recover(this, new InputMismatchException(this));
        }
    }
}
