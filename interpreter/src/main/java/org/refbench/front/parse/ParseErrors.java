package org.refbench.front.parse;

import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.refbench.front.CompileFailure;
import org.refbench.front.Source;
import org.refbench.front.SyntaxFailure;
import org.refbench.front.ast.Span;

/** Turns the first mismatch into a failure; nothing is repaired. */
final class ParseErrors extends DefaultErrorStrategy {
    private final Source source;
    private final Tokenizer tokenizer;
    private boolean diagnoses = true;

    ParseErrors(Source source, Tokenizer tokenizer) {
        this.source = source;
        this.tokenizer = tokenizer;
    }

    @Override
    public void sync(Parser parser) {
        // decisions look at one token, so a mismatch shows at once where it is
    }

    /** Turns the search for better words on or off; answers what it was. */
    boolean diagnose(boolean on) {
        boolean before = diagnoses;
        diagnoses = on;
        return before;
    }

    private CompileFailure failure(Parser parser) {
        if (!diagnoses) {
            Span where = ((TokenList) parser.getInputStream()).LT(1).span();
            return SyntaxFailure.of("invalid syntax", source, where);
        }
        return new SyntaxDiagnosis(source, tokenizer, parser).failure();
    }

    @Override
    public Token recoverInline(Parser parser) {
        throw failure(parser);
    }

    @Override
    public void reportError(Parser parser, RecognitionException mismatch) {
        throw failure(parser);
    }

    @Override
    public void recover(Parser parser, RecognitionException mismatch) {
        throw failure(parser);
    }
}
