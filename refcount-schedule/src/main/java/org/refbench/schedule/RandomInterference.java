package org.refbench.schedule;

import java.util.SplittableRandom;

/**
 * Random executions without end. Each draws anew how often it interferes: in one half a few times at decisions drawn
 * beforehand (random delay bounding after Emmi, Qadeer and Rakamaric, POPL 2011, in the spirit of Burckhardt's probabilistic
 * concurrency testing, ASPLOS 2010), in the other half at each decision with one probability.
 */
public final class RandomInterference implements Strategy {
    private static final int[] ONE_IN = {2, 4, 8, 32};
    private static final int MOST_DELAYS = 4;

    private final SplittableRandom random;
    private final int[] delays = new int[MOST_DELAYS];
    private int oneIn;
    private int at;
    private int longest = 64;

    /** Executions drawn from {@code seed}. */
    public RandomInterference(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public int choose(int alternatives, boolean free) {
        int decision = at++;
        if (free) {
            return random.nextInt(alternatives);
        }
        if (oneIn > 0) {
            return random.nextInt(oneIn) == 0 ? random.nextInt(alternatives) : 0;
        }
        for (int delay : delays) {
            if (delay == decision) {
                return 1 + random.nextInt(alternatives - 1);
            }
        }
        return 0;
    }

    @Override
    public boolean next() {
        longest = Math.max(longest, at);
        at = 0;
        oneIn = random.nextBoolean() ? ONE_IN[random.nextInt(ONE_IN.length)] : 0;
        int count = 1 + random.nextInt(MOST_DELAYS);
        for (int i = 0; i < MOST_DELAYS; i++) {
            delays[i] = i < count ? random.nextInt(longest) : -1;
        }
        return true;
    }
}
