package org.refbench.scheme.coalesced;

import org.refbench.heap.Memory;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SlotVisitor;

/**
 * Finds what slots referred to at the view, while threads change them: what a slot holds now, unless it was logged in the next epoch;
 * then what its entry there says. By the collecting thread.
 */
final class ViewReader implements SlotVisitor {
    private final RuntimeServices services;
    private final Chunks chunks;
    private final Pages pages;
    private final LongList values = new LongList();

    /** Segments of which the ended epoch changed nothing, though it logged their holders. */
    private final LongSet unchanged = new LongSet();

    private int ahead;

    ViewReader(RuntimeServices services, Chunks chunks, Pages pages) {
        this.services = services;
        this.chunks = chunks;
        this.pages = pages;
    }

    /** All threads are in this epoch. */
    void begin(int next) {
        ahead = next;
        unchanged.clear();
    }

    /**
     * Looks at a log word of the entry of a holder that the ended epoch logged by pages. If a thread that was ahead had logged the page before, this
     * epoch has no entry of it, unless a thread logged it earlier ({@code logged}): its references have been counted, and are not decremented.
     */
    void noteMark(long mark, LongSet logged) {
        if (CoalescedLayout.epoch(mark) == ahead) {
            long page = chunks.get(CoalescedLayout.chunk(mark))[CoalescedLayout.offset(mark) + 2];
            if (!logged.contains(page)) {
                unchanged.add(page);
            }
        }
    }

    /** What was found last. */
    LongList values() {
        return values;
    }

    // ---- whole holders ----

    /** Finds the references of a whole holder, and takes the ended epoch out of its log word. */
    void read(long holder) {
        while (true) {
            long word = CoalescedLayout.wordAcquire(holder);
            values.clear();
            if (CoalescedLayout.epoch(word) == ahead) {
                copyEntry(holder, word);
                settle(holder);
                return;
            }
            readSlots(holder);
            // fails if a thread has logged the holder meanwhile: what was read may be what it wrote then
            if (wipe(holder, word)) {
                return;
            }
        }
    }

    void readSlots(long holder) {
        long cell = services.shapes().slotsCell(holder);
        if (cell == 0 || !services.heap().isLarge(cell)) {
            services.shapes().visit(holder, this);
            return;
        }
        long last = Pages.of(cell + services.heap().cellBytes(cell) - 1);
        for (long page = Pages.of(cell); page <= last; page++) {
            readPage(holder, page);
        }
    }

    boolean wipe(long holder, long word) {
        return CoalescedLayout.compareAndSetWord(holder, word, word & CoalescedLayout.RECALL);
    }

    /** A thread has logged the holder in the next epoch: what it found there is what the holder had at the view. */
    private void copyEntry(long holder, long word) {
        long[] chunk = chunks.get(CoalescedLayout.chunk(word));
        int at = CoalescedLayout.offset(word);
        if (chunk[at] != holder || unchanged.contains(chunk[at + 2])) {
            return; // the page has been another holder's since, or is counted as it is
        }
        boolean byPages = chunk[at + 2] == Log.BY_PAGES;
        for (int i = at + Log.HEAD, end = i + (int) chunk[at + 1]; i < end; i++) {
            if (byPages) {
                copyEntry(holder, chunk[i]);
            } else {
                values.add(chunk[i]);
            }
        }
    }

    /** The object's birth is counted; the mark of the epoch that has ended goes. */
    void settle(long object) {
        while (true) {
            long word = CoalescedLayout.wordAcquire(object);
            long settled =
                    CoalescedLayout.epoch(word) == ahead ? word & ~CoalescedLayout.NEW : word & CoalescedLayout.RECALL;
            if (CoalescedLayout.compareAndSetWord(object, word, settled)) {
                return;
            }
        }
    }

    // ---- segments ----

    /** Finds the references of a segment that was logged, and takes the ended epoch out of its log word. */
    void readSegment(long holder, long page) {
        while (true) {
            long word = pages.word(page);
            values.clear();
            if (CoalescedLayout.epoch(word) == ahead) {
                copyEntry(holder, word);
                return;
            }
            readSlots(holder, page);
            if (pages.compareAndSet(page, word, 0)) {
                return;
            }
        }
    }

    /** Takes the ended epoch out of a segment's log word. */
    void settleSegment(long page) {
        long word = pages.word(page);
        while (CoalescedLayout.epoch(word) != ahead && !pages.compareAndSet(page, word, 0)) {
            word = pages.word(page);
        }
    }

    private void readPage(long holder, long page) {
        if (unchanged.contains(page)) {
            return;
        }
        int before = values.size();
        while (true) {
            long word = pages.word(page);
            values.truncate(before);
            if (CoalescedLayout.epoch(word) == ahead) {
                copyEntry(holder, word);
                return;
            }
            readSlots(holder, page);
            // the slots were read with acquire: if one held a newer value, its page's newer log word is seen here
            if (pages.word(page) == word) {
                return;
            }
        }
    }

    private void readSlots(long holder, long page) {
        services.shapes().visitSlots(holder, Pages.start(page), Pages.start(page + 1), this);
    }

    // ---- slots ----

    @Override
    public boolean onlyLooks() {
        return true;
    }

    @Override
    public void slot(long holder, long slot) {
        // acquire pairs with the release of a store: who sees its value also sees that the holder has been logged
        long reference = Memory.getLongAcquire(slot);
        if (reference != 0) {
            values.add(reference);
        }
    }

    @Override
    public void storage(long holder, long storage) {}
}
