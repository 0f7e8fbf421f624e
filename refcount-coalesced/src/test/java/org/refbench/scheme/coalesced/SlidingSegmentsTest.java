package org.refbench.scheme.coalesced;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refbench.heap.Memory;
import org.refbench.tck.Actor;
import org.refbench.tck.SchemeUnderTest;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.World;

/** Large holders while a view slides: a thread that has turned and one that has not change the same one. */
class SlidingSegmentsTest {
    private static final int SLOTS = 1200;
    private static final int ATTEMPTS = 200;

    /** A slot of the second segment, wherever the array begins in its page. */
    private static final int FAR = 700;

    @Test
    void aSegmentThatOnlyTheNextEpochChangesIsNotCountedAgain() {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            World world = new World(
                    SchemeUnderTest.named("coalesced", Map.of("handshake", "on-the-fly")),
                    64 << 20,
                    new SyntheticShapes());
            int met = 0;
            for (int i = 0; i < ATTEMPTS && met < 3; i++) {
                met += slide(world) ? 1 : 0;
            }
            world.requireSoundEnd();
            assertThat(met).as("attempts in which the threads met as planned").isPositive();
        });
    }

    /** Answers whether the bulk move came before the mover turned, and the store after the other thread had. */
    private static boolean slide(World world) throws InterruptedException {
        try (Actor leader = world.enter();
                Actor ahead = world.enter();
                Actor mover = world.enter()) {
            long array = leader.make(0, SyntheticShapes.ARRAY, SLOTS);
            for (int slot = 0; slot < SLOTS; slot++) {
                leader.node(1, 0);
                leader.init(array, slot, 1);
            }
            ahead.m.enterBlocking();
            mover.m.enterBlocking();
            world.requireSound(leader);
            mover.m.leaveBlocking();
            int ended = epoch(ahead);
            leader.m.enterBlocking();
            Thread collecting = Thread.ofPlatform().daemon().start(() -> {
                leader.m.leaveBlocking();
                world.counter().quiesce(leader.m);
                leader.m.enterBlocking();
            });
            while (!((CoalescedMutator) mover.m).isSnooping() && collecting.isAlive()) {
                mover.poll();
            }
            while (epoch(ahead) == ended && epoch(mover) == ended) {
                Thread.onSpinWait();
            }
            boolean met = epoch(ahead) != ended && epoch(mover) == ended;
            if (met) {
                ahead.m.leaveBlocking();
                ahead.node(1, 0);
                ahead.store(array, FAR, 1);
                ahead.m.enterBlocking();
                mover.m.beforeBulkMove(array);
                exchange(SyntheticShapes.slot(array, 0), SyntheticShapes.slot(array, FAR + 1));
            }
            mover.m.enterBlocking();
            collecting.join();
            leader.m.leaveBlocking();
            world.requireSound(leader);
            ahead.m.leaveBlocking();
            mover.m.leaveBlocking();
            return met;
        }
    }

    private static int epoch(Actor actor) {
        return ((CoalescedMutator) actor.m).epoch();
    }

    private static void exchange(long one, long other) {
        long moved = Memory.getLong(one);
        Memory.setLongRelease(one, Memory.getLong(other));
        Memory.setLongRelease(other, moved);
    }
}
