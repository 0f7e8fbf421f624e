package org.refbench.scheme.coalesced;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.refbench.heap.Switches;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RootKind;
import org.refbench.spi.RuntimeServices;

/**
 * Coalesced counts (Levanoni and Petrank, OOPSLA 2001 and TOPLAS 2006): only heap slots are counted, and of all stores to a slot in an
 * epoch only the first old value and the last new one. A holder's references are logged before its first change in an epoch;
 * at the epoch's end what was logged is decremented, what the slots hold by then incremented, and objects whose count is zero
 * die unless a local or global slot holds them. New objects are logged by their birth: they had nothing to decrement.
 *
 * <p>The view that ends an epoch is taken with the world stopped, or sliding: each thread turns to the next epoch, hands its
 * log over and shows its locals at safepoints of its own, and what is stored while that goes on counts as held (snooping). Either
 * way one mutator thread then counts and destroys, while the others, and it at its polls, run on.
 *
 * <p><b>Deviations from the paper.</b> The log word holds the number of the epoch, not a dirty bit, and is set by a
 * compare-and-set, once per holder and epoch: so a holder has one entry per epoch, and nothing needs to be cleared while
 * threads are in different epochs, nor reinforced. Snooping begins with a handshake, because a store and the later read of a flag may be reordered.
 *
 * <p><b>Safe load:</b> a plain load: objects and storage are freed only when every thread has passed a safepoint at which it did
 * not hold them. <b>Invariants:</b> at most one committed entry per holder and epoch; its references are those of the view before; after
 * an epoch has been counted, count = heap slots that referred to the object at its view. <b>Progress:</b> loads are wait-free; a store is,
 * but for the first to a holder in an epoch, which is lock-free; an epoch waits for every thread to reach a safepoint, and a thread that allocates or logs faster
 * than another one counts waits for it. <b>Death:</b> at the epoch's end, in bounded steps, children after their holders.
 * <b>Header:</b> 4 bytes of count and 8 of log word.
 */
final class CoalescedRefCounter extends RefCounter {
    /** A thread waits for the collecting one when this many budgets have been spent meanwhile. */
    private static final int MOST_BEHIND = 4;

    private final boolean onTheFly;
    private final long budget;
    private final long mostLogged;
    private final Chunks chunks = new Chunks();
    private final Pages pages = new Pages();
    private final Collector collector;
    private final AtomicLong allocatedBytes = new AtomicLong();
    private final AtomicLong loggedWords = new AtomicLong();
    private final Stores ended = new Stores();

    /** Guards the fields below. */
    private final Object registry = new Object();

    private int epoch = 1;
    private boolean snooping;
    private CoalescedMutator collecting;

