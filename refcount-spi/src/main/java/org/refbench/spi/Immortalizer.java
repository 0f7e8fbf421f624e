package org.refbench.spi;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.refbench.heap.Memory;

/** Makes a live graph immortal, in a stopped world. */
final class Immortalizer implements SlotVisitor {
    private final RuntimeServices services;
    private final Set<Long> seen = new HashSet<>();
    private final Deque<Long> toVisit = new ArrayDeque<>();
    private int made;

    Immortalizer(RuntimeServices services) {
        this.services = services;
    }

    /** Answers how many objects were not immortal before. */
    int run(RootSource chosen, boolean transitive) {
        chosen.visitRoots((object, kind) -> add(object));
        while (transitive && !toVisit.isEmpty()) {
            services.shapes().visit(toVisit.pop(), this);
        }
        return made;
    }

    private void add(long object) {
        if (seen.add(object)) {
            made += services.immortals().add(object) ? 1 : 0;
            toVisit.push(object);
        }
    }

    @Override
    public void slot(long holder, long slot) {
        long object = Memory.getLong(slot);
        if (object != 0) {
            add(object);
        }
    }

    @Override
    public void storage(long holder, long storage) {}
}
