package org.refbench.schedule;

/**
 * Takes every decision of an execution. A decision is a number below the number of alternatives; 0 is what would happen
 * without interference: the running task goes on, a read gets the newest value. A strategy belongs to one series of
 * executions of one program and is not thread-safe.
 */
public interface Strategy {
    /**
     * Decides among {@code alternatives}, at least two.
     *
     * @param free whether the other alternatives are no interference: the running task cannot go on, or gave way
     */
    int choose(int alternatives, boolean free);

    /** Prepares the next execution; answers false when there is none. Called before the first one, too. */
    boolean next();
}
