package org.refbench.harness.suite;

import java.util.List;
import java.util.Map;

/**
 * One thing that the benchmarks of the SPI measure, of schemes or as a yardstick.
 *
 * @param row what the table calls it
 * @param benchmark the name of the JMH benchmark
 * @param params JMH parameters, those of the scheme left out
 * @param threads how many threads JMH runs it with
 * @param yardstick what is measured instead of a scheme, or the empty string
 * @param needs what it needs of a scheme
 */
public record Measure(
        String row, String benchmark, Map<String, String> params, int threads, String yardstick, List<Need> needs) {
    /** What a measure may need of a scheme. */
    public enum Need {
        /** It frees what dies, or the heap is soon full. */
        RECLAIMING,
        /** It counts locals later than they are made and dropped. */
        PUTTING_OFF,
        /** It has immortal objects. */
        IMMORTAL
    }

    public Measure {
        params = Map.copyOf(params);
        needs = List.copyOf(needs);
    }

    /** Whether it belongs to no scheme. */
    public boolean measuresYardstick() {
        return !yardstick.isEmpty();
    }
}
