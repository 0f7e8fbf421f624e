package org.refbench.harness.spec;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The error text for a name that is not known: what was meant, perhaps, and what there is. */
public final class Names {
    private Names() {}

    /** "unknown scheme 'atomc'; did you mean 'atomic'? Known: atomic, plain". */
    public static UsageException unknown(String kind, String name, Collection<String> known) {
        String hint =
                closest(name, known).map(n -> " Did you mean '" + n + "'?").orElse("");
        return new UsageException("unknown " + kind + " '" + name + "'." + hint + " Known: "
                + String.join(", ", known.stream().sorted().toList()));
    }

    /** The known name nearest to {@code name}, if it is near enough to be a slip of the hand. */
    static Optional<String> closest(String name, Collection<String> known) {
        int tolerance = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= tolerance)
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The number of characters to insert, delete or replace to turn one word into the other (Levenshtein). */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replace = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
