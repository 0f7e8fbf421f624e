package org.refbench.scheme.coalesced;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;
import org.refbench.spi.Mutator;
import org.refbench.spi.ObjectShapes;
import org.refbench.spi.RootVisitor;
import org.refbench.spi.SlotVisitor;

/** A thread under {@code coalesced}. */
final class CoalescedMutator extends Mutator {
    /** In place of a slot's address. */
    private static final long EVERY_SLOT = 0;

    private final CoalescedRefCounter coalesced;
    private final ObjectShapes shapes;
    private int epoch;
    private Log log;
    private boolean snooping;
    private final LongList snooped = new LongList();
    private final SlotVisitor snooper = new Snooper();
    private long refilledSeen;
    private int chunksSeen;
    private final Stores stores = new Stores();

    CoalescedMutator(CoalescedRefCounter counter) {
        super(counter);
        this.coalesced = counter;
        this.shapes = counter.services().shapes();
        this.log = counter.newLog();
    }

    @Override
    protected void afterAttach() {
        coalesced.join(this);
    }

    /** The thread is in this epoch, and snoops or does not. Itself, or on its behalf at a safepoint. */
    void enter(int newEpoch, boolean snoops) {
        epoch = newEpoch;
        snooping = snoops;
    }

    int epoch() {
        return epoch;
    }

    boolean isSnooping() {
        return snooping;
    }

    void setSnooping(boolean snoops) {
        snooping = snoops;
    }

    // ---- events ----

    @Override
    protected void beforeAllocate() {
        if (heap.refilledBytes() != refilledSeen) {
            long refilled = heap.refilledBytes();
            long bytes = refilled - refilledSeen;
            refilledSeen = refilled;
            coalesced.allocated(this, bytes);
        }
    }

    @Override
    protected void initHeader(long object, int header) {
        Memory.setLong(object, header & 0xFFFFFFFFL);
        CoalescedLayout.initWord(object, epoch);
        log.newObjects.add(object);
    }

    @Override
    protected void retain(long object) {}

    @Override
    protected void release(long object) {}

    @Override
    protected long onLoadStable(long holder, long slot) {
        return Memory.getLong(slot);
    }

    @Override
    protected long onLoadRacy(long holder, long slot) {
        // acquire pairs with the release of a store: who sees the reference sees the object's header and payload
        return Memory.getLongAcquire(slot);
    }

    @Override
    protected void onEscape(long object) {}

    @Override
    protected void onInitStore(long holder, long slot, long object) {
        if (Switches.COUNTING) {
            stores.seen(0, object);
        }
        write(holder, slot, object);
    }

    @Override
    protected void onStore(long holder, long slot, long object) {
        if (Switches.COUNTING) {
            stores.seen(Memory.getLong(slot), object);
        }
        write(holder, slot, object);
    }

    @Override
    protected long onTake(long holder, long slot) {
        long object = Memory.getLong(slot);
        if (Switches.COUNTING) {
            stores.seen(object, 0);
        }
        write(holder, slot, 0);
        return object;
    }

    private void write(long holder, long slot, long object) {
        beforeWrite(holder, slot);
        put(holder, slot, object);
        if (snooping && object != 0) {
            snoop(object);
        }
    }

    void put(long holder, long slot, long object) {
        // release: whoever sees the new value sees the log word that was set before, and the object that it refers to
        Memory.setLongRelease(slot, object);
    }

    private void snoop(long object) {
        snooped.add(object);
    }

    @Override
    protected void onBulkMove(long holder) {
        beforeWrite(holder, EVERY_SLOT);
        if (snooping) {
            shapes.visit(holder, snooper);
        }
    }

    /** The barrier: before a holder's first change in an epoch its references are logged; a large one's by segments. */
    void beforeWrite(long holder, long slot) {
        // acquire pairs with the compare-and-set of whoever logged the holder: it has read the slots before this thread
        // writes
        if (CoalescedLayout.epoch(CoalescedLayout.wordAcquire(holder)) != epoch) {
            logUnlessAhead(holder, slot);
        }
    }

    /** Another thread may be an epoch ahead, and have logged the holder there: then this write belongs to that epoch. */
    private void logUnlessAhead(long holder, long slot) {
        while (true) {
            long word = CoalescedLayout.wordAcquire(holder);
            if (isLogged(word)) {
                return;
            }
            long cell = shapes.slotsCell(holder);
            boolean large = cell != 0 && coalesced.services().heap().isLarge(cell);
            if (large && slot != EVERY_SLOT) {
                touch(holder);
                logPage(holder, Pages.of(slot));
                return;
            }
            long entry = large ? logPages(holder, cell) : log.copy(holder, shapes);
            long kept = word & (CoalescedLayout.RECALL | CoalescedLayout.NEW);
            // releases the entry, which is in the Java heap, to whoever acquires the word
            if (CoalescedLayout.compareAndSetWord(holder, word, entry | kept | epoch)) {
                committed();
                return;
            }
        }
    }

