package org.refbench.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refbench.heap.Header;
import org.refbench.heap.Heap;
import org.refbench.heap.Memory;
import org.refbench.safepoint.Participant;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RootKind;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeTraits;
import org.refbench.spi.SlotVisitor;
import org.refbench.spi.WeakTable;

/**
 * Derives the truth about a stopped heap by brute force and compares the scheme's view with it: allocated objects against
 * objects reachable from the roots, and, where the scheme claims exact counts, each count against the counted references
 * found: heap slots, and, where it counts locals, owned locals and global slots as well.
 *
 * <p>Weak slots are no references; each that is not empty must be registered, and point to an object. What waits for its
 * finaliser is held by an owned local of the queue.
 *
 * <p>What waits for a grace period is neither reachable nor a leak; it is counted.
 *
 * <p>What an object with a stuck count refers to is kept, and stays out of the judgement on garbage. Any other unreachable
 * object is cyclic garbage if it is reachable from a cycle of unreachable objects and the references
 * among these explain its whole count; anything else is a leak.
 */
public final class Audit {
    /** Findings kept for the report; all are counted. */
    public static final int MAX_FINDINGS = 20;

    private final RefCounter counter;
    private final SchemeTraits traits;
    private final RuntimeServices services;
    private final CellIndex cells;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Long, Long> weakSlots = new HashMap<>();
    private long leaks;
    private long stuck;
    private long retired;

    private Audit(RefCounter counter, SchemeTraits traits) {
        this.counter = counter;
        this.traits = traits;
        this.services = counter.services();
        this.cells = new CellIndex();
    }

    /** Stops the world and audits. {@code self} is the calling thread's mutator, at a safepoint, or null. */
    public static AuditReport stopAndRun(Mutator self, RefCounter counter, SchemeTraits traits) {
        AuditReport[] report = new AuditReport[1];
        counter.services().safepoints().stopTheWorld(self, () -> report[0] = run(counter, traits));
        return report[0];
    }

    /** Audits a world that is stopped already. */
    public static AuditReport run(RefCounter counter, SchemeTraits traits) {
        for (Participant participant : counter.services().safepoints().participants()) {
            if (((Mutator) participant).isReaping()) {
                return AuditReport.notQuiescent();
            }
        }
        return new Audit(counter, traits).compare();
    }

    private AuditReport compare() {
        Heap heap = services.heap();
        heap.walk(cells::add);
        cells.freeze();
        findReferencesFromRoots();
        int reachable = trace();
        int keptAlive = keepWhatStuckCountsKeep();
        findReferencesFromGarbage();
        findRetired();
        compareWeakSlots();
        boolean[] cyclic = traits.reclaimsCycles() ? new boolean[cells.size()] : cells.reachableFromCycles();
        long cyclicGarbage = 0;
        long objects = 0;
        long bytes = 0;
        for (int i = 0; i < cells.size(); i++) {
            bytes += heap.cellBytes(cells.address(i));
            if (cells.isStorage(i)) {
                judgeStorage(i, cyclic[i]);
                continue;
            }
            objects++;
            if (judge(i, cyclic[i])) {
                cyclicGarbage++;
            }
        }
        return new AuditReport(
                true,
                objects,
                bytes,
                reachable,
                cyclicGarbage,
                stuck,
                keptAlive,
                retired,
                leaks,
                List.copyOf(findings));
    }

    private void findReferencesFromRoots() {
        services.roots().visit((reference, kind) -> {
            int i = cells.indexOf(reference);
            if (i < 0) {
                report(
                        Finding.Kind.DANGLING,
                        reference,
                        "a root (" + kind + ") refers to 0x" + Long.toHexString(reference)
                                + ", where there is no object");
                return;
            }
            cells.markReachable(i);
            if (kind != RootKind.BORROWED && traits.countsLocals()) {
                cells.addReference(i);
            }
        });
    }

    /** Follows slots from reachable objects; answers how many objects are reachable. */
    private int trace() {
        int objects = 0;
        for (int i = cells.nextToScan(); i >= 0; i = cells.nextToScan()) {
            if (!cells.isStorage(i)) {
                objects++;
                visitSlots(i, true);
            }
        }
        return objects;
    }

