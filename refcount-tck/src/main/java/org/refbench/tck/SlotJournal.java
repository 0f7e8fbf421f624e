package org.refbench.tck;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What one thread did to objects and slots, in its order, by ids. Events lie one after the other in an array of longs; while
 * it does not grow, nothing is allocated. Only the thread itself writes; others read when it has ended.
 *
 * <pre>
 *  made      kind | index 0 , type , slots , id     , address
 *  others    kind | index   , from , until , holder , value
 * </pre>
 *
 * An event under the slot's lock has one stamp of the common clock, its own, taken before the lock was given up: {@code from
 * = until}. A racy load has the clock before and after it.
 */
final class SlotJournal {
    /** Kinds of event. */
    enum Kind {
        /** An object came to be, its slots empty. */
        MADE,
        /** A slot was overwritten. */
        STORED,
        /** A slot was read under its lock. */
        LOADED,
        /** A slot was read without a lock. */
        LOADED_RACILY,
        /** A slot was emptied into a local. */
        TOOK;

        private static final Kind[] ALL = values();
    }

    private static final int WORDS = 5;
    private static final int KIND_BITS = 8;

    /** The thread's number. */
    final int thread;

    private final AtomicLong clock;
    private long[] words = new long[WORDS * 4096];
    private int size;

    SlotJournal(int thread, AtomicLong clock) {
        this.thread = thread;
        this.clock = clock;
    }

    /** A stamp that no other event has; asked for with the slot's lock held, so that stamps order the events of a slot. */
    long stamp() {
        return clock.getAndIncrement();
    }

    /** The next stamp: what was done so far has smaller ones. */
    long now() {
        return clock.get();
    }

    void made(long id, long address, int type, int slots) {
        add(Kind.MADE, 0, type, slots, id, address);
    }

    /** An event under the slot's lock; {@code value} is the id of what went in or came out, 0 for nothing. */
    void locked(Kind kind, long stamp, long holder, int index, long value) {
        add(kind, index, stamp, stamp, holder, value);
    }

    void racy(long from, long until, long holder, int index, long value) {
        add(Kind.LOADED_RACILY, index, from, until, holder, value);
    }

    private void add(Kind kind, int index, long from, long until, long holder, long value) {
        if (size == words.length) {
            words = Arrays.copyOf(words, 2 * size);
        }
        words[size] = (long) index << KIND_BITS | kind.ordinal();
        words[size + 1] = from;
        words[size + 2] = until;
        words[size + 3] = holder;
        words[size + 4] = value;
        size += WORDS;
    }

    int events() {
        return size / WORDS;
    }

    Kind kind(int event) {
        return Kind.ALL[(int) words[event * WORDS] & (1 << KIND_BITS) - 1];
    }

    int index(int event) {
        return (int) (words[event * WORDS] >> KIND_BITS);
    }

    long from(int event) {
        return words[event * WORDS + 1];
    }

    long until(int event) {
        return words[event * WORDS + 2];
    }

    int type(int event) {
        return (int) words[event * WORDS + 1];
    }

    int slots(int event) {
        return (int) words[event * WORDS + 2];
    }

    /** The holder's id, or that of the object that was made. */
    long holder(int event) {
        return words[event * WORDS + 3];
    }

    /** The id of what went in or came out; of an object that was made, its address. */
    long value(int event) {
        return words[event * WORDS + 4];
    }

    /** For tests of the reference itself: the event tells another value. */
    void falsify(int event, long value) {
        words[event * WORDS + 4] = value;
    }

    /** As a sentence without its subject. */
    String text(int event) {
        long value = value(event);
        String what = value == 0 ? "nothing" : "#" + value;
        return switch (kind(event)) {
            case MADE -> "made #" + holder(event);
            case STORED -> "stored " + what;
            case LOADED -> "loaded " + what;
            case LOADED_RACILY -> "loaded " + what + " without the lock";
            case TOOK -> "took " + what;
        };
    }
}
