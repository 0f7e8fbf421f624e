package org.refbench.scheme.coalesced;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.EpochEvent;
import org.refbench.spi.RuntimeServices;

/**
 * Counts for one epoch, from the logs and roots of its view, and destroys what has died. One thread at a time, while the others
 * run in the next epoch; it polls as it goes.
 *
 * <p>All increments come before all decrements, so within an epoch a count that falls to zero stays there, and each object becomes a candidate
 * at most once; counts are nobody else's, so they need no atomics.
 */
final class Collector {
    /** Slots or objects looked at between two polls. */
    private static final int STEP = 500;

    private final Chunks chunks;
    private final LongSet roots = new LongSet();
    private final LongSet snooped = new LongSet();
    private final LongSet wholes = new LongSet();

    /** Pages of segments that the ended epoch has logged. */
    private final LongSet segments = new LongSet();

    private final ViewReader view;

    /** Objects with count zero, to be judged. */
    private final LongList candidates = new LongList();

    /** Objects with count zero that something else kept; the next epoch judges them again. */
    private LongList kept = new LongList();

    private LongList keptBefore = new LongList();

    /** Increments beyond the greatest count, which this epoch's decrements may undo. */
    private final Map<Long, Long> beyond = new HashMap<>();

    private CoalescedMutator self;
    private int ahead;
    private int steps;
    private Throwable thrown;
    private boolean unsettled;
    private long epochs;
    private long holdersLogged;
    private long segmentsLogged;
    private long newObjects;
    private long increments;
    private long decrements;
    private long died;

    Collector(RuntimeServices services, Chunks chunks, Pages pages) {
        this.chunks = chunks;
        this.view = new ViewReader(services, chunks, pages);
    }

    /** Locals, handles and global slots of the view being taken. */
    LongSet roots() {
        return roots;
    }

    /** What was stored while the view was being taken. */
    LongSet snooped() {
        return snooped;
    }

