package org.refbench.schedule;

/** One execution with decisions known beforehand; after the last of them, without interference. */
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
        if (choice >= alternatives) {
            throw new IllegalStateException("the program is not the one that was recorded: decision " + at + " is "
                    + choice + " of " + alternatives);
        }
        return choice;
    }

    @Override
    public boolean next() {
        return at++ < 0;
    }
}
