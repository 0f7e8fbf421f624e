package org.refbench.scheme.buffered;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.refbench.safepoint.Participant;
import org.refbench.spi.EpochEvent;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;

/**
 * Buffered counts: a reconstruction of the Gilectomy's second life, whose code was never published (Hastings, PyCon 2017), with the
 * Recycler's epoch rule as its sound form (Bacon et al., PLDI 2001). Every thread logs its increments and decrements; an epoch hands all logs over,
 * and its increments are applied before decrements.
 *
 * <p>With {@code handshake=stop} the threads hand over together, so the logs are a cut, and an epoch's decrements are applied after its own increments. With {@code
 * on-the-fly} they do so one by one: a thread that has passed may drop the reference that another one, not yet past, copies; the drop of
 * a thread that has not passed may be of a reference that one past it has copied, into a log of the next epoch. So decrements are held until the increments of the next epoch
 * have been applied.
 *
 * <p><b>Safe load:</b> a plain load, then the increment is logged, without a safepoint in between. <b>Why count 0 is dead:</b> let increments of epochs up to
 * <i>n</i> and decrements up to <i>n</i>-1 have been applied, and take the earliest increment that has not been: it was logged after every thread
 * had left epoch <i>n</i>-1. What it copied was there then, is counted, and its decrement is not logged before, so is not applied either: the count was not 0.
 * Weak loads copy nothing; they mark the object, see {@link Shards}. <b>Progress:</b> events are wait-free but for a log that has to grow; an epoch stops all threads, or
 * waits for each one's safepoint; whose log is full applies what it can before it goes on, and waits only if its log is eight times too long. <b>Death:</b> one epoch
 * after the last release, or two; children of the dead at once; on mutators only. <b>Header:</b> 4 bytes, and two flags.
 */
final class BufferedRefCounter extends RefCounter {
    private final boolean onTheFly;
    private final int entries;
    private final long bytes;
    private final Shards shards = new Shards(this::openEpoch);
    private final Spares spares;
    private final Batches batches = new Batches();
    private final Figures figures = new Figures();
    private final Committers committers;

    /** Guards the fields below. */
    private final Object registry = new Object();

    private BufferedMutator leading;

    /** Logs of threads that have ended, by the parity of the epoch that they ended in. */
    private final List<List<Log>> orphans = List.of(new ArrayList<>(), new ArrayList<>());

    /** The greatest epoch that a thread can be in; written under the registry. */
    private volatile int open = 1;

    private volatile Commit commit;

    BufferedRefCounter(RuntimeServices services, boolean onTheFly, int entries, long bytes, int committers) {
        super(services);
        this.onTheFly = onTheFly;
        this.entries = entries;
        this.bytes = bytes;
        this.spares = new Spares(entries, onTheFly, figures);
        this.committers = new Committers(committers, figures);
    }

    @Override
    protected Mutator newMutator() {
        return new BufferedMutator(this);
    }

    int entries() {
        return entries;
    }

    long bytes() {
        return bytes;
    }

    Spares spares() {
        return spares;
    }

    Shards shards() {
        return shards;
    }

    Batches batches() {
        return batches;
    }

    Figures figures() {
        return figures;
    }

    private int openEpoch() {
        return open;
    }

    // ---- threads ----

    void join(BufferedMutator mutator) {
        synchronized (registry) {
            mutator.enter(open);
        }
    }

    /** A thread ends: its log is kept for the epoch that it is in. */
    void leave(BufferedMutator mutator) {
        synchronized (registry) {
            orphan(mutator.epoch(), mutator.lastLog());
        }
    }

    private void orphan(int epoch, Log log) {
        if (!log.isEmpty()) {
            orphans.get(epoch & 1).add(log);
        }
    }

    // ---- who leads ----

    private boolean tryLead(BufferedMutator self) {
        synchronized (registry) {
            if (leading != null) {
                return false;
            }
            leading = self;
            return true;
        }
    }

    private void follow() {
        synchronized (registry) {
            leading = null;
            registry.notifyAll();
        }
    }

    private boolean isLeading(BufferedMutator self) {
        synchronized (registry) {
            return leading == self;
        }
    }

    /** A thread's log is full: it helps with the last epoch, and ends this one unless others are not yet done with that. */
    void epochIsDue(BufferedMutator self) {
        if (isLeading(self)) {
            return;
        }
        do {
            if (help() && tryLead(self)) {
                try {
                    if (isCommitted()) {
                        endEpoch(self);
                    }
                } finally {
                    follow();
                }
                if (committers.isEmpty()) {
                    help();
                }
                return;
            }
            if (self.isFarBehind()) {
                pause(self);
            }
        } while (self.isFarBehind());
    }