    /**
     * An unreachable object that is immortal or has a stuck count lives for ever, and so does all that it refers to; answers how many
     * that are neither are kept so.
     */
    private int keepWhatStuckCountsKeep() {
        int unreachable = 0;
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.isStorage(i) && isKeptForEver(cells.address(i)) && !cells.isReachable(i)) {
                cells.markReachable(i);
                unreachable++;
            }
        }
        return trace() - unreachable;
    }

    private boolean isKeptForEver(long object) {
        return Header.isImmortal(object) || counter.countOf(object) == RefCounter.STUCK;
    }

    private void findReferencesFromGarbage() {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.isReachable(i) && !cells.isStorage(i)) {
                visitSlots(i, false);
            }
        }
    }

    /** What waits for racy readers to pass is no leak; if it is storage, no holder has it any more. */
    private void findRetired() {
        counter.visitRetired(cell -> {
            retired++;
            int i = cells.indexOf(cell);
            if (i < 0) {
                return; // an object, which looks like a free cell
            }
            if (cells.references(i) > 0) {
                report(
                        Finding.Kind.DANGLING,
                        cell,
                        "storage at 0x" + Long.toHexString(cell) + " was retired, but an object still has it");
            }
            cells.markReachable(i);
        });
    }

    private void visitSlots(int holderIndex, boolean reachable) {
        services.shapes().visit(cells.address(holderIndex), new SlotVisitor() {
            @Override
            public void slot(long holder, long slot) {
                long reference = Memory.getLong(slot);
                if (reference != 0) {
                    found(holder, reference, "slot at +" + (slot - holder));
                }
            }

            @Override
            public void weakSlot(long holder, long slot) {
                if (Memory.getLong(slot) != 0) {
                    weakSlots.put(slot, Memory.getLong(slot));
                }
            }

            @Override
            public void storage(long holder, long storage) {
                found(holder, storage, "storage");
            }

            private void found(long holder, long reference, String where) {
                int i = cells.indexOf(reference);
                if (i < 0) {
                    report(
                            Finding.Kind.DANGLING,
                            holder,
                            where + " of " + describe(holder) + " refers to 0x" + Long.toHexString(reference)
                                    + ", where there is no object");
                    return;
                }
                cells.addReference(i);
                if (reachable) {
                    cells.markReachable(i);
                } else {
                    cells.addGarbageEdge(holderIndex, i);
                }
            }
        });
    }

    /** Weak slots count for nothing, but must point to objects, and the table that will clear them must know each. */
    private void compareWeakSlots() {
        services.weak().visit((target, holder, slot) -> {
            Long held = weakSlots.remove(slot);
            if (held == null || held != target) {
                reportWeak(
                        target,
                        "no object has the weak slot at 0x" + Long.toHexString(slot) + " that is registered for");
            } else if (target != WeakTable.NOTICE && cells.indexOf(target) < 0) {
                report(
                        Finding.Kind.DANGLING,
                        holder,
                        "a weak slot of " + describe(holder) + " refers to 0x" + Long.toHexString(target)
                                + ", where there is no object");
            } else if (target != WeakTable.NOTICE && (Memory.getInt(target) & Header.WEAKLY_REFERENCED) == 0) {
                reportWeak(target, "a weak slot, but no flag in the header, refers to");
            }
        });
        weakSlots.forEach((slot, target) -> reportWeak(
                target, "a weak slot at 0x" + Long.toHexString(slot) + ", which is not registered, refers to"));
    }

    private void reportWeak(long target, String what) {
        report(Finding.Kind.WEAK_SLOT, target, what + " 0x" + Long.toHexString(target));
    }

    private void judgeStorage(int i, boolean cyclic) {
        if (!cells.isReachable(i) && traits.reclaims() && !cyclic) {
            leak(i, "raw storage at 0x" + Long.toHexString(cells.address(i)));
        } else if (cells.references(i) > 1) {
            report(
                    Finding.Kind.WRONG_COUNT,
                    cells.address(i),
                    "raw storage at 0x" + Long.toHexString(cells.address(i)) + " belongs to " + cells.references(i)
                            + " holders");
        }
    }

    /** Compares one object's count; answers whether it is cyclic garbage. */
    private boolean judge(int i, boolean cyclic) {
        long object = cells.address(i);
        if (Header.isImmortal(object)) {
            stuck++;
            judgeImmortal(object);
            return false;
        }
        long count = counter.countOf(object);
        if (count == RefCounter.STUCK) {
            stuck++;
            return false;
        }
        long found = cells.references(i);
        boolean comparable = traits.exactCounts() && count != RefCounter.UNKNOWN;
        if (cells.isReachable(i)) {
            if (comparable && count != found) {
                report(
                        Finding.Kind.WRONG_COUNT,
                        object,
                        describe(object) + " has count " + count + ", but " + found + " references were found");
            }
            return false;
        }
        if (!traits.reclaims()) {
            return false;
        }
        if (cyclic && (!comparable || count == found)) {
            return true;
        }
        leak(i, describe(object) + " with count " + count + " and " + found + " references from other garbage");
        return false;
    }

    private void judgeImmortal(long object) {
        int count = Memory.getInt(object + Header.COUNT);
        if (count != Header.IMMORTAL_COUNT) {
            report(
                    Finding.Kind.WRONG_COUNT,
                    object,
                    describe(object) + " is immortal, but its count was changed to " + count);
        }
    }

    private void leak(int i, String what) {
        leaks++;
        report(Finding.Kind.LEAK, cells.address(i), what + " is reachable from no root");
    }

    private void report(Finding.Kind kind, long object, String text) {
        if (findings.size() < MAX_FINDINGS) {
            findings.add(new Finding(kind, object, text));
        }
    }

    private String describe(long object) {
        int type = Memory.getInt(object) & Header.TYPE_MASK;
        return services.shapes().typeName(type) + " " + services.shapes().describe(object) + " at 0x"
                + Long.toHexString(object);
    }
}
