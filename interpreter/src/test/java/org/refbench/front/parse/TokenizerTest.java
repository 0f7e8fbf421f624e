package org.refbench.front.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refbench.front.Source;
import org.refbench.front.ast.Span;

class TokenizerTest {
    private static List<PythonToken> tokens(String text) {
        return Tokenizer.ofProgram(new Source("x.py", text)).tokenize();
    }

    private static String kinds(String text) {
        StringBuilder kinds = new StringBuilder();
        for (PythonToken token : tokens(text)) {
            kinds.append(kinds.isEmpty() ? "" : " ").append(PythonParser.VOCABULARY.getSymbolicName(token.getType()));
        }
        return kinds.toString();
    }

    @Test
    void blocksOpenAndClose() {
        assertThat(kinds("if a:\n  b\n  if c:\n      d\ne\n"))
                .isEqualTo("IF NAME COLON NEWLINE INDENT NAME NEWLINE IF NAME COLON NEWLINE INDENT NAME NEWLINE"
                        + " DEDENT DEDENT NAME NEWLINE EOF");
    }

    @Test
    void blankLinesAndCommentsMeanNothing() {
        assertThat(kinds("\n# one\na  # two\n\n   # three\n\t\nb")).isEqualTo("NAME NEWLINE NAME NEWLINE EOF");
        assertThat(kinds("")).isEqualTo("EOF");
        assertThat(kinds("   # only a comment")).isEqualTo("EOF");
    }

    @Test
    void lineEndsInBracketsMeanNothing() {
        assertThat(kinds("a(\n  b,\n\n# c\n)\n")).isEqualTo("NAME LPAR NAME COMMA RPAR NEWLINE EOF");
    }

    @Test
    void aBackslashJoinsLines() {
        assertThat(kinds("a + \\\n    b\n")).isEqualTo("NAME PLUS NAME NEWLINE EOF");
    }

    @Test
    void blocksThatAreOpenAtTheEndAreClosed() {
        assertThat(kinds("if a:\n  if b:\n    c"))
                .isEqualTo("IF NAME COLON NEWLINE INDENT IF NAME COLON NEWLINE INDENT NAME NEWLINE DEDENT DEDENT EOF");
    }

    @Test
    void theLongestOperatorWins() {
        assertThat(kinds("a**=b//c<<=d->e:=f...g.h!=i"))
                .isEqualTo("NAME DOUBLESTAREQUAL NAME DOUBLESLASH NAME LEFTSHIFTEQUAL NAME ARROW NAME COLONEQUAL NAME"
                        + " ELLIPSIS NAME DOT NAME NOTEQUAL NAME NEWLINE EOF");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "1_000", "0xFF_ff", "0o17", "0B1_0", "1.", ".5", "1e10", "1_0.0_1e-1_0", "3j", "00", "0_0"})
    void numbersAreOneToken(String number) {
        assertThat(tokens(number).getFirst().getText()).isEqualTo(number);
        assertThat(kinds(number)).isEqualTo("NUMBER NEWLINE EOF");
    }

    @Test
    void wordsMayFollowOnNumbers() {
        assertThat(kinds("1if 2else 3")).isEqualTo("NUMBER IF NUMBER ELSE NUMBER NEWLINE EOF");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a'", "\"a'b\"", "'a\\'b'", "rb'\\\\'", "F'''a\n'b''c'''", "''", "''''''", "u'x\\\ny'"})
    void stringsAreOneToken(String string) {
        assertThat(tokens(string).getFirst().getText()).isEqualTo(string);
        assertThat(kinds(string)).isEqualTo("STRING NEWLINE EOF");
    }

    @Test
    void spansCountCodePointsAndSpanLines() {
        List<PythonToken> tokens = tokens("'\uD83D\uDE00' + '''a\nbc''' + d");
        assertThat(tokens.get(0).span()).isEqualTo(new Span(1, 0, 1, 3));
        assertThat(tokens.get(2).span()).isEqualTo(new Span(1, 6, 2, 5));
        assertThat(tokens.get(4).span()).isEqualTo(new Span(2, 8, 2, 9));
    }

    @Test
    void namesMayBeOfAnyScriptAndAreNormalised() {
        assertThat(tokens("naïve_名前 = ﬁ")).extracting(PythonToken::getText).startsWith("naïve_名前", "=", "fi");
    }

    @Test
    void whatTheParserMustReachFirstEndsTheList() {
        Tokenizer tokenizer = Tokenizer.ofProgram(new Source("x.py", "if a:\n    b\n  c\nd\n"));
        assertThat(tokenizer.tokenize().getLast().getType()).isEqualTo(PythonParser.FAILURE);
        assertThat(tokenizer.deferred()).hasMessage("unindent does not match any outer indentation level");
    }
}
