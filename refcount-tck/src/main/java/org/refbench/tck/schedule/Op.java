package org.refbench.tck.schedule;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One operation of a thread. Registers hold owned references; an operation that needs one which is empty does nothing.
 *
 * @param kind what it does
 * @param a a register, or a shared slot
 * @param b a register
 */
record Op(Kind kind, int a, int b) {
    /** What an operation does; the letter is its name in a program's text. */
    enum Kind {
        NODE('n', "r%1$d = new node"),
        LEAF('f', "r%1$d = new leaf"),
        WITNESS('w', "r%1$d = new witness"),
        LIST('l', "r%1$d = new list"),
        COPY('c', "r%2$d = copy of r%1$d"),
        DROP('d', "drop r%1$d"),
        LOAD('L', "r%2$d = load shared[%1$d]"),
        STORE('S', "store r%2$d into shared[%1$d]"),
        TAKE('T', "r%2$d = take shared[%1$d]"),
        LINK('K', "store a copy of r%2$d into r%1$d[0]"),
        FOLLOW('F', "r%2$d = load r%1$d[0]"),
        TOUCH('t', "write into the witness r%1$d"),
        MOVE('m', "r%1$d, a list, gets other storage"),
        FINAL('v', "r%1$d = new node whose finaliser stores it into shared[0]"),
        OBSERVE('o', "weak[%1$d] points to r%2$d"),
        RECALL('r', "r%2$d = load weak[%1$d]"),
        POLL('p', "poll"),
        BLOCK('b', "enter and leave a blocking region"),
        QUIESCE('q', "quiesce"),
        RESTART('x', "the thread ends, another starts");

        private static final Map<Character, Kind> BY_LETTER =
                Stream.of(values()).collect(Collectors.toMap(kind -> kind.letter, Function.identity()));

        private final char letter;
        private final String text;

        Kind(char letter, String text) {
            this.letter = letter;
            this.text = text;
        }
    }

    String encoded() {
        return "" + kind.letter + a + b;
    }

    static Op parse(String encoded) {
        Kind kind = encoded.length() == 3 ? Kind.BY_LETTER.get(encoded.charAt(0)) : null;
        int a = kind == null ? -1 : Character.digit(encoded.charAt(1), 10);
        int b = kind == null ? -1 : Character.digit(encoded.charAt(2), 10);
        if (a < 0 || b < 0) {
            throw new IllegalArgumentException("not an operation: '" + encoded + "'");
        }
        return new Op(kind, a, b);
    }

    @Override
    public String toString() {
        return String.format(kind.text, a, b);
    }
}
