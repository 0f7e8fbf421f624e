package org.refbench.scheme.deferred;

import org.refbench.heap.Header;
import org.refbench.heap.History;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;
import org.refbench.safepoint.Participant;
import org.refbench.spi.EpochEvent;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SlotVisitor;

/**
 * The work of an epoch: marks what roots refer to, looks at what the tables list, and destroys what has neither a reference from a slot nor a
 * mark, with what dies of it. Only called with the world stopped, by one thread at a time.
 *
 * <p>One call destroys no more than about {@value #STEP} objects with slots, and drops no more slots. What is left of the tables stays in them, to be judged by the roots of
 * the next epoch; what is dead already, its weak slots cleared, waits in {@link #dying}. An object with more slots than that is left to the thread that
 * runs the epoch, which destroys it afterwards, between safepoints.
 */
final class Reconciler implements SlotVisitor {
    static final int STEP = 1000;

    private final RuntimeServices services;
    private final HeapCounts counts;
    private final AddressList marked = new AddressList();

    /** Dead and not destroyed yet: nothing refers to them, weakly neither. */
    private final AddressList dying = new AddressList();

    /** Listed while tables were gone through. */
    private final AddressList listed = new AddressList();

    final Figures figures = new Figures();
    private DeferredMutator runner;
    private AddressList leaves;
    private int budget;
    private int slots;

    Reconciler(RuntimeServices services, HeapCounts counts) {
        this.services = services;
        this.counts = counts;
    }

    /**
     * One epoch. Memory of leaves is left to the threads that listed them, which give it back to their own free lists.
     *
     * @param ended what threads that have ended listed
     * @return whether more is left to do at once
     */
    boolean reconcile(DeferredMutator self, AddressList ended) {
        EpochEvent event = new EpochEvent();
        event.begin();
        runner = self;
        budget = STEP;
        leaves = self.dead;
        services.roots().visit((object, kind) -> mark(object));
        figures.marked += marked.size();
        destroyDying();
        boolean all = judge(self.table);
        for (Participant participant : services.safepoints().participants()) {
            DeferredMutator mutator = (DeferredMutator) participant;
            if (mutator != self) {
                leaves = mutator.dead;
                all &= judge(mutator.table);
            }
        }
        leaves = self.dead;
        all &= judge(ended);
        unmark();
        self.table.addAll(listed);
        listed.clear();
        figures.epochs++;
        event.commit();
        return !all || dying.size() > 0;
    }

    private void mark(long object) {
        if (Header.isImmortal(object) || (Memory.getInt(object) & DeferredLayout.MARKED) != 0) {
            return;
        }
        DeferredLayout.set(object, DeferredLayout.MARKED);
        marked.add(object);
    }

    private void unmark() {
        for (int i = 0; i < marked.size(); i++) {
            DeferredLayout.clear(marked.get(i), DeferredLayout.MARKED);
        }
        marked.clear();
    }

    /** Goes through a table as far as the budget goes; answers whether that was all of it. */
    private boolean judge(AddressList table) {
        int size = table.size();
        figures.length(size);
        int kept = 0;
        int i = 0;
        for (; i < size && budget > 0; i++) {
            long object = table.get(i);
            if (Header.isImmortal(object)) {
                continue;
            }
            int header = Memory.getInt(object);
            if (!counts.isZero(object)) {
                Memory.setInt(object, header & ~DeferredLayout.LISTED);
            } else if ((header & DeferredLayout.MARKED) != 0 || outlives(object, header)) {
                table.set(kept++, object);
            } else {
                die(object, header);
                destroyDying();
            }
        }
        figures.judged += i;
        table.cut(kept, i);
        return i == size;
    }

    /** The first phase of a death; answers whether a finaliser keeps the object from the second. */
    private boolean outlives(long object, int header) {
        if ((header & Header.WEAKLY_REFERENCED) != 0) {
            if (services.weak().clear(object)) {
                runner.arm(Participant.FINALIZE);
            }
        }
        if ((header & Header.FINALIZABLE) == 0) {
            return false;
        }
        runner.outlive(object);
        return true;
    }

    private void die(long object, int header) {
        figures.died(services.heap(), object);
        if ((header & Header.LEAF) != 0) {
            leaves.add(object);
        } else {
            dying.add(object);
        }
    }

    private void destroyDying() {
        while (dying.size() > 0 && budget > 0) {
            long object = dying.removeLast();
            budget--;
            slots = 0;
            try {
                services.shapes().visit(object, this);
                runner.free(object);
            } catch (TooLarge e) {
                runner.large.add(object);
            }
        }
    }

    @Override
    public void slot(long holder, long slot) {
        if (++slots > STEP) {
            throw TooLarge.INSTANCE;
        }
        long child = Memory.getLong(slot);
        if (child == 0) {
            return;
        }
        if (Switches.CHECKED) {
            History.requireLive(child);
        }
        Memory.setLong(slot, 0); // so that a holder that is too large can be visited again
        budget--;
        if (!Header.isImmortal(child) && counts.drop(child)) {
            lost(child);
        }
    }

    /** The child of a dying object has no reference from a slot any more. One that is listed is judged where it is listed. */
    private void lost(long child) {
        int header = Memory.getInt(child);
        if ((header & DeferredLayout.LISTED) != 0) {
            return;
        }
        if ((header & DeferredLayout.MARKED) != 0 || outlives(child, header)) {
            DeferredLayout.set(child, DeferredLayout.LISTED);
            listed.add(child);
        } else {
            die(child, header);
        }
    }

    @Override
    public void weakSlot(long holder, long slot) {
        if (Memory.getLongOpaque(slot) != 0) {
            runner.dropWeak(holder, slot);
        }
    }

    @Override
    public void storage(long holder, long storage) {
        runner.free(storage);
    }

    /** Ends a visit. */
    private static final class TooLarge extends RuntimeException {
        static final TooLarge INSTANCE = new TooLarge();
        private static final long serialVersionUID = 1;

        private TooLarge() {
            super(null, null, false, false);
        }
    }
}
