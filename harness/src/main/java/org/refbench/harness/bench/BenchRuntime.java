package org.refbench.harness.bench;

import java.util.concurrent.CountDownLatch;
import org.refbench.audit.Audit;
import org.refbench.audit.AuditReport;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.SchemeSpec;
import org.refbench.harness.spec.SchemeSpecParser;
import org.refbench.heap.Header;
import org.refbench.lock.LockPolicy;
import org.refbench.spi.Mutator;
import org.refbench.spi.ObjectShapes;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RootKind;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;
import org.refbench.spi.Schemes;
import org.refbench.spi.SlotVisitor;

/**
 * A heap, a scheme and a lock policy with no interpreter on them. There are two types of objects: leaves, and holders with one
 * slot. Holders are global: made before anything is measured, released after.
 *
 * <p>At the end it quiesces and audits: a fork whose work left a leak or a wrong count fails.
 */
final class BenchRuntime implements AutoCloseable {
    /** The header of an object without slots. */
    static final int LEAF = Header.FIRST_OBJECT_TYPE | Header.LEAF;

    /** Payload of a leaf that shares its cache line with no other: the cell has 64 bytes. */
    static final int LINE_PAYLOAD = 64 - Header.PAYLOAD;

    /** Offset of a holder's only slot. */
    static final int SLOT = Header.PAYLOAD;

    private static final int HOLDER = Header.FIRST_OBJECT_TYPE + 1;

    /** A holder fills two cache lines, which adjacent-line prefetch fetches together. */
    private static final int HOLDER_PAYLOAD = 128 - Header.PAYLOAD;

    private static final long HEAP_LIMIT = 1L << 28;

    private final SchemeTraits traits;
    private final RuntimeServices services;
    private final RefCounter counter;
    private final LockPolicy policy;
    private long[] holders = {};
    private Owner owner;
    private int workers;
    private boolean isClosing;

    /**
     * A runtime for one fork.
     *
     * @param scheme the scheme as users write it
     * @param lock the name of a lock policy that is legal with it
     */
    BenchRuntime(String scheme, String lock) {
        InstalledCatalog catalog = new InstalledCatalog();
        SchemeSpec spec = SchemeSpecParser.parse(scheme);
        SchemeProvider provider = catalog.provider(spec);
        var options = Schemes.complete(provider, spec.allOptions());
        traits = provider.traits(options);
        services = RuntimeServices.over(provider, options, HEAP_LIMIT, new Shapes());
        services.roots().add(visitor -> {
            for (long holder : holders) {
                if (holder != 0) {
                    visitor.root(holder, RootKind.GLOBAL);
                }
            }
        });
        counter = provider.create(services, options);
        policy = catalog.lockProvider(lock).create();
    }

    /** Makes the calling thread a worker with {@code locals} local variables. */
    Worker attach(int locals) {
        synchronized (this) {
            workers++;
        }
        return new Worker(counter, policy, locals);
    }

    /** Ends the calling thread's part; closes the runtime if that has been asked for and this was the last worker. */
    void detach(Worker worker) {
        worker.detach();
        boolean isLast;
        synchronized (this) {
            workers--;
            isLast = isClosing && workers == 0;
        }
        if (isLast) {
            finish();
        }
    }

    /** Whether a load may try to go without the holder's lock. */
    boolean triesRacyLoads() {
        return traits.safeUnlockedLoads() && policy.allowsRacyLoads();
    }

    /** What dies must be freed, or the heap is soon full. */
    void requireReclaiming() {
        if (!traits.reclaims()) {
            throw new IllegalStateException("the scheme frees nothing: this benchmark would fill the heap");
        }
    }

    /** Makes {@code count} holders with empty slots, by a thread that is running. */
    long[] makeHolders(Worker worker, int count) {
        holders = new long[count];
        for (int i = 0; i < count; i++) {
            holders[i] = worker.mutator.allocate(HOLDER, HOLDER_PAYLOAD);
        }
        return holders;
    }

    private void releaseHolders(Mutator mutator) {
        for (int i = 0; i < holders.length; i++) {
            long holder = holders[i];
            holders[i] = 0;
            mutator.releaseLocal(holder);
            mutator.pollSafepoint();
        }
    }

    /**
     * Closes the runtime as soon as no worker is attached: JMH tears states down in no order, and one that threads share when the
     * first of them is ready to. Holders and owner are released, the heap is audited and given back.
     *
     * @throws IllegalStateException if the audit finds anything; thrown to the last worker if one is attached now
     */
    @Override
    public void close() {
        synchronized (this) {
            isClosing = true;
            if (workers > 0) {
                return;
            }
        }
        finish();
    }

    private void finish() {
        if (owner != null) {
            owner.end();
        }
        Worker last = new Worker(counter, policy, 0);
        releaseHolders(last.mutator);
        last.quiesce();
        AuditReport report = Audit.stopAndRun(last.mutator, counter, traits);
        last.detach();
        counter.close();
        services.heap().close();
        if (!report.clean()) {
            throw new IllegalStateException("the audit found: " + report.text());
        }
    }

    /** Leaves made by a thread that keeps them until the end and is blocked meanwhile. */
    long[] objectsOfAnotherThread(int count) {
        owner = new Owner(count);
        owner.start();
        Owner.await(owner.ready);
        return owner.objects;
    }

    /** A live thread that owns objects and does nothing. */
    private final class Owner extends Thread {
        private final int count;
        private final CountDownLatch ready = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);
        private long[] objects;

        private Owner(int count) {
            super("owner");
            setDaemon(true);
            this.count = count;
        }

        @Override
        public void run() {
            Worker worker = new Worker(counter, policy, count);
            worker.makeLeaves(8);
            objects = worker.locals;
            worker.enterBlocking();
            ready.countDown();
            await(ended);
            worker.detach();
        }

        /** Lets the thread release its objects and detach. */
        void end() {
            ended.countDown();
            try {
                join();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
        }

        private static void await(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
        }
    }

    private static final class Shapes extends ObjectShapes {
        @Override
        public void visit(long object, SlotVisitor visitor) {
            if (Header.type(object) == HOLDER) {
                visitor.slot(object, object + SLOT);
            }
        }

        @Override
        public String typeName(int typeId) {
            return typeId == HOLDER ? "holder" : "leaf";
        }

        @Override
        public String describe(long object) {
            return "of a benchmark";
        }
    }
}
