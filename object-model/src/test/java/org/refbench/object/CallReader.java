package org.refbench.object;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Reads a call as Python writes it, with literals as arguments: {@code str.split('a b', None, maxsplit=1)}. The arguments are
 * left on the operand stack.
 */
final class CallReader {
    private final ThreadState t;
    private final String text;
    private int at;

    /** What is called. */
    final String name;

    /** Stack index of the first positional argument. */
    final int base;

    /** Number of positional arguments. */
    int positional;

    /** Stack index of each argument that was given by name. */
    final Map<String, Integer> named = new LinkedHashMap<>();

    CallReader(ThreadState t, String text) {
        this.t = t;
        this.text = text;
        int open = text.indexOf('(');
        this.name = text.substring(0, open);
        this.at = open + 1;
        this.base = t.sp;
        while (!eat(')')) {
            int equals = at;
            while (Character.isLetter(text.charAt(equals))) {
                equals++;
            }
            boolean keyword = equals > at && text.charAt(equals) == '=';
            if (keyword) {
                named.put(text.substring(at, equals), t.sp);
                at = equals + 1;
            } else {
                positional++;
            }
            value();
            eat(',');
        }
    }

    private boolean eat(char c) {
        skipSpace();
        if (text.charAt(at) != c) {
            return false;
        }
        at++;
        skipSpace();
        return true;
    }

    private void skipSpace() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    /** Pushes the value of the literal. */
    private void value() {
        skipSpace();
        char c = text.charAt(at);
        switch (c) {
            case '\'', '"' -> t.push(Strs.of(t, string(c)));
            case '(' -> t.push(Tuples.fromStack(t, t.sp, items(')')));
            case '[' -> {
                int mark = t.sp;
                t.push(Lists.fromStack(t, mark, items(']')));
            }
            case '{' -> dict();
            default -> word();
        }
    }

    private int items(char close) {
        at++;
        int count = 0;
        for (; !eat(close); count++) {
            value();
            eat(',');
        }
        return count;
    }

    private void dict() {
        at++;
        long dict = t.push(Dicts.create(t));
        while (!eat('}')) {
            int mark = t.sp;
            value();
            eat(':');
            value();
            eat(',');
            Dicts.set(t, dict, t.stack[mark], t.stack[mark + 1]);
            t.dropTo(mark);
        }
    }

    private void word() {
        int from = at;
        while (",)]}: ".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, at);
        t.push(
                switch (word) {
                    case "None" -> t.none();
                    case "True", "False" -> t.bool(word.equals("True"));
                    case "nan" -> Floats.of(t, Double.NaN);
                    case "inf", "-inf" ->
                        Floats.of(t, word.equals("inf") ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY);
                    default ->
                        word.matches("-?\\d+")
                                ? BigInts.of(t, new BigInteger(word))
                                : Floats.of(t, Double.parseDouble(word));
                });
    }

    private String string(char quote) {
        StringBuilder out = new StringBuilder();
        for (at++; text.charAt(at) != quote; at++) {
            if (text.charAt(at) != '\\') {
                out.append(text.charAt(at));
                continue;
            }
            char escape = text.charAt(++at);
            int digits = escape == 'x' ? 2 : escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
            if (digits > 0) {
                out.appendCodePoint(Integer.parseInt(text.substring(at + 1, at + 1 + digits), 16));
                at += digits;
            } else {
                out.append(escape == 'n' ? '\n' : escape == 't' ? '\t' : escape == 'r' ? '\r' : escape);
            }
        }
        at++;
        return out.toString();
    }
}
