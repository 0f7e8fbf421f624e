package org.refbench.spi;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.LongPredicate;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.safepoint.Participant;

/**
 * One collection of garbage cycles, for schemes that count: the steps are CPython's ({@code gc_collect_main} of 3.11). The garbage
 * is found in a stopped world and made a root. Then, with all threads running, weak references to it are cleared and their
 * callbacks called, finalisers run, oldest object first; whoever was brought back by them, or by a weak reference that another
 * thread was quick enough to read, is found in a second stop and let live. The rest is taken apart: slots that
 * refer from garbage to garbage are emptied by ordinary stores, and the scheme frees everything as its counts fall. So
 * no scheme needs to know about it, and its own laws go on to hold at every step.
 */
final class CycleCollector {
    /** Objects handled between two polls. */
    private static final int STEP = 1000;

    private final RefCounter counter;
    private final RuntimeServices services;
    private final Mutator mutator;
    private final CycleRequest request;
    private final HeldGarbage garbage = new HeldGarbage();
    private final AddressIndex survivors = new AddressIndex();

    CycleCollector(RefCounter counter, Mutator mutator, CycleRequest request) {
        this.counter = counter;
        this.services = counter.services();
        this.mutator = mutator;
        this.request = request;
    }

    void collect() {
        inQuietWorld(this::findGarbage);
        if (garbage.size() == 0) {
            return;
        }
        try {
            retainAll();
            if (firstPhase()) {
                inQuietWorld(this::findSurvivors);
            }
            if (request.free()) {
                takeApart();
            }
        } finally {
            releaseAll();
            services.roots().remove(garbage);
        }
        counter.quiesce(mutator);
    }

    /** Where the scheme finds cycles itself, finishing its work would take the garbage away, uncounted and in any order. */
    private void settlePending() {
        if (!request.traits().reclaimsCycles()) {
            counter.quiesce(mutator);
        }
    }

    /** With pending work done, the world stopped, and no thread amid a destruction, whose objects would look like garbage. */
    private void inQuietWorld(Runnable action) {
        boolean[] done = new boolean[1];
        while (true) {
            settlePending();
            services.safepoints().stopTheWorld(mutator, () -> {
                if (services.safepoints().participants().stream().noneMatch(CycleCollector::isReaping)) {
                    counter.settle();
                    action.run();
                    done[0] = true;
                }
            });
            if (done[0]) {
                return;
            }
            request.pause().run();
        }
    }

    private static boolean isReaping(Participant participant) {
        return ((Mutator) participant).isReaping();
    }

    private void findGarbage() {
        LongPredicate spared =
                object -> request.plainOnly() && (Memory.getInt(object) & Header.DIES_IN_TWO_PHASES) != 0;
        new GarbageFinder(counter, request.traits(), 0).findAll(spared, garbage::add);
        services.roots().add(garbage);
    }

    private void retainAll() {
        for (int i = 0; i < garbage.size(); i++) {
            mutator.retainLocal(garbage.get(i));
            garbage.oneMoreIsOwned();
            pollNowAndThen(i);
        }
    }

    private void pollNowAndThen(int i) {
        if (i % STEP == STEP - 1) {
            mutator.pollAmidDestruction();
        }
    }

    /** Clears weak slots and runs finalisers; answers whether there were any. */
    private boolean firstPhase() {
        long[] objects = garbage.all();
        long[] weaklyReferenced = withFlag(objects, Header.WEAKLY_REFERENCED);
        if (weaklyReferenced.length > 0) {
            AddressIndex own = new AddressIndex();
            Arrays.stream(objects).forEach(own::add);
            for (long object : weaklyReferenced) {
                services.weak().clear(object, holder -> !own.contains(holder));
            }
            mutator.runFinalizers();
        }
        long[] finalizable = withFlag(objects, Header.FINALIZABLE);
        Arrays.stream(finalizable)
                .boxed()
                .sorted(Comparator.comparingLong(services.shapes()::birth))
                .forEach(mutator.finalizers()::runHeld);
        return weaklyReferenced.length + finalizable.length > 0;
    }

    private static long[] withFlag(long[] objects, int flag) {
        return Arrays.stream(objects)
                .filter(object -> (Memory.getInt(object) & flag) != 0)
                .toArray();
    }

    private void findSurvivors() {
        AddressIndex dead = new AddressIndex();
        garbage.hide(true);
        new GarbageFinder(counter, request.traits(), 1).findAmong(garbage.all(), dead::add);
        garbage.hide(false);
        for (int i = 0; i < garbage.size(); i++) {
            if (!dead.contains(garbage.get(i))) {
                survivors.add(garbage.get(i));
            }
        }
    }

    private void takeApart() {
        AddressIndex dead = new AddressIndex();
        for (long object : garbage.all()) {
            if (!survivors.contains(object)) {
                dead.add(object);
            }
        }
        for (int i = 0; i < dead.size(); i++) {
            request.freed().accept(dead.address(i));
        }
        SlotVisitor emptier = new Emptier(mutator, dead);
        for (int i = 0; i < dead.size(); i++) {
            services.shapes().visit(dead.address(i), emptier);
            pollNowAndThen(i);
        }
    }

    private void releaseAll() {
        for (int i = 0; i < garbage.size(); i++) {
            mutator.releaseLocal(garbage.letGo(i));
        }
    }

    /** Empties the slots that refer to garbage. */
    private record Emptier(Mutator mutator, AddressIndex dead) implements SlotVisitor {
        @Override
        public void slot(long holder, long slot) {
            long object = Memory.getLong(slot);
            if (object != 0 && dead.contains(object)) {
                mutator.store(holder, slot, 0);
            }
        }

        @Override
        public void storage(long holder, long storage) {}
    }
}
