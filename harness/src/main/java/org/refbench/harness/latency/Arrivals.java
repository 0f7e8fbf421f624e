package org.refbench.harness.latency;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.refbench.harness.spec.Names;

/** When requests are due. */
public enum Arrivals {
    /** At equal distances; the workers take turns. */
    CONSTANT,
    /** As from very many independent clients: the gaps are exponentially distributed. */
    POISSON;

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** As options name it. */
    public String alias() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The arrivals called {@code alias}. */
    public static Arrivals named(String alias) {
        return Arrays.stream(values())
                .filter(a -> a.alias().equals(alias))
                .findFirst()
                .orElseThrow(() -> Names.unknown(
                        "arrivals",
                        alias,
                        Arrays.stream(values()).map(Arrivals::alias).toList()));
    }

    /**
     * When one worker's requests are due, in ns after the start.
     *
     * @param rate requests a second, of all workers together
     * @param seconds how long requests arrive
     */
    long[] schedule(double rate, double seconds, int worker, int workers, long seed) {
        double gap = workers * 1e9 / rate;
        ZigguratSampler.Exponential exponential = exponential(seed + (worker + 1) * GOLDEN_RATIO);
        double at = this == CONSTANT ? gap * worker / workers : gap * exponential.sample();
        long[] due = new long[(int) Math.ceil(2 * rate * seconds / workers) + 16];
        int count = 0;
        while (at < seconds * 1e9) {
            if (count == due.length) {
                due = Arrays.copyOf(due, 2 * count);
            }
            due[count++] = Math.round(at);
            at += this == CONSTANT ? gap : gap * exponential.sample();
        }
        return Arrays.copyOf(due, count);
    }

    private static ZigguratSampler.Exponential exponential(long seed) {
        UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(seed);
        return ZigguratSampler.Exponential.of(random);
    }
}
