package org.refbench.interp;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.ObjectShapes;
import org.refbench.spi.SlotVisitor;

/**
 * The objects with a finaliser that can be reached from some others, nearer ones first, and of equally near ones that which is
 * referred to first. Looks at them all at once, while no other thread runs the program.
 */
final class FinalizableObjects implements SlotVisitor {
    private final ObjectShapes shapes;
    private final Set<Long> seen = new HashSet<>();
    private final Deque<Long> toScan = new ArrayDeque<>();
    private final List<Long> found = new ArrayList<>();

    FinalizableObjects(ObjectShapes shapes, Collection<Long> from) {
        this.shapes = shapes;
        from.forEach(this::reach);
        while (!toScan.isEmpty()) {
            shapes.visit(toScan.remove(), this);
        }
    }

    /** Shows them to {@code action}, which must not let one of them die that has not been shown. */
    void forEach(LongConsumer action) {
        found.forEach(action::accept);
    }

    @Override
    public void slot(long holder, long slot) {
        long object = Memory.getLong(slot);
        if (object != 0) {
            reach(object);
        }
    }

    @Override
    public void storage(long holder, long storage) {}

    private void reach(long object) {
        int header = Memory.getInt(object);
        if (!seen.add(object)) {
            return;
        }
        if ((header & Header.FINALIZABLE) != 0) {
            found.add(object);
        }
        if ((header & Header.LEAF) == 0) {
            toScan.add(object);
        }
    }
}
