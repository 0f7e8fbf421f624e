package org.refbench.stress;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import org.refbench.safepoint.Participant;

/**
 * What one state of a test works on: a holder that lives as long as the arena, and room for what the actors record. A state
 * takes a cell when it is made, its arbiter gives it back. Every field is written by one actor, or before or after them.
 */
public final class Cell {
    /** An object that no test releases; its slot is what actors race on. */
    public final long holder;

    /** An object that the state was made with: a root. */
    public long object;

    /** What a thread buffers until an epoch or its end. */
    public final Log log = new Log();

    /** The thread that came and went. */
    Participant visitor;

    /** What the epoch received. */
    long received;

    /** What the thread that buffered handed over by itself, at its end. */
    long sent;

    /** Memory that stays with the cell; 0 until it is asked for. */
    long region;

    private final int index;
    private final AtomicLong deaths = new AtomicLong();
    private final long[] made = new long[4];
    private long dataAtDeath;

    Cell(int index, long holder) {
        this.index = index;
        this.holder = holder;
    }

    int index() {
        return index;
    }

    void died(long id, long data) {
        deaths.addAndGet(id);
        if (id == 1) {
            dataAtDeath = data;
        }
    }

    /** The sum of the ids of all objects that were destroyed. */
    public long deaths() {
        return deaths.get();
    }

    /** The sum of the data words of object 1 as its destroyer saw them. */
    public long dataAtDeath() {
        return dataAtDeath;
    }

    /** Notes an object of this state; the place is the caller's alone. */
    void made(int place, long node) {
        made[place] = node;
    }

    long[] made() {
        return made;
    }

    void reset() {
        object = 0;
        visitor = null;
        received = 0;
        sent = 0;
        dataAtDeath = 0;
        deaths.set(0);
        log.drain();
        Arrays.fill(made, 0);
    }

    /** A thread's own buffer: plain fields, as a scheme that defers its counting has them. */
    public static final class Log {
        private final long[] entries = new long[4];
        private int size;

        /** The owning thread. */
        public void add(long entry) {
            entries[size] = entry;
            size++;
        }

        /** Empties the buffer and answers the sum of its entries; the owning thread, or an epoch that has it stopped. */
        public long drain() {
            long sum = 0;
            for (int i = 0; i < size; i++) {
                sum += entries[i];
                entries[i] = 0;
            }
            size = 0;
            return sum;
        }
    }
}
