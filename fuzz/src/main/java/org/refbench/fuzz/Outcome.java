package org.refbench.fuzz;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What a program did, as far as CPython and the interpreter must agree.
 *
 * @param exitCode the exit code
 * @param output what it printed
 * @param error the last line of its error output, without a hint
 */
record Outcome(int exitCode, String output, String error) {
    private static final Pattern HINT = Pattern.compile("\\. Did you mean: '.*'\\?$");

    static Outcome of(int exitCode, String output, String error) {
        String stripped = error.stripTrailing();
        String last = stripped.substring(stripped.lastIndexOf('\n') + 1);
        return new Outcome(exitCode, output, HINT.matcher(last).replaceFirst(""));
    }

    /** Whether something in it did not fit into memory. */
    boolean ranOutOfMemory() {
        return output.contains("MemoryError") || error.contains("MemoryError");
    }

    /** Whether the lines have the same characters in another order, and None among them: its hash is made from its address. */
    private static boolean dependsOnAddress(String expected, String actual) {
        return expected.contains("None")
                && Arrays.equals(
                        expected.chars().sorted().toArray(),
                        actual.chars().sorted().toArray());
    }

    /** The first line in which they differ, with its number; null if they agree. */
    String differenceFrom(Outcome actual) {
        String[] expectedLines = output.split("\n", -1);
        String[] actualLines = actual.output.split("\n", -1);
        for (int i = 0; i < Math.max(expectedLines.length, actualLines.length); i++) {
            String expected = i < expectedLines.length ? expectedLines[i] : "(end)";
            String got = i < actualLines.length ? actualLines[i] : "(end)";
            if (!expected.equals(got) && !dependsOnAddress(expected, got)) {
                return "line " + (i + 1) + " of the output\n  CPython:  " + expected + "\n  refbench: " + got;
            }
        }
        if (!error.equals(actual.error)) {
            return "the error\n  CPython:  " + error + "\n  refbench: " + actual.error;
        }
        return exitCode == actual.exitCode ? null : "the exit code: " + exitCode + " and " + actual.exitCode;
    }
}
