package org.refbench.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refbench.heap.Memory;

/**
 * Words outside the Java heap with all the values that they have had. A read may get any value that is not ruled out by
 * happens-before or by what was read of the word before (coherence), a read-modify-write always the newest; release
 * writes and read-modify-writes carry the writer's clock, acquire reads take it over; a read-modify-write continues the
 * release sequence that it interrupts. This is the operational form of C11's release/acquire fragment without load buffering (Lahav,
 * Vafeiadis, Kang, Hur and Dreyer, PLDI 2017, without its promises), decided by vector clocks.
 *
 * <p>Not shown: a read that gets a value which is written later (load buffering), and orders between sequentially
 * consistent accesses of different words beyond acquire and release. The Java heap itself is sequentially consistent.
 *
 * <p>Histories are kept per 4-byte word; an 8-byte access never gets halves of two writes. The memory itself always holds
 * the newest values.
 */
final class WeakMemory {
    /** Old values offered to one read, beside the newest. */
    private static final int MOST_OLD = 4;

    private final Scheduler scheduler;
    private final Map<Long, Word> words = new HashMap<>();
    private final Map<Object, VectorClock> synchronisers = new HashMap<>();
    private final Map<Task, VectorClock> unfenced = new HashMap<>();
    private long writes;

    WeakMemory(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** One write. A clock is there if it released. */
    private record Write(long sequence, int value, int task, int tick, VectorClock released) {
        boolean isKnownTo(VectorClock clock) {
            return task < 0 || tick <= clock.get(task);
        }
    }

    /** The newest write that a task had read when its clock showed {@code tick}. */
    private record Read(int task, int tick, int index) {}

    /** A word's writes in modification order. */
    private static final class Word {
        final List<Write> history = new ArrayList<>();
        final List<Read> reads = new ArrayList<>();

        Word(int initial) {
            history.add(new Write(0, initial, -1, 0, null));
        }

        int newest() {
            return history.size() - 1;
        }

        /** The oldest write that may still be read. */
        int oldest(VectorClock clock) {
            int floor = newest();
            while (!history.get(floor).isKnownTo(clock)) {
                floor--;
            }
            for (Read read : reads) {
                if (read.index > floor && read.tick <= clock.get(read.task)) {
                    floor = read.index;
                }
            }
            return floor;
        }

        /** The newest write that is not younger than {@code sequence}. */
        int at(long sequence) {
            int index = newest();
            while (history.get(index).sequence > sequence) {
                index--;
            }
            return index;
        }

        void hasRead(Task task, int index) {
            int tick = task.clock.tick(task.id);
            reads.removeIf(read -> read.task == task.id && read.index >= index);
            reads.add(new Read(task.id, tick, index));
        }
    }

    private Word word(long address) {
        return words.computeIfAbsent(address, a -> new Word(Memory.getInt(a)));
    }

    // ---- reads ----

    int readInt(long address, boolean acquires) {
        Task self = scheduler.running();
        Word word = word(address);
        int oldest = Math.max(word.oldest(self.clock), word.newest() - MOST_OLD);
        int index = word.newest() - scheduler.choose(word.newest() - oldest + 1);
        return read(self, word, index, acquires);
    }

    long readLong(long address, boolean acquires) {
        Task self = scheduler.running();
        Word low = word(address);
        Word high = word(address + 4);
        long since = Math.max(
                low.history.get(low.oldest(self.clock)).sequence, high.history.get(high.oldest(self.clock)).sequence);
        long[] cuts = cuts(low, high, since);
        long cut = cuts[scheduler.choose(cuts.length)];
        int lowValue = read(self, low, low.at(cut), acquires);
        return (long) read(self, high, high.at(cut), acquires) << 32 | lowValue & 0xFFFFFFFFL;
    }

    /** The points in modification order that make a difference, newest first. */
    private static long[] cuts(Word low, Word high, long since) {
        List<Long> cuts = new ArrayList<>();
        for (Word word : List.of(low, high)) {
            for (int i = word.newest(); i >= 0 && word.history.get(i).sequence >= since; i--) {
                if (!cuts.contains(word.history.get(i).sequence)) {
                    cuts.add(word.history.get(i).sequence);
                }
            }
        }
        return cuts.stream()
                .sorted((a, b) -> Long.compare(b, a))
                .limit(1L + MOST_OLD)
                .mapToLong(c -> c)
                .toArray();
    }

    private int read(Task self, Word word, int index, boolean acquires) {
        Write write = word.history.get(index);
        if (write.released != null) {
            if (acquires) {
                self.clock.join(write.released);
            } else {
                unfenced.computeIfAbsent(self, t -> new VectorClock()).join(write.released);
            }
        }
        word.hasRead(self, index);
        return write.value;
    }

    /** The newest value, for a read-modify-write. */
    int newestInt(long address, boolean acquires) {
        Word word = word(address);
        return read(scheduler.running(), word, word.newest(), acquires);
    }

    long newestLong(long address, boolean acquires) {
        long low = newestInt(address, acquires) & 0xFFFFFFFFL;
        return (long) newestInt(address + 4, acquires) << 32 | low;
    }

    // ---- writes ----

    void writeInt(long address, int value, boolean releases) {
        append(word(address), ++writes, value, releases, false);
        Memory.setInt(address, value);
    }

    void writeLong(long address, long value, boolean releases) {
        long sequence = ++writes;
        append(word(address), sequence, (int) value, releases, false);
        append(word(address + 4), sequence, (int) (value >>> 32), releases, false);
        Memory.setLong(address, value);
    }

    /** The write of a read-modify-write: continues the release sequence of the write that it replaces. */
    void updateInt(long address, int value, boolean releases) {
        append(word(address), ++writes, value, releases, true);
        Memory.setInt(address, value);
    }

    void updateLong(long address, long value, boolean releases) {
        long sequence = ++writes;
        append(word(address), sequence, (int) value, releases, true);
        append(word(address + 4), sequence, (int) (value >>> 32), releases, true);
        Memory.setLong(address, value);
    }

    private void append(Word word, long sequence, int value, boolean releases, boolean continues) {
        Task self = scheduler.running();
        int tick = self.clock.tick(self.id);
        VectorClock released = releases ? self.clock.copy() : null;
        VectorClock replaced = word.history.get(word.newest()).released;
        if (continues && replaced != null) {
            released = released == null ? new VectorClock() : released;
            released.join(replaced);
        }
        word.history.add(new Write(sequence, value, self.id, tick, released));
    }

    // ---- other orders ----

    /** An access of something on the Java heap that orders, known by {@code key}. */
    void synchronise(Object key, boolean acquires, boolean releases) {
        Task self = scheduler.running();
        VectorClock clock = synchronisers.computeIfAbsent(key, k -> new VectorClock());
        if (acquires) {
            self.clock.join(clock);
        }
        if (releases) {
            clock.join(self.clock);
            self.clock.tick(self.id);
        }
    }

    /** What was read without acquire before is acquired now. */
    void acquireFence() {
        Task self = scheduler.running();
        VectorClock clock = unfenced.remove(self);
        if (clock != null) {
            self.clock.join(clock);
        }
    }
}
