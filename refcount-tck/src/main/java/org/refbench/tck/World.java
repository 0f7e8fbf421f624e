package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.refbench.audit.Audit;
import org.refbench.audit.AuditReport;
import org.refbench.heap.Header;
import org.refbench.heap.History;
import org.refbench.heap.Memory;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RootKind;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeTraits;

/**
 * One runtime of the scheme under test, with synthetic objects. Threads take part as {@link Actor}s; where the scheme
 * allows only one mutator at a time, a baton that actors hold while they run sees to that.
 */
public final class World {
    private static final int STRIPES = 64;

    private final SchemeUnderTest scheme;
    private final RuntimeServices services;
    private final RefCounter counter;
    private final List<Long> globals = new CopyOnWriteArrayList<>();
    private final AtomicLong lastId = new AtomicLong();
    private final LongAdder operations = new LongAdder();
    private final Set<Long> finalizedIds = ConcurrentHashMap.newKeySet();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final ReentrantLock[] stripes = new ReentrantLock[STRIPES];
    private final ReentrantLock baton;

    /** A world with nothing in it. */
    public World(SchemeUnderTest scheme, long heapLimitBytes, SyntheticShapes shapes) {
        this.scheme = scheme;
        this.services = RuntimeServices.over(scheme.provider(), scheme.options(), heapLimitBytes, shapes);
        this.counter = scheme.provider().create(services, scheme.options());
        History.useTypeNames(shapes::typeName);
        this.baton = scheme.traits().singleMutator() ? new ReentrantLock(true) : null;
        services.roots().add(visitor -> globals.forEach(o -> visitor.root(o, RootKind.GLOBAL)));
        for (int i = 0; i < STRIPES; i++) {
            stripes[i] = new ReentrantLock();
        }
    }

    /** What the scheme claims. */
    public SchemeTraits traits() {
        return scheme.traits();
    }

    /** Heap, safepoints, roots. */
    public RuntimeServices services() {
        return services;
    }

    /** The scheme at work. */
    public RefCounter counter() {
        return counter;
    }

    /** Held by the one actor that runs; null where all may run at once. */
    ReentrantLock baton() {
        return baton;
    }

    /** An id that no object has had. */
    long newId() {
        return lastId.incrementAndGet();
    }

    /** The lock of a slot, or of a list, shared by many. */
    ReentrantLock lockOf(long address) {
        return stripes[(int) ((address >>> 3) % STRIPES)];
    }

    /** Registered global slots; each element is one reference, a root that is counted where locals are. Changed by an actor, between safepoints. */
    public List<Long> globals() {
        return globals;
    }

    /** The calling thread takes part. */
    public Actor enter() {
        return new Actor(this);
    }

    /** Something happened where it must not: the next look at the world fails with it. */
    void surprise(String what) {
        surprises.add(what);
    }

    /** The finaliser of {@code object} is about to run. */
    void finalized(long object) {
        if (!finalizedIds.add(SyntheticShapes.id(object))) {
            surprise("a finaliser ran twice, of #" + SyntheticShapes.id(object));
        }
    }

    /** How many objects' finalisers have run, or begun to. */
    public int finalizedObjects() {
        return finalizedIds.size();
    }

    void addOperations(long count) {
        operations.add(count);
    }

    /** The events of references that actors which have left told the scheme; what tests tell it directly is not in it. */
    public long operations() {
        return operations.sum();
    }

    /** Quiesces and audits; no other actor is at work. */
    public AuditReport audit(Actor self) {
        counter.quiesce(self.m);
        return Audit.stopAndRun(self.m, counter, traits());
    }

    /**
     * Quiesces, audits and fails unless the world is sound. If finalisers wait, they are then run until there are none, even after
     * quiesce, and the world is audited again.
     */
    public AuditReport requireSound(Actor self) {
        AuditReport report = requireSoundNow(self);
        if (self.runFinalizers() == 0) {
            return report;
        }
        do {
            counter.quiesce(self.m);
        } while (self.runFinalizers() > 0);
        return requireSoundNow(self);
    }

    private AuditReport requireSoundNow(Actor self) {
        AuditReport report = audit(self);
        assertThat(report.clean()).as("audit: %s", report.text()).isTrue();
        assertThat(report.retired())
                .as("cells that still wait for a grace period")
                .isZero();
        assertThat(surprises).as("finalisers").isEmpty();
        return report;
    }

    /** The addresses of all objects, storage left out. No other actor is at work. */
    public TreeSet<Long> objects() {
        TreeSet<Long> objects = new TreeSet<>();
        services.heap().walk(cell -> {
            if ((Memory.getInt(cell) & Header.TYPE_MASK) != Header.STORAGE_TYPE) {
                objects.add(cell);
            }
        });
        return objects;
    }

    /**
     * The end of every test: all roots are gone; what is left must be explained. Afterwards the memory is given back.
     */
    public void requireSoundEnd() {
        try (Actor last = enter()) {
            while (!globals.isEmpty()) {
                last.m.releaseLocal(globals.removeLast());
            }
            AuditReport report = requireSound(last);
            assertThat(report.reachable()).as("reachable without roots").isZero();
            if (traits().reclaims() && report.stuck() == 0) {
                assertThat(report.liveObjects() - report.cyclicGarbage())
                        .as("objects left over")
                        .isZero();
            }
        }
        assertThat(services.safepoints().participants())
                .as("threads that did not leave")
                .isEmpty();
        counter.close();
        services.heap().close();
    }
}
