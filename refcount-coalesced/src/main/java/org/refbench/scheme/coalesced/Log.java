package org.refbench.scheme.coalesced;

import org.refbench.heap.Memory;
import org.refbench.spi.ObjectShapes;
import org.refbench.spi.SlotVisitor;

/**
 * What one thread has logged in one epoch: entries of holders with the references that they had before; the objects that it
 * made; storage that lost its holder. Written by the thread, then handed over and read.
 *
 * <p>An entry is the holder, the number of references, the page if it is of a segment, the references. It counts only once it is
 * {@linkplain #commit committed}.
 */
final class Log implements SlotVisitor {
    /** Words of an entry before the references. */
    static final int HEAD = 3;

    /** The page of an entry that is of a whole holder. */
    static final long WHOLE = 0;

    /** The page of an entry that is of a whole holder, and has the log words of all its segments in place of references. */
    static final long BY_PAGES = -1;

    final LongList newObjects = new LongList();
    final LongList retired = new LongList();
    final LongList chunkIds = new LongList();

    private final Chunks chunks;
    private long[] chunk = new long[0];
    private int id;
    private int end;
    private int at;
    private int chunksTaken;

    Log(Chunks chunks) {
        this.chunks = chunks;
    }

    /** Copies what a holder's slots hold now into an entry, uncommitted; answers what points to it. */
    long copy(long holder, ObjectShapes shapes) {
        begin(holder, WHOLE);
        shapes.visit(holder, this);
        return finish();
    }

    /** The same of those slots that lie in a page. */
    long copyPage(long holder, long page, ObjectShapes shapes) {
        begin(holder, page);
        shapes.visitSlots(holder, Pages.start(page), Pages.start(page + 1), this);
        return finish();
    }

    /** Copies the log words of pages, all of which have been logged, into an entry. */
    long copyMarks(long holder, Pages pages, long firstPage, long lastPage) {
        begin(holder, BY_PAGES);
        for (long page = firstPage; page <= lastPage; page++) {
            reserve(1);
            chunk[at++] = pages.word(page);
        }
        return finish();
    }

    private void begin(long holder, long page) {
        at = end;
        reserve(HEAD);
        chunk[at] = holder;
        chunk[at + 2] = page;
        at += HEAD;
    }

    private long finish() {
        chunk[end + 1] = at - end - HEAD;
        return CoalescedLayout.pointer(id, end);
    }

    /** The last copied entry is part of the log. */
    void commit() {
        end = at;
    }

    /** How many chunks this log has taken. */
    int chunksTaken() {
        return chunksTaken;
    }

    /** No entry will follow. */
    void close() {
        if (chunksTaken > 0) {
            chunk[0] = end;
        }
    }

    /** Receives entries. */
    @FunctionalInterface
    interface EntryVisitor {
        /** An entry's references, or log words, are {@code chunk[from]} up to {@code chunk[to - 1]}. */
        void entry(long holder, long page, long[] chunk, int from, int to);
    }

    /** Shows every entry of a log that has been handed over. */
    void forEach(EntryVisitor visitor) {
        for (int c = 0; c < chunkIds.size(); c++) {
            long[] words = chunks.get((int) chunkIds.get(c));
            int behind = (int) words[0];
            for (int entry = 1; entry < behind; ) {
                int from = entry + HEAD;
                int to = from + (int) words[entry + 1];
                visitor.entry(words[entry], words[entry + 2], words, from, to);
                entry = to;
            }
        }
    }

    @Override
    public boolean onlyLooks() {
        return true;
    }

    @Override
    public void slot(long holder, long slot) {
        // acquire pairs with the release of a store: who sees its value also sees that the holder has been logged
        long reference = Memory.getLongAcquire(slot);
        if (reference != 0) {
            reserve(1);
            chunk[at++] = reference;
        }
    }

    @Override
    public void storage(long holder, long storage) {}

    /** Makes room for more words of the entry that is being copied; the entry moves to a fresh chunk if need be. */
    private void reserve(int words) {
        if (at + words <= chunk.length && end <= CoalescedLayout.MOST_OFFSET) {
            return;
        }
        long[] old = chunk;
        int from = end;
        int copied = at - end;
        close();
        id = chunks.take(2 * (copied + words) + 1);
        chunkIds.add(id);
        chunksTaken++;
        chunk = chunks.get(id);
        System.arraycopy(old, from, chunk, 1, copied);
        end = 1;
        at = 1 + copied;
    }
}
