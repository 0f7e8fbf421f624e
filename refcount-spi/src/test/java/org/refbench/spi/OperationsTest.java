package org.refbench.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.refbench.audit.AuditFixture;
import org.refbench.heap.Header;

class OperationsTest {
    private static final Map<String, Long> EXPECTED = Map.ofEntries(
            Map.entry("allocate", 5L),
            Map.entry("retain_local", 5L),
            Map.entry("release_local", 12L),
            Map.entry("load_stable", 3L),
            Map.entry("load_racy", 1L),
            Map.entry("load_racy_retries", 1L),
            Map.entry("init_store", 2L),
            Map.entry("store", 5L),
            Map.entry("take", 1L),
            Map.entry("borrow", 2L),
            Map.entry("escape", 1L),
            Map.entry("safepoint_polls", 8L),
            Map.entry("store_weak", 2L),
            Map.entry("load_weak", 3L),
            Map.entry("drop_weak", 2L),
            Map.entry("finalizers_run", 1L),
            Map.entry("retain_local_immortal", 0L),
            Map.entry("release_local_immortal", 0L));

    private final AuditFixture world = new AuditFixture();

    /** The events that {@link #EXPECTED} lists; afterwards everything is free. */
    private static void run(AuditFixture world, Mutator m) {
        long holder = world.holder(world.leaf(), 0L);
        long first = AuditFixture.slot(holder, 0);
        long second = AuditFixture.slot(holder, 1);
        long other = world.leaf();
        for (int i = 0; i < 5; i++) {
            m.retainLocal(other);
            m.store(holder, second, other);
        }
        for (int i = 0; i < 3; i++) {
            m.releaseLocal(m.loadStable(holder, first));
        }
        assertThat(m.loadRacy(holder, first)).isEqualTo(Mutator.RETRY);
        m.borrow(other);
        m.borrow(other);
        m.escape(other);
        m.releaseLocal(other);
        m.releaseLocal(m.take(holder, second));
        for (int i = 0; i < 7; i++) {
            m.pollSafepoint();
        }
        runWeak(world, m, other);
        m.releaseLocal(other);
        m.releaseLocal(holder);
    }

    private static void runWeak(AuditFixture world, Mutator m, long target) {
        long slot = Header.PAYLOAD;
        long holder = world.weakHolder();
        m.storeWeak(holder, holder + slot, target);
        m.storeWeak(holder, holder + slot + 8, target);
        m.dropWeak(holder, holder + slot);
        assertThat(m.loadWeak(holder, holder + slot)).isZero();
        for (int i = 0; i < 2; i++) {
            m.releaseLocal(m.loadWeak(holder, holder + slot + 8));
        }
        m.dropWeak(holder, holder + slot + 8);
        m.releaseLocal(holder);
        m.setFinalizer(object -> {});
        m.releaseLocal(m.allocate(AuditFixture.LEAF | Header.LEAF | Header.FINALIZABLE, 8));
        m.pollSafepoint();
    }

    @Test
    @EnabledIfSystemProperty(named = "refbench.count", matches = "true")
    void eachEventIsCountedOnceAndEndedThreadsAreIncluded() {
        run(world, world.mutator);
        assertThat(world.mutator.operations().byName()).containsExactlyInAnyOrderEntriesOf(EXPECTED);
        world.counter.detach(world.mutator);
        Mutator second = world.counter.attach(visitor -> {});
        second.pollSafepoint();
        Map<String, Long> all = new HashMap<>(EXPECTED);
        all.put("safepoint_polls", 9L);
        assertThat(world.counter.operations().byName()).containsExactlyInAnyOrderEntriesOf(all);
        assertThat(world.services.heap().statistics().liveObjects()).isZero();
    }

    @Test
    @DisabledIfSystemProperty(named = "refbench.count", matches = "true")
    void nothingIsCountedUnlessAskedFor() {
        run(world, world.mutator);
        assertThat(world.counter.operations().byName().values()).containsOnly(0L);
        assertThat(world.audit().liveObjects()).isZero();
    }
}
