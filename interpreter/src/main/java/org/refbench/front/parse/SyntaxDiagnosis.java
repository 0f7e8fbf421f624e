package org.refbench.front.parse;

import org.antlr.v4.runtime.Parser;
import org.refbench.front.CompileFailure;
import org.refbench.front.Source;
import org.refbench.front.SyntaxFailure;

/** Finds CPython's words for a token that does not fit. */
final class SyntaxDiagnosis {
    private final Source source;
    private final Tokenizer tokenizer;
    private final Parser parser;
    private final TokenList tokens;
    private final PythonToken token;

    SyntaxDiagnosis(Source source, Tokenizer tokenizer, Parser parser) {
        this.source = source;
        this.tokenizer = tokenizer;
        this.parser = parser;
        this.tokens = (TokenList) parser.getInputStream();
        this.token = tokens.LT(1);
    }

    CompileFailure failure() {
        if (token.getType() == PythonParser.FAILURE) {
            return tokenizer.deferred();
        }
        return SyntaxFailure.of("invalid syntax", source, token.span());
    }
}
