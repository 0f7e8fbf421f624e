package org.refbench.front.parse;

import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.refbench.front.Source;
import org.refbench.front.ast.Stmt;

/** The way from a program's text to its syntax tree. */
public final class ModuleParser {
    private ModuleParser() {}

    /**
     * Parses a program.
     *
     * @throws org.refbench.front.CompileFailure if it is no Python, or uses what is not supported
     */
    public static Stmt.Module parse(Source source) {
        Tokenizer tokenizer = Tokenizer.ofProgram(source);
        PythonParser parser = parser(source, tokenizer, tokenizer.tokenize());
        return new StatementBuilder(new TreeContext(source)).module(parser.file());
    }

    /** Parses the expression between two offsets, which lies inside an f-string. */
    static ParserRuleContext replacement(Source source, int start, int end) {
        Tokenizer tokenizer = Tokenizer.ofExpression(source, start, end);
        PythonParser.ReplacementContext tree = parser(source, tokenizer, tokenizer.tokenize()).replacement();
        return tree.yieldExpr() != null ? tree.yieldExpr() : tree.starExprs();
    }

    private static PythonParser parser(Source source, Tokenizer tokenizer, List<PythonToken> tokens) {
        PythonParser parser = new PythonParser(new TokenList(tokens, source.fileName()));
        parser.removeErrorListeners();
        parser.setErrorHandler(new ParseErrors(source, tokenizer));
        return parser;
    }
}
