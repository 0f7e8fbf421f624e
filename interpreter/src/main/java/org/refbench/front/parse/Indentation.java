package org.refbench.front.parse;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The stack of open indentation levels. Each is measured twice, with tabs eight columns wide and with
 * tabs one column wide; lines whose order differs between the two are inconsistent.
 */
final class Indentation {
    private static final int TAB = 8;

    /** What a line's indentation means. */
    enum Change {
        /** The line belongs to the block of the line before it. */
        SAME,
        /** The line opens a block. */
        INDENT,
        /** The line closes {@link #closed} blocks. */
        DEDENT,
        /** The line closes blocks but lines up with none that is open. */
        MISALIGNED,
        /** It depends on the width of a tab. */
        INCONSISTENT
    }

    private record Level(int wide, int narrow) {}

    private final Deque<Level> levels = new ArrayDeque<>();
    private int closed;

    Indentation() {
        levels.push(new Level(0, 0));
    }

    /** Number of open blocks. */
    int depth() {
        return levels.size() - 1;
    }

    /** Blocks that the last line closed. */
    int closed() {
        return closed;
    }

    /** Takes the white space at the start of a line that is neither blank nor a continuation. */
    Change line(String text, int start, int end) {
        int wide = 0;
        int narrow = 0;
        for (int i = start; i < end; i++) {
            switch (text.charAt(i)) {
                case '\t' -> {
                    wide = (wide / TAB + 1) * TAB;
                    narrow++;
                }
                case '\f' -> {
                    wide = 0;
                    narrow = 0;
                }
                default -> {
                    wide++;
                    narrow++;
                }
            }
        }
        return change(wide, narrow);
    }

    private Change change(int wide, int narrow) {
        Level top = levels.peek();
        if (wide == top.wide) {
            return narrow == top.narrow ? Change.SAME : Change.INCONSISTENT;
        }
        if (wide > top.wide) {
            levels.push(new Level(wide, narrow));
            return narrow > top.narrow ? Change.INDENT : Change.INCONSISTENT;
        }
        closed = 0;
        while (wide < levels.peek().wide) {
            levels.pop();
            closed++;
        }
        if (wide != levels.peek().wide) {
            return Change.MISALIGNED;
        }
        return narrow == levels.peek().narrow ? Change.DEDENT : Change.INCONSISTENT;
    }
}
