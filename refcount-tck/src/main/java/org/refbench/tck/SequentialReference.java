package org.refbench.tck;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refbench.tck.Model.Obj;
import org.refbench.tck.SlotJournal.Kind;

/**
 * Replays what several threads did, merged by its stamps, on the {@link Model}. The events of one slot are ordered by its
 * lock and so by their stamps; what each load and each take got must be what the model's slot holds at that point. A racy load
 * must have got what the slot held at some moment between its two readings of the clock. At the end the heap must hold what
 * the model holds: objects by id and address, slots, and counts where the scheme's traits promise them.
 *
 * <p>The model lets no object die before the end of the replay, because when a thread drops a local is not recorded. That
 * changes nothing at the end: which objects lose their last reference does not depend on the order in which they do.
 */
final class SequentialReference {
    /** Earlier operations on the slot that a failure tells. */
    private static final int TOLD = 6;

    private final List<SlotJournal> journals;
    private final Model model = new Model();
    private final Obj[] objects;
    private final int[] journalOf;
    private final int[] eventOf;
    private final Map<Long, Versions> versions = new HashMap<>();

    /** The writes to one slot, in their order. */
    private static final class Versions {
        private long[] stamps = new long[4];
        private long[] values = new long[4];
        private int size;

        void add(long stamp, long value) {
            if (size == stamps.length) {
                stamps = Arrays.copyOf(stamps, 2 * size);
                values = Arrays.copyOf(values, 2 * size);
            }
            stamps[size] = stamp;
            values[size++] = value;
        }

        private int firstAtOrAfter(long stamp) {
            int found = Arrays.binarySearch(stamps, 0, size, stamp);
            return found < 0 ? -found - 1 : found;
        }

        /**
         * Whether the slot held {@code value} at some moment between the two readings. A write happens before its stamp is
         * taken, so the first one with a stamp from {@code until} on may have happened before that already.
         */
        boolean held(long value, long from, long until) {
            int last = Math.min(firstAtOrAfter(until), size - 1);
            for (int version = firstAtOrAfter(from) - 1; version <= last; version++) {
                if ((version < 0 ? 0 : values[version]) == value) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A replay of {@code journals}, whose stamps are those below {@code stamps}. */
    SequentialReference(List<SlotJournal> journals, long stamps) {
        this.journals = journals;
        this.journalOf = new int[Math.toIntExact(stamps)];
        this.eventOf = new int[Math.toIntExact(stamps)];
        Arrays.fill(journalOf, -1);
        long lastId = 0;
        for (SlotJournal journal : journals) {
            for (int event = 0; event < journal.events(); event++) {
                if (journal.kind(event) == Kind.MADE) {
                    lastId = Math.max(lastId, journal.holder(event));
                }
            }
        }
        this.objects = new Obj[(int) lastId + 1];
    }

    /** Fails with the first event, in the order of the stamps, that does not fit; racy loads are looked at last. */
    void replay() {
        for (SlotJournal journal : journals) {
            for (int event = 0; event < journal.events(); event++) {
                switch (journal.kind(event)) {
                    case MADE -> make(journal, event);
                    case LOADED_RACILY -> {}
                    default -> {
                        journalOf[(int) journal.until(event)] = journals.indexOf(journal);
                        eventOf[(int) journal.until(event)] = event;
                    }
                }
            }
        }
        for (int stamp = 0; stamp < journalOf.length; stamp++) {
            if (journalOf[stamp] >= 0) {
                apply(journals.get(journalOf[stamp]), eventOf[stamp]);
            }
        }
        journals.forEach(this::checkRacyLoads);
    }

    private void make(SlotJournal journal, int event) {
        objects[(int) journal.holder(event)] =
                model.make(journal.value(event), journal.holder(event), journal.type(event), journal.slots(event));
    }

    private Obj object(long id) {
        return id == 0 ? null : objects[(int) id];
    }

    private static long slotKey(SlotJournal journal, int event) {
        return journal.holder(event) << 20 | journal.index(event);
    }

    private void apply(SlotJournal journal, int event) {
        Obj holder = object(journal.holder(event));
        int index = journal.index(event);
        Obj held = holder.slots[index];
        Obj value = object(journal.value(event));
        if (journal.kind(event) == Kind.STORED) {
            write(journal, event, holder, value);
            return;
        }
        if (held != value) {
            fail(journal, event, "held " + (held == null ? "nothing" : "#" + held.id));
        }
        if (journal.kind(event) == Kind.TOOK && value != null) {
            write(journal, event, holder, null);
        }
    }

    private void write(SlotJournal journal, int event, Obj holder, Obj value) {
        if (value != null) {
            value.locals++; // the model's store consumes a local, and each object keeps one to the end
        }
        model.storeLocal(holder, journal.index(event), value);
        versions.computeIfAbsent(slotKey(journal, event), key -> new Versions())
                .add(journal.until(event), value == null ? 0 : value.id);
    }

    private void checkRacyLoads(SlotJournal journal) {
        Versions none = new Versions();
        for (int event = 0; event < journal.events(); event++) {
            if (journal.kind(event) == Kind.LOADED_RACILY
                    && !versions.getOrDefault(slotKey(journal, event), none)
                            .held(journal.value(event), journal.from(event), journal.until(event))) {
                fail(journal, event, "did not hold it at any moment of the load");
            }
        }
    }

    private void fail(SlotJournal journal, int event, String held) {
        throw new AssertionError("the threads' operations have no sequential order: operation " + event + " of thread "
                + journal.thread + " " + journal.text(event) + ", slot " + journal.index(event) + " of #"
                + journal.holder(event) + ", which " + held + ". Before it on that slot: " + before(journal, event));
    }

    /** The last operations on the event's slot with stamps before its end, oldest first. */
    private String before(SlotJournal journal, int event) {
        List<String> told = new ArrayList<>();
        int stamp = (int) Math.min(journal.until(event), journalOf.length) - 1;
        for (; stamp >= 0 && told.size() < TOLD; stamp--) {
            if (journalOf[stamp] >= 0) {
                SlotJournal other = journals.get(journalOf[stamp]);
                if (slotKey(other, eventOf[stamp]) == slotKey(journal, event)) {
                    told.addFirst("thread " + other.thread + " " + other.text(eventOf[stamp]));
                }
            }
        }
        return told.isEmpty() ? "nothing" : String.join("; ", told);
    }

    /** Compares the quiescent world, in which one local holds the object of that id and nothing else is a root. */
    void requireAlive(World world, long kept) {
        for (Obj object : objects) {
            if (object != null && object.id != kept) {
                model.dropLocal(object);
            }
        }
        model.requireSame(world, new Obj[] {object(kept)});
    }
}
