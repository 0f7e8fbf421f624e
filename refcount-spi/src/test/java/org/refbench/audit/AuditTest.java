package org.refbench.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.safepoint.Participant;
import org.refbench.spi.SchemeTraits;

/** The audit must find every planted error, and nothing where nothing is wrong. */
class AuditTest {
    private final AuditFixture world = new AuditFixture();

    private void expectOne(Finding.Kind kind, long object) {
        AuditReport report = world.audit();
        assertThat(report.findings()).as(report.text()).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(finding.object()).isEqualTo(object);
            assertThat(finding.text()).contains("0x" + Long.toHexString(object));
        });
        assertThat(report.clean()).isFalse();
    }

    /** A holder with a leaf, a list with another holder, all reachable; one leaf from two slots and a local. */
    private long plantWorld() {
        long shared = world.leaf();
        world.mutator.retainLocal(shared);
        world.mutator.retainLocal(shared);
        world.owned.add(shared);
        world.owned.add(world.holder(shared, 0, world.leaf()));
        world.global.add(world.list(world.holder(shared), 0));
        return shared;
    }

    @Test
    void aSoundWorldIsCleanAndCounted() {
        plantWorld();
        AuditReport report = world.audit();
        assertThat(report.text()).isEmpty();
        assertThat(report.clean()).isTrue();
        assertThat(report.liveObjects()).isEqualTo(5);
        assertThat(report.reachable()).isEqualTo(5);
        assertThat(report.leaks()).isZero();
        assertThat(report.cyclicGarbage()).isZero();
        assertThat(report.stuck()).isZero();
    }

    @Test
    void anEmptyWorldIsClean() {
        assertThat(world.audit().clean()).isTrue();
        assertThat(world.audit().liveObjects()).isZero();
    }

    @Test
    void aPlantedLeakIsFound() {
        plantWorld();
        expectOne(Finding.Kind.LEAK, world.leaf());
        assertThat(world.audit().leaks()).isEqualTo(1);
    }

    @Test
    void aLeakedChainIsALeakOfEachObject() {
        long tail = world.leaf();
        long head = world.holder(tail);
        assertThat(world.audit().findings())
                .extracting(Finding::object)
                .as("a chain is no cycle")
                .containsExactlyInAnyOrder(head, tail);
    }

    @Test
    void leakedStorageIsFound() {
        plantWorld();
        expectOne(Finding.Kind.LEAK, world.mutator.allocateStorage(64));
    }

    @Test
    void storageOfTwoHoldersIsFound() {
        long one = world.list(world.leaf());
        long two = world.list();
        world.mutator.retireStorage(AuditFixture.storage(two));
        Memory.setLong(two + Header.PAYLOAD, AuditFixture.storage(one));
        world.owned.add(one);
        world.owned.add(two);
        assertThat(world.audit().findings())
                .extracting(Finding::object)
                .as("the storage, and the leaf that is seen twice")
                .contains(AuditFixture.storage(one));
    }

    @Test
    void aPlantedExtraCountIsFound() {
        long shared = plantWorld();
        world.addToCount(shared, 1);
        expectOne(Finding.Kind.WRONG_COUNT, shared);
    }

    @Test
    void aPlantedMissingCountIsFound() {
        long shared = plantWorld();
        world.addToCount(shared, -1);
        expectOne(Finding.Kind.WRONG_COUNT, shared);
        assertThat(world.audit().text()).contains("count 2").contains("3 references");
    }

    @Test
    void localsAndGlobalSlotsAreMereRootsWhereLocalsAreNotCounted() {
        SchemeTraits heapSlotsOnly = new SchemeTraits(true, false, true, true, false, false, true);
        long shared = plantWorld();
        world.addToCount(shared, -1); // its local
        world.addToCount(world.owned.get(1), -1);
        world.addToCount(world.global.getFirst(), -1);
        assertThat(world.audit(heapSlotsOnly).text()).isEmpty();
        world.addToCount(world.global.getFirst(), 1);
        assertThat(world.audit(heapSlotsOnly).findings())
                .extracting(Finding::object)
                .containsExactly(world.global.getFirst());
    }

    @Test
    void aPlantedDanglingSlotIsFound() {
        plantWorld();
        long victim = world.leaf();
        long holder = world.holder(victim);
        world.owned.add(holder);
        world.mutator.releaseLocal(victim); // one release too many: the slot's reference
        expectOne(Finding.Kind.DANGLING, holder);
        assertThat(world.audit().text()).contains("0x" + Long.toHexString(victim));
    }

    @Test
    void aSlotThatPointsIntoAnObjectIsDangling() {
        long holder = world.holder(0L);
        world.owned.add(holder);
        Memory.setLong(AuditFixture.slot(holder, 0), holder + 8);
        expectOne(Finding.Kind.DANGLING, holder);
    }

    @Test
    void aPlantedDanglingRootIsFound() {
        plantWorld();
        long victim = world.leaf();
        world.mutator.releaseLocal(victim);
        world.borrowed.add(victim);
        expectOne(Finding.Kind.DANGLING, victim);
        assertThat(world.audit().text()).contains("BORROWED");
    }

    @Test
    void borrowedLocalsKeepButDoNotCount() {
        long object = world.leaf();
        world.owned.add(object);
        world.borrowed.add(object);
        assertThat(world.audit().text()).isEmpty();
        world.owned.clear();
        expectOne(Finding.Kind.WRONG_COUNT, object);
    }

    @Test
    void localsAreNotCountedWhereTheSchemeDoesNotCountThem() {
        SchemeTraits heapOnly = new SchemeTraits(true, false, true, true, false, false, true);
        long object = world.leaf();
        world.owned.add(object);
        assertThat(world.audit(heapOnly).clean()).isFalse();
        world.setCount(object, 0);
        assertThat(world.audit(heapOnly).text()).isEmpty();
    }

    @Test
    void aGarbageCycleAndItsTailAreCyclicGarbage() {
        plantWorld();
        long tail = world.holder(world.leaf());
        long one = world.holder(0L, tail);
        long two = world.holder(one);
        world.mutator.initStore(one, AuditFixture.slot(one, 0), two);
        AuditReport report = world.audit();
        assertThat(report.text()).isEmpty();
        assertThat(report.cyclicGarbage()).isEqualTo(4);
        assertThat(report.liveObjects() - report.reachable()).isEqualTo(4);
    }

    @Test
    void aSelfReferenceThroughStorageIsACycle() {
        long list = world.list(0L);
        world.mutator.initStore(list, AuditFixture.slot(AuditFixture.storage(list), 0), list);
        AuditReport report = world.audit();
        assertThat(report.text()).isEmpty();
        assertThat(report.cyclicGarbage()).isEqualTo(1);
    }

    @Test
    void aCycleWithAnUnexplainedCountIsALeak() {
        long one = world.holder(0L);
        long two = world.holder(one);
        world.mutator.initStore(one, AuditFixture.slot(one, 0), two);
        world.addToCount(one, 1);
        expectOne(Finding.Kind.LEAK, one);
    }

    @Test
    void whatLeadsToACycleIsNoCycle() {
        long one = world.holder(0L);
        world.mutator.initStore(one, AuditFixture.slot(one, 0), one);
        world.mutator.retainLocal(one);
        long head = world.holder(one);
        expectOne(Finding.Kind.LEAK, head);
    }

    @Test
    void cyclesAreLeaksWhereTheSchemeReclaimsThem() {
        SchemeTraits complete = new SchemeTraits(true, true, true, true, true, false, true);
        long one = world.holder(0L);
        world.mutator.initStore(one, AuditFixture.slot(one, 0), one);
        assertThat(world.audit(complete).leaks()).isEqualTo(1);
    }

    @Test
    void nothingLeaksWhereNothingIsReclaimed() {
        SchemeTraits never = new SchemeTraits(false, false, false, false, false, true, false);
        world.leaf();
        world.mutator.allocateStorage(8);
        AuditReport report = world.audit(never);
        assertThat(report.text()).isEmpty();
        assertThat(report.liveObjects()).isEqualTo(1);
    }

    @Test
    void stuckObjectsAreExemptAndKeepWhatTheyReferTo() {
        long child = world.list(world.leaf());
        long holder = world.holder(child);
        world.setCount(holder, Integer.MIN_VALUE);
        AuditReport report = world.audit();
        assertThat(report.text()).as("unreachable").isEmpty();
        assertThat(report.stuck()).isEqualTo(1);
        assertThat(report.leaks()).isZero();
        world.owned.add(holder);
        report = world.audit();
        assertThat(report.text()).as("reachable").isEmpty();
        assertThat(report.stuck()).isEqualTo(1);
        world.addToCount(child, 1);
        expectOne(Finding.Kind.WRONG_COUNT, child);
    }

    /** Destruction polls; an audit at such a poll sees half-destroyed objects and must refuse. */
    @Test
    void anAuditInTheMiddleOfDestructionRefuses() {
        long[] children = new long[2500];
        for (int i = 0; i < children.length; i++) {
            children[i] = world.leaf();
        }
        long holder = world.holder(children);
        int[] refused = new int[1];
        world.mutator.setPollListener(bits -> {
            AuditReport report = world.audit();
            assertThat(report.quiescent()).isFalse();
            assertThat(report.clean()).isFalse();
            assertThat(report.text()).contains("not quiescent");
            refused[0]++;
            world.mutator.arm(Participant.RUNTIME);
        });
        world.mutator.arm(Participant.RUNTIME);
        world.mutator.releaseLocal(holder);
        assertThat(refused[0]).as("polls during the destruction").isEqualTo(2);
        assertThat(world.audit().clean()).isTrue();
        assertThat(world.audit().liveObjects()).isZero();
    }

    @Test
    void aFloodOfFindingsIsCountedWhole() {
        for (int i = 0; i < 100; i++) {
            world.leaf();
        }
        AuditReport report = world.audit();
        assertThat(report.leaks()).isEqualTo(100);
        assertThat(report.findings()).hasSize(Audit.MAX_FINDINGS);
    }
}
