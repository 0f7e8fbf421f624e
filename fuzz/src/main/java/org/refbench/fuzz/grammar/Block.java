package org.refbench.fuzz.grammar;

import java.util.ArrayList;
import java.util.List;

/**
 * A statement: a line, and the statements below it if it has any. {@code try}, {@code else} and their like are blocks of one
 * compound, whose head is empty. Immutable.
 *
 * @param head the line; empty for a compound
 * @param body the statements below; null for a simple statement
 * @param removable whether the program is still a program without it
 */
public record Block(String head, List<Block> body, boolean removable) {
    /** A simple statement. */
    static Block line(String text) {
        return new Block(text, null, true);
    }

    /** A statement with others below it, which can be left out as a whole. */
    static Block of(String head, List<Block> body) {
        return new Block(head, body, true);
    }

    /** A part of a compound, such as {@code except}. */
    static Block part(String head, List<Block> body) {
        return new Block(head, body, false);
    }

    /** Parts that make up one statement. */
    static Block compound(Block... parts) {
        return new Block("", List.of(parts), true);
    }

    /** The same, which stays as long as what it belongs to does. */
    Block needed() {
        return new Block(head, body, false);
    }

    private boolean isCompound() {
        return head.isEmpty();
    }

    /** The statements as text. */
    public static String text(List<Block> blocks) {
        StringBuilder text = new StringBuilder();
        append(text, blocks, 0);
        return text.toString();
    }

    private static void append(StringBuilder text, List<Block> blocks, int depth) {
        if (blocks.isEmpty()) {
            text.append("    ".repeat(depth)).append("pass\n");
        }
        for (Block block : blocks) {
            if (block.isCompound()) {
                append(text, block.body, depth);
            } else {
                text.append("    ".repeat(depth)).append(block.head).append('\n');
                if (block.body != null) {
                    append(text, block.body, depth + 1);
                }
            }
        }
    }

    /** Number of statements that could be left out. */
    public static int removable(List<Block> blocks) {
        int sum = 0;
        for (Block block : blocks) {
            sum += (block.removable ? 1 : 0) + (block.body == null ? 0 : removable(block.body));
        }
        return sum;
    }

    /** The statements without the removable ones whose numbers, in the order of the text, are from {@code from} on and below {@code to}. */
    public static List<Block> without(List<Block> blocks, int from, int to) {
        return new Cut(from, to).apply(blocks);
    }

    /** Statements are counted before those below them, and those below one that is left out are counted all the same. */
    private static final class Cut {
        private final int from;
        private final int to;
        private int next;

        Cut(int from, int to) {
            this.from = from;
            this.to = to;
        }

        List<Block> apply(List<Block> blocks) {
            List<Block> left = new ArrayList<>();
            for (Block block : blocks) {
                boolean out = block.removable && next >= from && next < to;
                next += block.removable ? 1 : 0;
                List<Block> body = block.body == null ? null : apply(block.body);
                if (!out) {
                    left.add(new Block(block.head, body, block.removable));
                }
            }
            return left;
        }
    }
}
