package org.refbench.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.refbench.audit.AuditFixture;
import org.refbench.audit.Finding;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.safepoint.Participant;

/** Weak slots, finalisers, and what a poll may do in the middle of a destruction. */
class DeathTest {
    private static final int WEAK = Header.PAYLOAD;

    private final AuditFixture world = new AuditFixture();
    private final Mutator m = world.mutator;

    private long finalizable() {
        return m.allocate(AuditFixture.LEAF | Header.LEAF | Header.FINALIZABLE, 16);
    }

    private void expectClean(int objects) {
        assertThat(world.audit().text()).isEmpty();
        assertThat(world.audit().liveObjects()).isEqualTo(objects);
    }

    @Test
    void aWeakSlotAnswersALiveObjectAndThenNothing() {
        long holder = world.weakHolder();
        long target = world.leaf();
        world.owned.add(holder);
        world.owned.add(target);
        m.storeWeak(holder, holder + WEAK, target);
        m.storeWeak(holder, holder + WEAK + 8, target);
        expectClean(2);
        assertThat(m.loadWeak(holder, holder + WEAK)).isEqualTo(target);
        m.releaseLocal(target);
        m.dropWeak(holder, holder + WEAK + 8);
        assertThat(m.loadWeak(holder, holder + WEAK + 8)).isZero();
        expectClean(2);
        world.owned.remove((Long) target);
        m.releaseLocal(target);
        assertThat(m.loadWeak(holder, holder + WEAK)).isZero();
        expectClean(1);
        world.owned.clear();
        m.releaseLocal(holder);
        expectClean(0);
    }

    /** The memory of a dead holder is not written to when its target dies. */
    @Test
    void aWeakSlotOfADeadHolderIsForgotten() {
        long holder = world.weakHolder();
        long target = world.leaf();
        world.owned.add(target);
        m.storeWeak(holder, holder + WEAK, target);
        m.releaseLocal(holder);
        expectClean(1);
        world.owned.clear();
        m.releaseLocal(target);
        expectClean(0);
    }

    @Test
    void theAuditFindsWeakSlotsThatNobodyWouldClear() {
        long holder = world.weakHolder();
        long target = world.leaf();
        world.owned.add(holder);
        world.owned.add(target);
        Memory.setLong(holder + WEAK, target);
        assertThat(world.audit().findings())
                .singleElement()
                .extracting(Finding::kind)
                .isEqualTo(Finding.Kind.WEAK_SLOT);
        Memory.setLong(holder + WEAK, 0);
        m.storeWeak(holder, holder + WEAK, target);
        Memory.setLong(holder + WEAK, 0);
        assertThat(world.audit().findings())
                .singleElement()
                .extracting(Finding::kind)
                .isEqualTo(Finding.Kind.WEAK_SLOT);
        Memory.setLong(holder + WEAK, target);
        Memory.getAndBitwiseAndInt(target, ~Header.WEAKLY_REFERENCED);
        assertThat(world.audit().findings())
                .singleElement()
                .extracting(Finding::kind)
                .isEqualTo(Finding.Kind.WEAK_SLOT);
        m.retainLocal(target);
        Memory.setInt(target, 0);
        assertThat(world.audit().findings()).extracting(Finding::kind).contains(Finding.Kind.DANGLING);
    }

    @Test
    void aFinalizableObjectIsQueuedThenRunAtAPollThenDestroyed() {
        List<Long> ran = new ArrayList<>();
        m.setFinalizer(ran::add);
        long object = finalizable();
        m.releaseLocal(object);
        assertThat(ran).isEmpty();
        assertThat(world.services.finalizers().size()).isEqualTo(1);
        expectClean(1);
        m.poll();
        assertThat(ran).as("a poll that is not between operations").isEmpty();
        m.pollSafepoint();
        assertThat(ran).containsExactly(object);
        expectClean(0);
        m.pollSafepoint();
        assertThat(ran).hasSize(1);
    }

    @Test
    void aResurrectedObjectDiesSilently() {
        List<Long> ran = new ArrayList<>();
        m.setFinalizer(o -> {
            ran.add(o);
            m.retainLocal(o);
            world.owned.add(o);
        });
        long object = finalizable();
        m.releaseLocal(object);
        m.pollSafepoint();
        expectClean(1);
        world.owned.clear();
        m.releaseLocal(object);
        m.pollSafepoint();
        assertThat(ran).hasSize(1);
        expectClean(0);
    }

    @Test
    void aFinalizerThatThrowsLeavesTheRestQueued() {
        List<Long> ran = new ArrayList<>();
        m.setFinalizer(o -> {
            ran.add(o);
            if (ran.size() == 1) {
                throw new IllegalStateException("planned");
            }
        });
        m.releaseLocal(finalizable());
        m.releaseLocal(finalizable());
        assertThatThrownBy(m::pollSafepoint).hasMessage("planned");
        expectClean(1);
        m.pollSafepoint();
        assertThat(ran).hasSize(2);
        expectClean(0);
    }

    @Test
    void withoutWordOfWhatFinalizersDoADeathIsLoud() {
        m.releaseLocal(finalizable());
        assertThatThrownBy(m::pollSafepoint).hasMessageContaining("nobody has said what finalisers do");
        expectClean(0);
    }

    /** The object was half destroyed: all of it must go, and the exception must come out once. */
    @Test
    void whatThrowsOutOfAPollAmidDestructionComesOutAfterIt() {
        long[] children = new long[2500];
        for (int i = 0; i < children.length; i++) {
            children[i] = world.leaf();
        }
        long holder = world.holder(world.holder(children), world.leaf());
        int[] polls = new int[1];
        m.setPollListener(bits -> {
            m.arm(Participant.RUNTIME);
            throw new IllegalStateException("poll " + ++polls[0]);
        });
        m.arm(Participant.RUNTIME);
        assertThatThrownBy(() -> m.releaseLocal(holder))
                .hasMessage("poll 1")
                .satisfies(e -> assertThat(e.getSuppressed()).hasSize(1));
        m.setPollListener(bits -> {});
        assertThat(m.isReaping()).isFalse();
        expectClean(0);
        m.releaseLocal(world.holder(world.leaf()));
        expectClean(0);
    }

    @Test
    void finalizersOfAnEndedThreadAreLeftToTheNext() {
        List<Long> ran = new ArrayList<>();
        long object = finalizable();
        m.releaseLocal(object);
        world.counter.detach(m);
        Mutator next = world.counter.attach(visitor -> {});
        next.setFinalizer(ran::add);
        next.pollSafepoint();
        assertThat(ran).containsExactly(object);
        assertThat(world.services.finalizers().isEmpty()).isTrue();
    }
}
