package org.refbench.front.parse;

import java.util.Set;
import java.util.function.Supplier;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.refbench.front.CompileFailure;
import org.refbench.front.Source;
import org.refbench.front.SyntaxFailure;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Span;

/** What may have been meant by a token that does not fit into an expression. */
final class ExpressionDiagnosis {
    private static final Set<String> SOFT_KEYWORDS = Set.of("match", "case", "_");
    private static final Set<String> OLD_STATEMENTS = Set.of("print", "exec");

    private final Source source;
    private final PythonParser parser;
    private final TokenList tokens;
    private final PythonToken token;
    private final ParserRuleContext rule;

    ExpressionDiagnosis(Source source, PythonParser parser, PythonToken token, ParserRuleContext rule) {
        this.source = source;
        this.parser = parser;
        this.tokens = (TokenList) parser.getInputStream();
        this.token = token;
        this.rule = rule;
    }

    /** The failure, or null if there is nothing to say about the token. */
    SyntaxFailure failure() {
        SyntaxFailure failure = inDict();
        if (failure == null) {
            failure = missingElse();
        }
        if (failure == null && token.getType() == PythonParser.EQUAL) {
            return assignment();
        }
        if (failure == null) {
            failure = oldStatement();
        }
        return failure == null ? missingComma() : failure;
    }

    private SyntaxFailure error(String message, Span where) {
        return SyntaxFailure.of(message, source, where);
    }

    /** What stands before the token: the last rule of a kind that ends right there; or null. */
    private ParserRuleContext before(int kind) {
        ParserRuleContext found = null;
        for (ParserRuleContext at = rule; at != null && found == null; at = at.getParent()) {
            found = lastOf(at, kind);
        }
        return found;
    }

    private ParserRuleContext lastOf(ParserRuleContext from, int kind) {
        ParserRuleContext at = from;
        while (at != null) {
            boolean ends = at.getStop() != null && at.getStop().getTokenIndex() == token.getTokenIndex() - 1;
            if (ends && at.getRuleIndex() == kind) {
                return at;
            }
            ParseTree last = at.getChildCount() == 0 ? null : at.getChild(at.getChildCount() - 1);
            at = last instanceof ParserRuleContext inner ? inner : null;
        }
        return null;
    }

    /** What a rule recognises at a place in the tokens; null if it does not. */
    private <T extends ParserRuleContext> T tryRule(int start, Supplier<T> ruleMethod) {
        ParseErrors errors = (ParseErrors) parser.getErrorHandler();
        boolean diagnoses = errors.diagnose(false);
        tokens.seek(start);
        try {
            return ruleMethod.get();
        } catch (CompileFailure e) {
            return null;
        } finally {
            errors.diagnose(diagnoses);
            parser.setContext(rule);
        }
    }

    private SyntaxFailure inDict() {
        int type = token.getType();
        PythonToken previous = tokens.LT(-1);
        boolean value = previous != null
                && previous.getType() == PythonParser.COLON
                && insideRule(PythonParser.RULE_braceItem)
                && ((PythonParser.BraceItemContext) enclosing(PythonParser.RULE_braceItem)).COLON() != null;
        if (value && (type == PythonParser.RBRACE || type == PythonParser.COMMA)) {
            return error("expression expected after dictionary key and ':'", previous.span());
        }
        if (value && type == PythonParser.STAR) {
            ParserRuleContext starred = tryRule(token.getTokenIndex() + 1, parser::bitOr);
            return starred == null
                    ? null
                    : error(
                            "cannot use a starred expression in a dictionary value",
                            token.span().to(TreeContext.span(starred)));
        }
        return null;
    }

    private boolean insideRule(int kind) {
        return enclosing(kind) != null;
    }

    private ParserRuleContext enclosing(int kind) {
        ParserRuleContext at = rule;
        while (at != null && at.getRuleIndex() != kind) {
            at = at.getParent();
        }
        return at;
    }

    private SyntaxFailure missingElse() {
        if (!(rule instanceof PythonParser.ExprContext expr)
                || expr.disjunction().size() != 2
                || token.getType() == PythonParser.COLON) {
            return null;
        }
        Span span = TreeContext.span(expr.disjunction(0)).to(TreeContext.span(expr.disjunction(1)));
        return error("expected 'else' after 'if' expression", span);
    }

    /** An equals sign in the middle of an expression. */
    private SyntaxFailure assignment() {
        ParserRuleContext left = before(PythonParser.RULE_bitOr);
        if (left == null) {
            return null;
        }
        ParserRuleContext right = tryRule(token.getTokenIndex() + 1, parser::bitOr);
        int next = tokens.LA(1);
        if (right == null || next == PythonParser.EQUAL || next == PythonParser.COLONEQUAL) {
            return null;
        }
        Expr target = new ExpressionBuilder(new TreeContext(source, tokens)).expression(left);
        if (target instanceof Expr.Name) {
            return error(
                    "invalid syntax. Maybe you meant '==' or ':=' instead of '='?",
                    TreeContext.span(left).to(TreeContext.span(right)));
        }
        return Targets.isAlwaysPlain(target)
                ? null
                : error(
                        "cannot assign to " + Targets.nameOf(target) + " here. Maybe you meant '==' instead of '='?",
                        TreeContext.span(left));
    }

    private SyntaxFailure oldStatement() {
        PythonToken name = tokens.LT(-1);
        if (name == null || name.getType() != PythonParser.NAME || !OLD_STATEMENTS.contains(name.getText())) {
            return null;
        }
        ParserRuleContext rest = tryRule(token.getTokenIndex(), parser::starExprs);
        return rest == null
                ? null
                : error(
                        "Missing parentheses in call to '" + name.getText() + "'. Did you mean " + name.getText()
                                + "(...)?",
                        name.span().to(TreeContext.span(rest)));
    }

    /** Two expressions in brackets with nothing between them. */
    private SyntaxFailure missingComma() {
        ParserRuleContext left = before(PythonParser.RULE_disjunction);
        if (left == null || isWord(left)) {
            return null;
        }
        ParserRuleContext right = tryRule(token.getTokenIndex(), parser::expr);
        if (right == null || !insideBrackets(tokens.index() - 1)) {
            return null;
        }
        return error(
                "invalid syntax. Perhaps you forgot a comma?",
                TreeContext.span(left).to(TreeContext.span(right)));
    }

    /** A name that may be a keyword, or a prefix of the string that follows. */
    private boolean isWord(ParserRuleContext left) {
        PythonToken first = (PythonToken) left.getStart();
        if (first.getType() != PythonParser.NAME) {
            return false;
        }
        boolean single = left.getStart() == left.getStop();
        return SOFT_KEYWORDS.contains(first.getText())
                || single && (token.getType() == PythonParser.STRING || OLD_STATEMENTS.contains(first.getText()));
    }

    private boolean insideBrackets(int last) {
        int depth = 0;
        for (int i = 0; i <= last; i++) {
            switch (tokens.get(i).getType()) {
                case PythonParser.LPAR, PythonParser.LSQB, PythonParser.LBRACE -> depth++;
                case PythonParser.RPAR, PythonParser.RSQB, PythonParser.RBRACE -> depth--;
                default -> {}
            }
        }
        return depth > 0 || isReplacement();
    }

    /** Whether the tokens are those of an f-string's field, which counts as parenthesised. */
    private boolean isReplacement() {
        ParserRuleContext top = rule;
        while (top.getParent() != null) {
            top = top.getParent();
        }
        return top.getRuleIndex() == PythonParser.RULE_replacement;
    }
}
