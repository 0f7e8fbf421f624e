package org.refbench.front.parse;

import org.refbench.front.Source;
import org.refbench.front.ast.Expr;
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
        TokenList tokens = new TokenList(tokenizer.tokenize(), source.fileName());
        PythonParser.FileContext tree = parser(source, tokenizer, tokens).file();
        return new StatementBuilder(new TreeContext(source, tokens)).module(tree);
    }

    /** Parses the expression between two offsets, which lies inside an f-string. */
    static Expr replacement(Source source, int start, int end) {
        Tokenizer tokenizer = Tokenizer.ofExpression(source, start, end);
        TokenList tokens = new TokenList(tokenizer.tokenize(), source.fileName());
        PythonParser.ReplacementContext tree = parser(source, tokenizer, tokens).replacement();
        ExpressionBuilder builder = new ExpressionBuilder(new TreeContext(source, tokens));
        return builder.expression(tree.yieldExpr() != null ? tree.yieldExpr() : tree.starExprs());
    }

    private static PythonParser parser(Source source, Tokenizer tokenizer, TokenList tokens) {
        PythonParser parser = new PythonParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(new ParseErrors(source, tokenizer));
        return parser;
    }
}
