package org.refbench.harness.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction of p-values for the number of comparisons (A simple sequentially rejective multiple test procedure, 1979):
 * rejecting where the corrected value is at most 0.05 makes a false rejection anywhere in the family at most 5% likely, however
 * the comparisons depend on each other; those of one shootout do, as they share a baseline.
 */
public final class Holm {
    private Holm() {}

    /** The corrected values, in the order of {@code p}. */
    public static double[] correct(double[] p) {
        int[] ascending = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i]))
                .mapToInt(i -> i)
                .toArray();
        double[] corrected = new double[p.length];
        double floor = 0;
        for (int i = 0; i < p.length; i++) {
            floor = Math.max(floor, Math.min(1, (p.length - i) * p[ascending[i]]));
            corrected[ascending[i]] = floor;
        }
        return corrected;
    }
}
