package org.refbench.front.parse;

import java.util.Map;

/** Keywords and operators by their text. */
final class TokenTypes {
    /** The reserved words. */
    static final Map<String, Integer> KEYWORDS = Map.ofEntries(
            Map.entry("and", PythonParser.AND),
            Map.entry("as", PythonParser.AS),
            Map.entry("assert", PythonParser.ASSERT),
            Map.entry("async", PythonParser.ASYNC),
            Map.entry("await", PythonParser.AWAIT),
            Map.entry("break", PythonParser.BREAK),
            Map.entry("class", PythonParser.CLASS),
            Map.entry("continue", PythonParser.CONTINUE),
            Map.entry("def", PythonParser.DEF),
            Map.entry("del", PythonParser.DEL),
            Map.entry("elif", PythonParser.ELIF),
            Map.entry("else", PythonParser.ELSE),
            Map.entry("except", PythonParser.EXCEPT),
            Map.entry("False", PythonParser.FALSE),
            Map.entry("finally", PythonParser.FINALLY),
            Map.entry("for", PythonParser.FOR),
            Map.entry("from", PythonParser.FROM),
            Map.entry("global", PythonParser.GLOBAL),
            Map.entry("if", PythonParser.IF),
            Map.entry("import", PythonParser.IMPORT),
            Map.entry("in", PythonParser.IN),
            Map.entry("is", PythonParser.IS),
            Map.entry("lambda", PythonParser.LAMBDA),
            Map.entry("None", PythonParser.NONE),
            Map.entry("nonlocal", PythonParser.NONLOCAL),
            Map.entry("not", PythonParser.NOT),
            Map.entry("or", PythonParser.OR),
            Map.entry("pass", PythonParser.PASS),
            Map.entry("raise", PythonParser.RAISE),
            Map.entry("return", PythonParser.RETURN),
            Map.entry("True", PythonParser.TRUE),
            Map.entry("try", PythonParser.TRY),
            Map.entry("while", PythonParser.WHILE),
            Map.entry("with", PythonParser.WITH),
            Map.entry("yield", PythonParser.YIELD));

    private static final Map<String, Integer> OPERATORS = Map.ofEntries(
            Map.entry("(", PythonParser.LPAR),
            Map.entry(")", PythonParser.RPAR),
            Map.entry("[", PythonParser.LSQB),
            Map.entry("]", PythonParser.RSQB),
            Map.entry("{", PythonParser.LBRACE),
            Map.entry("}", PythonParser.RBRACE),
            Map.entry(":", PythonParser.COLON),
            Map.entry(",", PythonParser.COMMA),
            Map.entry(";", PythonParser.SEMI),
            Map.entry(".", PythonParser.DOT),
            Map.entry("...", PythonParser.ELLIPSIS),
            Map.entry("->", PythonParser.ARROW),
            Map.entry("@", PythonParser.AT),
            Map.entry("=", PythonParser.EQUAL),
            Map.entry(":=", PythonParser.COLONEQUAL),
            Map.entry("+", PythonParser.PLUS),
            Map.entry("-", PythonParser.MINUS),
            Map.entry("*", PythonParser.STAR),
            Map.entry("**", PythonParser.DOUBLESTAR),
            Map.entry("/", PythonParser.SLASH),
            Map.entry("//", PythonParser.DOUBLESLASH),
            Map.entry("%", PythonParser.PERCENT),
            Map.entry("<<", PythonParser.LEFTSHIFT),
            Map.entry(">>", PythonParser.RIGHTSHIFT),
            Map.entry("&", PythonParser.AMPER),
            Map.entry("|", PythonParser.VBAR),
            Map.entry("^", PythonParser.CIRCUMFLEX),
            Map.entry("~", PythonParser.TILDE),
            Map.entry("<", PythonParser.LESS),
            Map.entry(">", PythonParser.GREATER),
            Map.entry("<=", PythonParser.LESSEQUAL),
            Map.entry(">=", PythonParser.GREATEREQUAL),
            Map.entry("==", PythonParser.EQEQUAL),
            Map.entry("!=", PythonParser.NOTEQUAL),
            Map.entry("+=", PythonParser.PLUSEQUAL),
            Map.entry("-=", PythonParser.MINEQUAL),
            Map.entry("*=", PythonParser.STAREQUAL),
            Map.entry("/=", PythonParser.SLASHEQUAL),
            Map.entry("//=", PythonParser.DOUBLESLASHEQUAL),
            Map.entry("%=", PythonParser.PERCENTEQUAL),
            Map.entry("@=", PythonParser.ATEQUAL),
            Map.entry("&=", PythonParser.AMPEREQUAL),
            Map.entry("|=", PythonParser.VBAREQUAL),
            Map.entry("^=", PythonParser.CIRCUMFLEXEQUAL),
            Map.entry("<<=", PythonParser.LEFTSHIFTEQUAL),
            Map.entry(">>=", PythonParser.RIGHTSHIFTEQUAL),
            Map.entry("**=", PythonParser.DOUBLESTAREQUAL));

    private TokenTypes() {}

    /** Length of the longest operator that stands at an offset before the limit, 0 if there is none. */
    static int operatorLength(String text, int offset, int limit) {
        for (int length = Math.min(3, limit - offset); length > 0; length--) {
            if (OPERATORS.containsKey(text.substring(offset, offset + length))) {
                return length;
            }
        }
        return 0;
    }

    /** The token type of an operator. */
    static int operator(String text) {
        return OPERATORS.get(text);
    }
}
