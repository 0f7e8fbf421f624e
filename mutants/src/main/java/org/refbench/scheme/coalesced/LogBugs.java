package org.refbench.scheme.coalesced;

import org.refbench.spi.ObjectShapes;
import org.refbench.spi.SlotVisitor;

/** Planted in {@link CoalescedMutator}, {@link CoalescedRefCounter}, {@link Collector} and {@link ViewReader}. */
public final class LogBugs {
    private LogBugs() {}

    /** In place of {@link CoalescedMutator#beforeWrite}. */
    public static void logsNothing(CoalescedMutator mutator, long holder, long slot) {}

    /** In place of {@link CoalescedMutator#put}: the holder is logged when it has changed. */
    public static void putsThenLogs(CoalescedMutator mutator, long holder, long slot, long object) {
        mutator.put(holder, slot, object);
        mutator.beforeWrite(holder, slot);
    }

    /** In place of {@link CoalescedMutator#turn}: what is logged counts as clean, and the log stays where it is. */
    public static Log turnsWithoutItsLog(CoalescedMutator mutator, int newEpoch) {
        mutator.enter(newEpoch, false);
        return new Log(new Chunks());
    }

    /** In place of {@link ViewReader#readSlots}. */
    public static void readsNothing(ViewReader view, long holder) {}

    /** In place of {@link ViewReader#wipe}: reads the slots when the mark is gone. */
    public static boolean wipesThenReads(ViewReader view, long holder, long word) {
        boolean wiped = view.wipe(holder, word);
        view.readSlots(holder);
        return wiped;
    }

    /** In place of copying the next epoch's entry: the slots, which have changed by now. */
    public static void rereads(ViewReader view, long holder, long word) {
        view.readSlots(holder);
    }

    /** In place of remembering what is stored while views slide. */
    public static void snoopsNothing(CoalescedMutator mutator, long object) {}

    /** In place of a look at what a bulk move moves. */
    public static void visitsNothing(ObjectShapes shapes, long holder, SlotVisitor visitor) {}

    /** In place of {@code CoalescedMutator.logPage}. */
    public static void logsNoPage(CoalescedMutator mutator, long holder, long page) {}

    /** In place of {@link ViewReader#noteMark}. */
    public static void notesNothing(ViewReader view, long mark, LongSet logged) {}

    /** In place of the epoch of a thread or of a weak load: none. */
    public static int none(CoalescedMutator mutator) {
        return 0;
    }

    /** The same of a log word. */
    public static int none(long word) {
        return 0;
    }
}
