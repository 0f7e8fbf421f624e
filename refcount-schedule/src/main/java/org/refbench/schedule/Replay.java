package org.refbench.schedule;

/**
 * One execution with decisions known beforehand; after the last of them, without interference. A decision that is too large
 * for what is to be decided, because an earlier one was changed, becomes the last alternative.
 */
public final class Replay implements Strategy {
    private final int[] decisions;
    private int at = -1;

    /** Replays what a {@link Recording} remembered. */
    public Replay(int... decisions) {
        this.decisions = decisions.clone();
    }

    @Override
    public int choose(int alternatives, boolean free) {
        int choice = at < decisions.length ? decisions[at] : 0;
        at++;
        return Math.min(choice, alternatives - 1);
    }

    @Override
    public boolean next() {
        return at++ < 0;
    }
}