    private boolean isLogged(long word) {
        int logged = CoalescedLayout.epoch(word);
        return logged == epoch || logged == CoalescedLayout.next(epoch);
    }

    private long logPages(long holder, long cell) {
        long last = Pages.of(cell + coalesced.services().heap().cellBytes(cell) - 1);
        for (long page = Pages.of(cell); page <= last; page++) {
            logPage(holder, page);
        }
        return log.copyMarks(holder, coalesced.pages(), Pages.of(cell), last);
    }

    private void logPage(long holder, long page) {
        Pages pages = coalesced.pages();
        while (true) {
            long word = pages.word(page);
            if (isLogged(word)) {
                return;
            }
            long entry = log.copyPage(holder, page, shapes);
            if (pages.compareAndSet(page, word, entry | epoch)) {
                committed();
                return;
            }
        }
    }

    private void committed() {
        log.commit();
        countChunks();
    }

    /** Leaves in the log word of an object that this epoch has to do with it, unless a thread ahead has, or it is dead. */
    private boolean touch(long object) {
        while (true) {
            long word = CoalescedLayout.wordAcquire(object);
            if ((word & CoalescedLayout.DEAD) != 0) {
                return false;
            }
            int touched = CoalescedLayout.recalled(word);
            if (touched == epoch
                    || touched == CoalescedLayout.next(epoch)
                    || CoalescedLayout.compareAndSetWord(
                            object,
                            word,
                            word & ~CoalescedLayout.RECALL | (long) epoch << CoalescedLayout.RECALL_SHIFT)) {
                return true;
            }
        }
    }

    private void countChunks() {
        int taken = log.chunksTaken() - chunksSeen;
        if (taken > 0) {
            chunksSeen += taken;
            if (coalesced.logged((long) taken * Chunks.WORDS)) {
                arm(SCHEME);
            }
        }
    }

    @Override
    protected void onRetireStorage(long storage) {
        log.retired.add(storage);
    }

    // ---- death ----

    @Override
    protected boolean tryRetain(long object) {
        return Header.isImmortal(object) || touch(object);
    }

    /** The finaliser's queue holds the object now: it is looked at again in the next epoch. */
    @Override
    protected void revive(long object) {
        coalesced.collector().revived(object);
    }

    /** Only the collecting thread destroys. */
    @Override
    protected void onDropFromDying(long holder, long slot) {
        long object = Memory.getLong(slot);
        if (object != 0) {
            coalesced.collector().decrement(object);
        }
    }

    void die(long object) {
        destroy(object);
    }

    void free(long storage) {
        heap.free(storage);
    }

    // ---- epochs ----

    @Override
    protected void onSchemePoll() {
        coalesced.logIsFull(this);
    }

    /** Ends the thread's part of an epoch; answers its log. The thread itself, or on its behalf at a safepoint. */
    Log turn(int newEpoch) {
        Log ended = log;
        ended.close();
        epoch = newEpoch;
        log = coalesced.newLog();
        chunksSeen = 0;
        return ended;
    }

    /** Shows the locals, and what was stored since snooping began, which ends. The thread itself, or at its safepoint. */
    void giveRoots(RootVisitor locals, LongSet stored) {
        snooping = false;
        roots().visitRoots(locals);
        for (int i = 0; i < snooped.size(); i++) {
            stored.add(snooped.get(i));
        }
        snooped.clear();
    }

    void giveSnooped(LongList stored) {
        for (int i = 0; i < snooped.size(); i++) {
            stored.add(snooped.get(i));
        }
        snooped.clear();
    }

    @Override
    protected void beforeDetach() {
        coalesced.leave(this, turn(epoch), epoch);
        stores.addTo(coalesced.ended());
    }

    Stores stores() {
        return stores;
    }

    /** What is moved in bulk is stored elsewhere. */
    private final class Snooper implements SlotVisitor {
        @Override
        public boolean onlyLooks() {
            return true;
        }

        @Override
        public void slot(long holder, long slot) {
            long reference = Memory.getLong(slot);
            if (reference != 0) {
                snoop(reference);
            }
        }

        @Override
        public void storage(long holder, long storage) {}
    }
}