    /** Logs of threads that have ended, by the number of the epoch that they ended in. */
    private final List<List<Log>> orphans = List.of(List.of(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

    private final LongList orphansSnooped = new LongList();

    CoalescedRefCounter(RuntimeServices services, boolean onTheFly, long budget, long mostLogged) {
        super(services);
        this.onTheFly = onTheFly;
        this.budget = budget;
        this.mostLogged = mostLogged;
        this.collector = new Collector(services, chunks, pages);
    }

    @Override
    protected Mutator newMutator() {
        return new CoalescedMutator(this);
    }

    Collector collector() {
        return collector;
    }

    Stores ended() {
        return ended;
    }

    Pages pages() {
        return pages;
    }

    Log newLog() {
        return new Log(chunks);
    }

    // ---- threads ----

    void join(CoalescedMutator mutator) {
        synchronized (registry) {
            mutator.enter(epoch, snooping);
        }
    }

    /** A thread ends: its log is kept for the view of the epoch that it is in. */
    void leave(CoalescedMutator mutator, Log log, int itsEpoch) {
        synchronized (registry) {
            orphans.get(itsEpoch).add(log);
            mutator.giveSnooped(orphansSnooped);
        }
    }

    // ---- triggers ----

    /** A thread took {@code bytes} more from its free lists; ends the epoch when the budget is spent. */
    void allocated(CoalescedMutator mutator, long bytes) {
        long sum = allocatedBytes.addAndGet(bytes);
        if (sum >= budget && !tryCollect(mutator) && sum >= MOST_BEHIND * budget) {
            awaitCollecting(mutator);
        }
    }

    /** A thread has logged so many words more; answers whether the epoch should end. */
    boolean logged(long words) {
        return loggedWords.addAndGet(words) >= mostLogged;
    }

    void logIsFull(CoalescedMutator mutator) {
        long sum = loggedWords.get();
        if (sum >= mostLogged && !tryCollect(mutator) && sum >= MOST_BEHIND * mostLogged) {
            awaitCollecting(mutator);
        }
    }

    @Override
    public void quiesce(Mutator mutator) {
        CoalescedMutator self = (CoalescedMutator) mutator;
        boolean unsettled;
        do {
            while (!begin(self)) {
                if (isCollecting(self)) {
                    return; // something at a poll amid the collection asks for what is being done
                }
                awaitCollecting(self);
            }
            unsettled = collect(self);
        } while (unsettled);
    }

    @Override
    public boolean reclaim(Mutator mutator) {
        quiesce(mutator);
        return true;
    }

    // ---- who collects ----

    private boolean begin(CoalescedMutator self) {
        synchronized (registry) {
            if (collecting != null) {
                return false;
            }
            collecting = self;
            return true;
        }
    }

    private void end() {
        synchronized (registry) {
            collecting = null;
            registry.notifyAll();
        }
    }

    private boolean isCollecting(CoalescedMutator self) {
        synchronized (registry) {
            return collecting == self;
        }
    }

    private boolean tryCollect(CoalescedMutator self) {
        if (!begin(self)) {
            return isCollecting(self);
        }
        collect(self);
        return true;
    }

    /** Waits a little for the thread that collects; polls, because that one may need what this one has. */
    private void awaitCollecting(CoalescedMutator self) {
        self.poll();
        self.enterBlocking();
        boolean interrupted = false;
        synchronized (registry) {
            if (collecting != null) {
                try {
                    registry.wait(1);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        self.leaveBlocking();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // ---- epochs ----

    /** Ends the epoch and counts for it; answers whether another one is needed for what this one saw too late. */
    private boolean collect(CoalescedMutator self) {
        try {
            allocatedBytes.set(0);
            loggedWords.set(0);
            List<Log> logs = new ArrayList<>();
            int ending = epoch;
            int next = CoalescedLayout.next(ending);
            if (onTheFly) {
                slide(self, ending, next, logs);
            } else {
                services().safepoints().stopTheWorld(self, () -> {
                    setView(next, false);
                    services().safepoints().participants().forEach(p -> logs.add(((CoalescedMutator) p).turn(next)));
                    services().roots().visit(this::root);
                });
            }
            takeOrphans(ending, logs);
            return collector.run(self, logs, next);
        } finally {
            end();
        }
    }

    /**
     * Takes a sliding view: each thread turns at a safepoint of its own. All snoop before the first one turns, and until their
     * own locals have been seen, which is after the last one has turned.
     */
    private void slide(CoalescedMutator self, int ending, int next, List<Log> logs) {
        setView(ending, true);
        inAll(self, mutator -> mutator.setSnooping(true));
        setView(next, true);
        inAll(self, mutator -> {
            if (mutator.epoch() != next) { // else it has attached just now, and its log is the next epoch's
                logs.add(mutator.turn(next));
            }
        });
        services().roots().visitShared(this::root);
        setView(next, false);
        inAll(self, mutator -> mutator.giveRoots(this::root, collector.snooped()));
        services().roots().visitShared(this::root); // again: a local may have moved there, or the other way, meanwhile
    }

    private void inAll(CoalescedMutator self, Consumer<CoalescedMutator> action) {
        services().safepoints().handshakeAll(self, p -> action.accept((CoalescedMutator) p));
    }

    /** What threads that attach from now on begin with. */
    private void setView(int newEpoch, boolean snoops) {
        synchronized (registry) {
            epoch = newEpoch;
            snooping = snoops;
        }
    }

    private void takeOrphans(int ending, List<Log> logs) {
        synchronized (registry) {
            logs.addAll(orphans.get(ending));
            orphans.get(ending).clear();
            while (orphansSnooped.size() > 0) {
                collector.snooped().add(orphansSnooped.removeLast());
            }
        }
    }

    private void root(long reference, RootKind kind) {
        collector.roots().add(reference);
    }

    // ---- figures ----

    @Override
    public long countOf(long object) {
        int count = CoalescedLayout.count(object);
        return count < 0 ? STUCK : count;
    }

    @Override
    public Map<String, Long> statistics() {
        Map<String, Long> figures = collector.figures();
        if (Switches.COUNTING) {
            addStores(figures);
        }
        return figures;
    }

    private void addStores(Map<String, Long> figures) {
        Stores sum = new Stores();
        ended.copyTo(sum);
        services()
                .safepoints()
                .participants()
                .forEach(p -> ((CoalescedMutator) p).stores().copyTo(sum));
        long counted = figures.get("increments") + figures.get("decrements");
        figures.put("stores_seen", sum.stores());
        figures.put("updates_without_coalescing", sum.updates());
        figures.put("updates_removed_percent", sum.updates() == 0 ? 0 : 100 - 100 * counted / sum.updates());
    }
}
