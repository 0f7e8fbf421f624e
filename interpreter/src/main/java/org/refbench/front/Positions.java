package org.refbench.front;

/**
 * The source range of every instruction, for tracebacks: four ints per instruction. Lines count from
 * 1, columns from 0 in code points, the end column is exclusive. Instructions that the compiler made
 * up itself have line 0.
 */
public record Positions(int[] table) {
    /** Ints per instruction. */
    private static final int ENTRY = 4;

    /** First line of an instruction's source, 0 if it has none. */
    public int line(int instruction) {
        return table[instruction * ENTRY];
    }

    /** Column of the first character. */
    public int column(int instruction) {
        return table[instruction * ENTRY + 1];
    }

    /** Last line. */
    public int endLine(int instruction) {
        return table[instruction * ENTRY + 2];
    }

    /** Column after the last character. */
    public int endColumn(int instruction) {
        return table[instruction * ENTRY + 3];
    }
}
