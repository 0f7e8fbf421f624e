package org.refbench.front.parse;

import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/** The token stream that the parser reads: a finished list, ending with an end-of-file token. */
final class TokenList implements TokenStream {
    private final List<PythonToken> tokens;
    private final String name;
    private int position;

    TokenList(List<PythonToken> tokens, String name) {
        this.tokens = tokens;
        this.name = name;
        for (int i = 0; i < tokens.size(); i++) {
            tokens.get(i).setTokenIndex(i);
        }
    }

    @Override
    public PythonToken LT(int k) {
        int index = k > 0 ? position + k - 1 : position + k;
        return index < 0 ? null : get(index);
    }

    @Override
    public PythonToken get(int index) {
        return tokens.get(Math.min(index, tokens.size() - 1));
    }

    @Override
    public int LA(int i) {
        PythonToken token = LT(i);
        return token == null ? Token.INVALID_TYPE : token.getType();
    }

    @Override
    public void consume() {
        if (position < tokens.size() - 1) {
            position++;
        }
    }

    @Override
    public int index() {
        return position;
    }

    @Override
    public int size() {
        return tokens.size();
    }

    @Override
    public void seek(int index) {
        position = index;
    }

    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {
        // the whole list stays
    }

    @Override
    public TokenSource getTokenSource() {
        return null;
    }

    @Override
    public String getSourceName() {
        return name;
    }

    @Override
    public String getText(Interval interval) {
        StringBuilder text = new StringBuilder();
        for (int i = interval.a; i <= Math.min(interval.b, tokens.size() - 1); i++) {
            text.append(tokens.get(i).getText());
        }
        return text.toString();
    }

    @Override
    public String getText() {
        return getText(new Interval(0, tokens.size() - 1));
    }

    @Override
    public String getText(RuleContext context) {
        return getText(context.getSourceInterval());
    }

    @Override
    public String getText(Token start, Token stop) {
        return getText(new Interval(start.getTokenIndex(), stop.getTokenIndex()));
    }
}
