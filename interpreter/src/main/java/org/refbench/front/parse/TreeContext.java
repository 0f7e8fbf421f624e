package org.refbench.front.parse;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.refbench.front.Source;
import org.refbench.front.SyntaxFailure;
import org.refbench.front.UnsupportedConstruct;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;

/** What all builders of the syntax tree share: the source, ranges, errors. */
final class TreeContext {
    private final Source source;
    private final TokenList tokens;

    TreeContext(Source source, TokenList tokens) {
        this.source = source;
        this.tokens = tokens;
    }

    /** Where the token after another starts, which is what some errors are blamed on. */
    Span after(Token token) {
        return tokens.get(token.getTokenIndex() + 1).span().start();
    }

    Source source() {
        return source;
    }

    /** The range of a part of the parse tree. */
    static Span span(ParseTree tree) {
        if (tree instanceof TerminalNode leaf) {
            return span(leaf.getSymbol());
        }
        ParserRuleContext context = (ParserRuleContext) tree;
        return span(context.getStart()).to(span(context.getStop()));
    }

    /** The range of a token. */
    static Span span(Token token) {
        return ((PythonToken) token).span();
    }

    /** The range between two offsets. */
    Span span(int start, int end) {
        int first = source.lineOf(start);
        int last = source.lineOf(end);
        return new Span(first, source.column(first, start), last, source.column(last, end));
    }

    /** A syntax error. */
    SyntaxFailure error(String message, Span where) {
        return SyntaxFailure.of(message, source, where);
    }

    /** A construct outside the subset. */
    UnsupportedConstruct unsupported(String construct, Span where) {
        return new UnsupportedConstruct(construct, source, where);
    }

    /** Parses the expression of an f-string's replacement field. */
    Expr parseReplacement(int start, int end) {
        try {
            return ModuleParser.replacement(source, start, end);
        } catch (SyntaxFailure e) {
            throw e.getMessage().startsWith("f-string: ") ? e : e.inFormattedString(source);
        }
    }
}
