package org.refbench.front.parse;

import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.refbench.front.CompileFailure;
import org.refbench.front.Source;
import org.refbench.front.SyntaxFailure;
import org.refbench.front.UnsupportedConstruct;
import org.refbench.front.ast.Span;

/** Finds CPython's words for the first token that does not fit. */
final class SyntaxDiagnosis {
    private static final Map<Integer, String> BLOCK_OWNERS = Map.of(
            PythonParser.RULE_ifStmt, "'if' statement",
            PythonParser.RULE_elifPart, "'elif' statement",
            PythonParser.RULE_elsePart, "'else' statement",
            PythonParser.RULE_whileStmt, "'while' statement",
            PythonParser.RULE_forStmt, "'for' statement",
            PythonParser.RULE_tryStmt, "'try' statement",
            PythonParser.RULE_exceptPart, "'except' statement",
            PythonParser.RULE_finallyPart, "'finally' statement",
            PythonParser.RULE_withStmt, "'with' statement");

    private final Source source;
    private final Tokenizer tokenizer;
    private final PythonParser parser;
    private final TokenList tokens;
    private final PythonToken token;
    private final ParserRuleContext rule;

    SyntaxDiagnosis(Source source, Tokenizer tokenizer, Parser parser) {
        this.source = source;
        this.tokenizer = tokenizer;
        this.parser = (PythonParser) parser;
        this.tokens = (TokenList) parser.getInputStream();
        this.token = tokens.LT(1);
        this.rule = parser.getContext();
    }

    /** The failure to throw. */
    CompileFailure failure() {
        SyntaxFailure unclosed = unclosedBracket();
        if (unclosed != null) {
            return unclosed;
        }
        if (token.getType() == PythonParser.FAILURE) {
            return tokenizer.deferred();
        }
        CompileFailure special = unsupported();
        if (special == null) {
            special = indentation();
        }
        if (special == null) {
            special = inStatement();
        }
        if (special == null) {
            special = new ExpressionDiagnosis(source, parser, token, rule).failure();
        }
        return special == null ? error("invalid syntax", token.span()) : special;
    }

    private SyntaxFailure error(String message, Span where) {
        return SyntaxFailure.of(message, source, where);
    }

    /** A bracket that stays open to the end of the program, and was opened on an earlier line. */
    private SyntaxFailure unclosedBracket() {
        Tokenizer.Bracket open = tokenizer.openBracket();
        return open != null && token.span().line() > open.span().line()
                ? error("'" + open.open() + "' was never closed", open.span())
                : null;
    }

    /** Statements that the grammar does not know, or knows in part. */
    private CompileFailure unsupported() {
        int start = token.getTokenIndex();
        while (start > 0 && !endsLine(tokens.get(start - 1).getType())) {
            start--;
        }
        PythonToken first = tokens.get(start);
        int end = token.getTokenIndex();
        while (!endsLine(tokens.get(end).getType())) {
            end++;
        }
        boolean header = end > start && tokens.get(end - 1).getType() == PythonParser.COLON;
        if (header && first.getType() == PythonParser.WITH) {
            return new UnsupportedConstruct("with statement", source, first.span());
        }
        boolean name = first.getType() == PythonParser.NAME && end > start + 1;
        if (name && header && first.getText().equals("match")) {
            return new UnsupportedConstruct("match statement", source, first.span());
        }
        boolean alias = name
                && first.getText().equals("type")
                && tokens.get(start + 1).getType() == PythonParser.NAME
                && tokens.get(start + 2).getType() == PythonParser.EQUAL;
        return alias ? new UnsupportedConstruct("type statement", source, first.span()) : null;
    }

    private static boolean endsLine(int type) {
        return switch (type) {
            case PythonParser.NEWLINE, PythonParser.INDENT, PythonParser.DEDENT, PythonParser.FAILURE, Token.EOF ->
                true;
            default -> false;
        };
    }

