package org.refbench.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;

@Timeout(120)
class ObjectLockPolicyTest {
    private static final int THREADS = 4;
    private static final int ROUNDS = 50_000;

    @Test
    void onlyOneThreadAtATimeIsInside() throws InterruptedException {
        try (LockFixture fixture = new LockFixture(new ObjectLockPolicy(), "atomic")) {
            long[] shared = new long[1];
            fixture.asMutator(m -> shared[0] = LockFixture.newObject(m));
            long word = shared[0] + Header.PAYLOAD;
            Memory.setLong(word, 0);
            fixture.onThreads(THREADS, m -> {
                for (int i = 0; i < ROUNDS; i++) {
                    fixture.locks.lock(m, shared[0]);
                    Memory.setLong(word, Memory.getLong(word) + 1); // plain: lost if two threads are inside
                    fixture.locks.unlock(m, shared[0]);
                    m.poll();
                }
            });
            assertThat(Memory.getLong(word)).isEqualTo((long) THREADS * ROUNDS);
            assertThat(HeaderLock.isUnlocked(shared[0]))
                    .as("lock bits clear at the end")
                    .isTrue();
        }
    }

    @Test
    void locksOfDifferentObjectsAreIndependent() {
        try (LockFixture fixture = new LockFixture(new ObjectLockPolicy(), "atomic")) {
            fixture.asMutator(m -> {
                long a = LockFixture.newObject(m);
                long b = LockFixture.newObject(m);
                fixture.locks.lock(m, a);
                fixture.locks.lock(m, b);
                fixture.locks.unlock(m, a);
                assertThat(HeaderLock.isUnlocked(a)).isTrue();
                assertThat(HeaderLock.isUnlocked(b)).isFalse();
                fixture.locks.unlock(m, b);
            });
        }
    }

    @Test
    void aParkedWaiterCountsAsStoppedAndIsWoken() throws InterruptedException {
        try (LockFixture fixture = new LockFixture(new ObjectLockPolicy(), "atomic")) {
            long[] shared = new long[1];
            fixture.asMutator(m -> shared[0] = LockFixture.newObject(m));
            CountDownLatch waiting = new CountDownLatch(1);
            AtomicBoolean entered = new AtomicBoolean();
            Thread[] waiter = new Thread[1];
            fixture.asMutator(m -> {
                fixture.locks.lock(m, shared[0]);
                waiter[0] = new Thread(() -> fixture.asMutator(other -> {
                    waiting.countDown();
                    fixture.locks.lock(other, shared[0]);
                    entered.set(true);
                    fixture.locks.unlock(other, shared[0]);
                }));
                waiter[0].start();
                await(waiting);
                // returns only once the waiter is parked: it polls nothing while it wants the lock
                fixture.services
                        .safepoints()
                        .stopTheWorld(m, () -> assertThat(entered).isFalse());
                fixture.locks.unlock(m, shared[0]);
            });
            waiter[0].join(TimeUnit.SECONDS.toMillis(60));
            assertThat(entered)
                    .as("the waiter got the lock after it was released")
                    .isTrue();
            assertThat(fixture.waits()).containsEntry("locks_contended", 1L).containsEntry("safepoint_stops", 1L);
            assertThat(fixture.waits().get("locks_parked")).isPositive();
            assertThat(fixture.waits().get("locks_parked_ns")).isPositive();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