    private boolean isCommitted() {
        Commit current = commit;
        return current == null || current.isDone();
    }

    /** Applies what can be taken of the current epoch; answers whether all of it is applied. */
    private boolean help() {
        Commit current = commit;
        while (current != null && !current.isDone() && current.work()) {
            figures.helped.incrementAndGet();
        }
        return isCommitted();
    }

    /** Waits a little for other threads; polls, because they may need what this one has. */
    private void pause(BufferedMutator self) {
        figures.waits.incrementAndGet();
        self.poll();
        self.enterBlocking();
        boolean interrupted = false;
        synchronized (registry) {
            try {
                registry.wait(1);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        self.leaveBlocking();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    // ---- epochs ----

    /** All hand over; the caller leads, and the epoch before is applied. */
    private void endEpoch(BufferedMutator self) {
        EpochEvent event = new EpochEvent();
        event.begin();
        int ending = open;
        List<Log> logs = new ArrayList<>();
        if (onTheFly) {
            open(ending + 1);
            services().safepoints().handshakeAll(self, p -> pass((BufferedMutator) p, ending + 1, logs));
        } else {
            services().safepoints().stopTheWorld(self, () -> {
                open(ending + 1);
                services().safepoints().participants().forEach(p -> pass((BufferedMutator) p, ending + 1, logs));
            });
        }
        takeOrphans(ending, logs);
        Epoch epoch = new Epoch(ending, logs);
        figures.epochs.incrementAndGet();
        Epoch before = commit == null ? Epoch.NONE : commit.epoch;
        commit = new Commit(epoch, decremented(epoch, before), shards, spares, committers::wake, this::complete);
        committers.wake(commit);
        event.commit();
    }

    private Epoch decremented(Epoch epoch, Epoch before) {
        return onTheFly ? before : epoch;
    }

    private void open(int epoch) {
        synchronized (registry) {
            open = epoch;
        }
    }

    /** A thread passes into the next epoch, unless it attached in it. */
    private static void pass(BufferedMutator mutator, int next, List<Log> logs) {
        if (mutator.epoch() != next) {
            Log log = mutator.turn(next);
            if (!log.isEmpty()) {
                logs.add(log);
            }
        }
    }

    private void takeOrphans(int ending, List<Log> logs) {
        synchronized (registry) {
            logs.addAll(orphans.get(ending & 1));
            orphans.get(ending & 1).clear();
        }
    }

    /** All shards are applied: what died, and storage retired as long ago, is for mutators to free. */
    private void complete(Commit applied) {
        long since = applied.decremented.handedOver;
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            batches.add(new Batch(applied.dead(shard), false, since));
        }
        for (LongList retired : applied.decremented.retired) {
            batches.add(new Batch(retired, true, since));
        }
        applied.decremented.splits.forEach(spares::give);
        applied.finish();
        if (!committers.isEmpty()) {
            services().safepoints().armAll(Participant.SCHEME);
            synchronized (registry) {
                registry.notifyAll();
            }
        }
    }

    // ---- all of it ----

    @Override
    public void quiesce(Mutator mutator) {
        BufferedMutator self = (BufferedMutator) mutator;
        if (isLeading(self)) {
            return; // something at a poll amid the work asks for what is being done
        }
        int rounds = onTheFly ? 2 : 1;
        do {
            while (!tryLead(self)) {
                help();
                self.freeDead();
                pause(self);
            }
            try {
                finishCommit(self);
                endEpoch(self);
                finishCommit(self);
            } finally {
                follow();
            }
            freeAll(self);
        } while (--rounds > 0 || shards.isWaiting());
    }

    private void finishCommit(BufferedMutator self) {
        while (!help()) {
            pause(self);
        }
    }

    /** Frees what is dead by now, and waits for those that have begun to. */
    private void freeAll(BufferedMutator self) {
        self.freeDead();
        Set<Batch> others = batches.unfinished();
        while (batches.isUnfinished(others)) {
            pause(self);
            self.freeDead();
        }
    }

    @Override
    public boolean reclaim(Mutator mutator) {
        quiesce(mutator);
        return true;
    }

    /** Committers do not stop: what they have been given is applied before anybody else writes a count. */
    @Override
    protected void settle() {
        while (!help()) {
            Thread.onSpinWait();
        }
    }

    @Override
    public long countOf(long object) {
        int count = BufferedLayout.count(object);
        return count < 0 ? STUCK : count;
    }

    @Override
    public Map<String, Long> statistics() {
        return figures.byName();
    }

    @Override
    public void close() {
        committers.close();
    }
}
