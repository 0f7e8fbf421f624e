package org.refbench.spi;

import java.util.ArrayDeque;
import java.util.function.LongConsumer;
import java.util.function.LongPredicate;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * Finds cyclic garbage in a stopped world, in two ways that must agree. Objects that no root leads to are suspects; of these,
 * where the scheme keeps exact counts, whoever has a count that references from other suspects do not explain is kept, with all
 * that it refers to (Christopher 1984; CPython's {@code deduce_unreachable}): it waits for a pending decrement, or somebody
 * holds it whom the roots do not know. Leaves are not looked at: they die with what refers to them.
 */
final class GarbageFinder implements SlotVisitor {
    private final RefCounter counter;
    private final SchemeTraits traits;
    private final RuntimeServices services;
    private final int held;
    private final AddressIndex reached = new AddressIndex();
    private final AddressIndex suspects = new AddressIndex();
    private final ArrayDeque<Long> toScan = new ArrayDeque<>();
    private int[] found;
    private boolean[] kept;
    private LongConsumer receiver;

    /**
     * A finder for one search.
     *
     * @param held the references that the caller holds to each object which it will show as a suspect, beside those in slots
     */
    GarbageFinder(RefCounter counter, SchemeTraits traits, int held) {
        this.counter = counter;
        this.traits = traits;
        this.services = counter.services();
        this.held = traits.countsLocals() ? held : 0;
    }

    /** Shows {@code garbage} all cyclic garbage but what {@code spared} holds for, and what leads from that. */
    void findAll(LongPredicate spared, LongConsumer garbage) {
        reachFromRoots();
        services.heap().walk(this::suspect);
        judge(spared, garbage);
    }

    /** Shows {@code garbage} which of the {@code candidates} are still cyclic garbage. */
    void findAmong(long[] candidates, LongConsumer garbage) {
        reachFromRoots();
        for (long candidate : candidates) {
            suspect(candidate);
        }
        judge(object -> false, garbage);
    }

    private void suspect(long cell) {
        int header = Memory.getInt(cell);
        boolean dies = (header & Header.LEAF) == 0 || (header & Header.DIES_IN_TWO_PHASES) != 0;
        if (dies && (header & Header.TYPE_MASK) != Header.STORAGE_TYPE && !reached.contains(cell)) {
            suspects.add(cell);
        }
    }

    private void reachFromRoots() {
        receiver = this::reach;
        services.immortals().visit((object, kind) -> reach(object));
        services.roots().visit((object, kind) -> reach(object));
        scan();
    }

    private void reach(long object) {
        if (reached.add(object) && (Memory.getInt(object) & Header.LEAF) == 0) {
            toScan.push(object);
        }
    }

    private void judge(LongPredicate spared, LongConsumer garbage) {
        found = new int[suspects.size()];
        kept = new boolean[suspects.size()];
        receiver = this::count;
        for (int i = 0; i < suspects.size(); i++) {
            services.shapes().visit(suspects.address(i), this);
        }
        receiver = this::keep;
        for (int i = 0; i < suspects.size(); i++) {
            long object = suspects.address(i);
            if (!isExplained(i) || spared.test(object)) {
                keep(object);
                scan();
            }
        }
        for (int i = 0; i < suspects.size(); i++) {
            if (!kept[i]) {
                garbage.accept(suspects.address(i));
            }
        }
    }

    private boolean isExplained(int i) {
        if (!traits.exactCounts()) {
            return true;
        }
        int explained = found[i] + held;
        return counter.countOf(suspects.address(i)) == explained && (explained > 0 || !traits.countsLocals());
    }

    private void count(long object) {
        int i = suspects.indexOf(object);
        if (i >= 0) {
            found[i]++;
        }
    }

    private void keep(long object) {
        int i = suspects.indexOf(object);
        if (i >= 0 && !kept[i]) {
            kept[i] = true;
            toScan.push(object);
        }
    }

    private void scan() {
        while (!toScan.isEmpty()) {
            services.shapes().visit(toScan.pop(), this);
        }
    }

    @Override
    public void slot(long holder, long slot) {
        long object = Memory.getLong(slot);
        if (object != 0) {
            receiver.accept(object);
        }
    }

    @Override
    public void storage(long holder, long storage) {}
}
