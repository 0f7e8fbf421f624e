package org.refbench.front.parse;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.refbench.front.Source;

/** Turns the first mismatch into a failure; nothing is repaired. */
final class ParseErrors extends DefaultErrorStrategy {
    private final Source source;
    private final Tokenizer tokenizer;

    ParseErrors(Source source, Tokenizer tokenizer) {
        this.source = source;
        this.tokenizer = tokenizer;
    }

    @Override
    public void sync(Parser parser) {
        // decisions look at one token, so a mismatch shows at once where it is
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw new SyntaxDiagnosis(source, tokenizer, parser).failure();
    }

    @Override
    public void reportError(Parser parser, RecognitionException mismatch) {
        throw new SyntaxDiagnosis(source, tokenizer, parser).failure();
    }

    @Override
    public void recover(Parser parser, RecognitionException mismatch) {
        throw new SyntaxDiagnosis(source, tokenizer, parser).failure();
    }
}