    private CompileFailure indentation() {
        Span span = token.span();
        if (token.getType() == PythonParser.INDENT) {
            return SyntaxFailure.indentation("unexpected indent", source, span.wholeLine());
        }
        if (rule.getRuleIndex() == PythonParser.RULE_block && rule.getChildCount() > 0) {
            ParserRuleContext owner = rule.getParent();
            String what = BLOCK_OWNERS.get(owner.getRuleIndex());
            if (what == null) {
                what = owner.getRuleIndex() == PythonParser.RULE_classDef ? "class definition" : "function definition";
            }
            int line = owner.getStart().getLine();
            return SyntaxFailure.indentation(
                    "expected an indented block after " + what + " on line " + line, source, span.start());
        }
        return null;
    }

    private SyntaxFailure inStatement() {
        int type = token.getType();
        return switch (rule.getRuleIndex()) {
            case PythonParser.RULE_ifStmt,
                    PythonParser.RULE_elifPart,
                    PythonParser.RULE_whileStmt,
                    PythonParser.RULE_forStmt,
                    PythonParser.RULE_withStmt,
                    PythonParser.RULE_classDef -> type == PythonParser.NEWLINE ? expectedColon() : null;
            case PythonParser.RULE_elsePart, PythonParser.RULE_finallyPart -> expectedColon();
            case PythonParser.RULE_funcDef -> function();
            case PythonParser.RULE_lambda, PythonParser.RULE_lambdaParam ->
                parenthesizedParameters("Lambda expression parameters");
            case PythonParser.RULE_tryStmt ->
                expects(PythonParser.COLON)
                        ? expectedColon()
                        : error(
                                "expected 'except' or 'finally' block",
                                token.span().start());
            case PythonParser.RULE_exceptPart -> except();
            case PythonParser.RULE_fromStmt, PythonParser.RULE_importAs -> from();
            case PythonParser.RULE_param -> parenthesizedParameters("Function parameters");
            default -> null;
        };
    }

    private boolean expects(int type) {
        return parser.getExpectedTokens().contains(type);
    }

    private SyntaxFailure expectedColon() {
        return expects(PythonParser.COLON) ? error("expected ':'", token.span()) : null;
    }

    private SyntaxFailure function() {
        if (rule.getChildCount() == 2 && expects(PythonParser.LPAR)) {
            return error("expected '('", token.span().start());
        }
        return expects(PythonParser.RPAR) ? parenthesizedParameters("Function parameters") : expectedColon();
    }

    private SyntaxFailure except() {
        int type = token.getType();
        if (type == PythonParser.NEWLINE) {
            return expectedColon();
        }
        PythonParser.ExceptPartContext part = (PythonParser.ExceptPartContext) rule;
        if (type == PythonParser.COMMA && part.expr() != null && part.AS() == null) {
            int end = token.getTokenIndex();
            while (!endsLine(tokens.get(end).getType()) && tokens.get(end).getType() != PythonParser.COLON) {
                end++;
            }
            Span span = TreeContext.span(part.expr().getStart())
                    .to(tokens.get(end - 1).span());
            return error("multiple exception types must be parenthesized", span);
        }
        return null;
    }

    private SyntaxFailure from() {
        boolean trailing = token.getType() == PythonParser.NEWLINE
                && tokens.get(token.getTokenIndex() - 1).getType() == PythonParser.COMMA;
        return trailing ? error("trailing comma not allowed without surrounding parentheses", token.span()) : null;
    }

    /** Names between parentheses where a parameter should stand. */
    private SyntaxFailure parenthesizedParameters(String what) {
        if (token.getType() != PythonParser.LPAR) {
            return null;
        }
        int at = token.getTokenIndex() + 1;
        List<Integer> inside = List.of(PythonParser.NAME, PythonParser.COMMA);
        while (inside.contains(tokens.get(at).getType())) {
            at++;
        }
        boolean closed = at > token.getTokenIndex() + 1 && tokens.get(at).getType() == PythonParser.RPAR;
        Span span = token.span().to(tokens.get(at).span());
        return closed ? error(what + " cannot be parenthesized", span) : null;
    }
}
