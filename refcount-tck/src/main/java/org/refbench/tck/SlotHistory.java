package org.refbench.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What several threads did to objects and slots, for {@link SequentialReference}. Costs an atomic increment for each event
 * under a lock, and nothing where no actor records.
 */
public final class SlotHistory {
    private final AtomicLong clock = new AtomicLong();
    private final List<SlotJournal> journals = new ArrayList<>();

    /** The journal of one more thread. */
    synchronized SlotJournal newJournal() {
        SlotJournal journal = new SlotJournal(journals.size(), clock);
        journals.add(journal);
        return journal;
    }

    /** All journals; their threads have ended. */
    synchronized List<SlotJournal> journals() {
        return List.copyOf(journals);
    }

    /** The calling thread's actor records from now on all that it does to objects and slots. */
    public void record(Actor actor) {
        actor.record(newJournal());
    }

    /**
     * Fails unless one order of all that was recorded explains what each thread got, and what is alive now, quiescent, is
     * what that order leaves. All threads but the caller's have ended; {@code kept} is the one object that it holds.
     */
    public void requireSequential(World world, long kept) {
        SequentialReference reference = new SequentialReference(journals(), clock.get());
        reference.replay();
        reference.requireAlive(world, SyntheticShapes.id(kept));
    }
}
