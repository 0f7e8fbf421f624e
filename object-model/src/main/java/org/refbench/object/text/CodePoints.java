package org.refbench.object.text;

import java.util.Arrays;

/** A set of code points, as sorted ranges. Immutable. */
final class CodePoints {
    private final int[] starts;
    private final int[] ends;

    private CodePoints(int[] starts, int[] ends) {
        this.starts = starts;
        this.ends = ends;
    }

    /** Reads ascending hexadecimal ranges: {@code "41-5a 5f"}. */
    static CodePoints of(String ranges) {
        String[] parts = ranges.split(" ");
        int[] starts = new int[parts.length];
        int[] ends = new int[parts.length];
        for (int i = 0; i < parts.length; i++) {
            String[] range = parts[i].split("-");
            starts[i] = Integer.parseInt(range[0], 16);
            ends[i] = Integer.parseInt(range[range.length - 1], 16);
        }
        return new CodePoints(starts, ends);
    }

    boolean contains(int codePoint) {
        int at = Arrays.binarySearch(starts, codePoint);
        int range = at >= 0 ? at : -at - 2;
        return range >= 0 && codePoint <= ends[range];
    }
}