    /** What the epochs have done so far, by name. */
    Map<String, Long> figures() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("epochs", epochs);
        figures.put("holders_logged", holdersLogged);
        figures.put("segments_logged", segmentsLogged);
        figures.put("new_objects", newObjects);
        figures.put("increments", increments);
        figures.put("decrements", decrements);
        figures.put("died", died);
        return figures;
    }

    /**
     * Counts for an epoch that has ended, and destroys. Answers whether objects of count zero were kept by something
     * that the next epoch will not find again, rather than by roots.
     *
     * @param next the epoch that all threads are in
     */
    boolean run(CoalescedMutator collecting, List<Log> ended, int next) {
        EpochEvent event = new EpochEvent();
        event.begin();
        self = collecting;
        ahead = next;
        unsettled = false;
        view.begin(next);
        ended.forEach(this::findWholes);
        if (!wholes.isEmpty()) {
            ended.forEach(this::findUnchanged);
        }
        ended.forEach(this::increment);
        ended.forEach(this::incrementForNew);
        keepOrJudge();
        ended.forEach(this::addNewCandidates);
        ended.forEach(this::decrement);
        judge();
        stickBeyond();
        ended.forEach(this::giveBack);
        wholes.clear();
        segments.clear();
        roots.clear();
        snooped.clear();
        self = null;
        epochs++;
        event.commit();
        throwOn();
        return unsettled;
    }

    // ---- counting ----

    /** Holders all of whose slots have been logged by pages: their segments are not looked at one by one. */
    private void findWholes(Log log) {
        log.forEach((holder, page, chunk, from, to) -> {
            if (page == Log.BY_PAGES) {
                wholes.add(holder);
            } else if (page != Log.WHOLE) {
                segments.add(page);
            }
        });
    }

    private void findUnchanged(Log log) {
        log.forEach((holder, page, chunk, from, to) -> {
            for (int i = from; i < to && page == Log.BY_PAGES; i++) {
                view.noteMark(chunk[i], segments);
            }
        });
    }

    private void increment(Log log) {
        log.forEach((holder, page, chunk, from, to) -> {
            if (page == Log.WHOLE || page == Log.BY_PAGES) {
                holdersLogged++;
                view.read(holder);
                incrementValues();
            } else if (wholes.contains(holder)) {
                segmentsLogged++;
                view.settleSegment(page);
            } else {
                segmentsLogged++;
                view.readSegment(holder, page);
                incrementValues();
            }
            step(1);
        });
    }

    private void incrementForNew(Log log) {
        newObjects += log.newObjects.size();
        for (int i = 0; i < log.newObjects.size(); i++) {
            long object = log.newObjects.get(i);
            if ((Memory.getInt(object) & Header.LEAF) == 0) {
                view.read(object);
                incrementValues();
            }
            step(1);
        }
    }

    /** Every count that an epoch's view raises is raised before this, and none has been lowered. */
    private void keepOrJudge() {
        LongList earlier = kept;
        kept = keptBefore;
        keptBefore = earlier;
        for (int i = 0; i < earlier.size(); i++) {
            addIfUncounted(earlier.get(i));
        }
        earlier.clear();
    }

    private void addNewCandidates(Log log) {
        for (int i = 0; i < log.newObjects.size(); i++) {
            long object = log.newObjects.get(i);
            if (!addIfUncounted(object) && (Memory.getInt(object) & Header.LEAF) != 0) {
                view.settle(object);
            }
            step(1);
        }
    }

    private boolean addIfUncounted(long object) {
        if (CoalescedLayout.count(object) != 0 || Header.isImmortal(object)) {
            return false;
        }
        candidates.add(object);
        return true;
    }

    private void decrement(Log log) {
        log.forEach((holder, page, chunk, from, to) -> {
            if (page != Log.BY_PAGES) {
                decrements += to - from;
                for (int i = from; i < to; i++) {
                    decrement(chunk[i]);
                    step(1);
                }
            }
        });
    }

    /** Increments what the slots that were read referred to at the view. */
    private void incrementValues() {
        LongList values = view.values();
        increments += values.size();
        for (int i = 0; i < values.size(); i++) {
            increment(values.get(i));
            step(1);
        }
    }

    private void increment(long object) {
        if (Header.isImmortal(object)) {
            return;
        }
        int count = CoalescedLayout.count(object);
        if (count == Integer.MAX_VALUE) {
            beyond.merge(object, 1L, Long::sum);
        } else if (count >= 0) {
            CoalescedLayout.setCount(object, count + 1);
        }
    }

    void decrement(long object) {
        if (Header.isImmortal(object)) {
            return;
        }
        int count = CoalescedLayout.count(object);
        if (count == Integer.MAX_VALUE && beyond.computeIfPresent(object, (o, n) -> n - 1) != null) {
            beyond.remove(object, 0L);
        } else if (count > 0) {
            CoalescedLayout.setCount(object, count - 1);
            if (count == 1) {
                candidates.add(object);
            }
        }
    }

    private void stickBeyond() {
        beyond.keySet().forEach(object -> CoalescedLayout.setCount(object, CoalescedLayout.STUCK));
        beyond.clear();
    }

    // ---- death ----

    private void judge() {
        while (candidates.size() > 0) {
            judge(candidates.removeLast());
            step(1);
        }
    }

    private void judge(long object) {
        if (roots.contains(object)) {
            keep(object);
            return;
        }
        int header;
        do {
            header = Memory.getInt(object);
            long word = CoalescedLayout.wordAcquire(object);
            if (CoalescedLayout.epoch(word) == ahead) {
                unsettled = true;
                if ((word & CoalescedLayout.NEW)
                        == 0) { // else its birth is yet to be counted, and brings it here again
                    keep(object);
                }
                return;
            }
            if (CoalescedLayout.recalled(word) == ahead || snooped.contains(object)) {
                unsettled = true;
                keep(object);
                return;
            }
            if ((header & Header.WEAKLY_REFERENCED) == 0) {
                break; // nobody can load it any more
            }
            if (CoalescedLayout.compareAndSetWord(object, word, CoalescedLayout.DEAD)) {
                break;
            }
        } while (true);
        died++;
        try {
            self.die(object);
        } catch (RuntimeException | Error e) {
            failed(e);
        }
    }

    private void keep(long object) {
        view.settle(object);
        kept.add(object);
    }

    /** A finaliser waits for the object, which the queue holds. */
    void revived(long object) {
        keep(object);
    }

    private void giveBack(Log log) {
        for (int i = 0; i < log.retired.size(); i++) {
            self.free(log.retired.get(i));
        }
        for (int i = 0; i < log.chunkIds.size(); i++) {
            chunks.give((int) log.chunkIds.get(i));
        }
    }

    // ---- steps ----

    private void step(int looks) {
        steps += looks;
        if (steps >= STEP) {
            steps = 0;
            try {
                self.poll();
            } catch (RuntimeException | Error e) {
                failed(e);
            }
        }
    }

    /** What throws out of a poll is thrown on when the epoch has been counted: half of it could not be given up. */
    private void failed(Throwable failure) {
        if (thrown == null) {
            thrown = failure;
        } else if (thrown != failure) {
            thrown.addSuppressed(failure);
        }
    }

    private void throwOn() {
        Throwable failure = thrown;
        thrown = null;
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure != null) {
            throw (RuntimeException) failure;
        }
    }
}
