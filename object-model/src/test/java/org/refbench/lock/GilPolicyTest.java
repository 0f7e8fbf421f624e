package org.refbench.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refbench.spi.Mutator;

@Timeout(120)
class GilPolicyTest {
    private static final int THREADS = 4;

    private static void letPollYield(LockFixture fixture, Mutator m) {
        m.setPollListener(bits -> fixture.locks.onPoll(m));
    }

    @Test
    void onlyTheHolderRuns() throws InterruptedException {
        try (LockFixture fixture = new LockFixture(new GilPolicy(), "plain")) {
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            fixture.onThreads(THREADS, m -> {
                letPollYield(fixture, m);
                for (int i = 0; i < 20_000; i++) {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    inside.decrementAndGet();
                    m.poll();
                    if (i % 1000 == 0) {
                        fixture.locks.enterBlocking(m);
                        fixture.locks.leaveBlocking(m);
                    }
                }
            });
            assertThat(most).as("threads that ran at the same time").hasValue(1);
        }
    }

    @Test
    void noThreadStarvesAmongThreadsThatNeverBlock() throws InterruptedException {
        try (LockFixture fixture = new LockFixture(new GilPolicy(), "plain")) {
            AtomicIntegerArray turns = new AtomicIntegerArray(THREADS);
            AtomicInteger ids = new AtomicInteger();
            AtomicInteger last = new AtomicInteger(-1);
            int enough = 5;
            fixture.onThreads(THREADS, m -> {
                letPollYield(fixture, m);
                int me = ids.getAndIncrement();
                while (!allAtLeast(turns, enough)) {
                    if (last.getAndSet(me) != me) {
                        turns.incrementAndGet(me);
                    }
                    m.poll();
                }
            });
            assertThat(allAtLeast(turns, enough)).as("turns " + turns).isTrue();
        }
    }

    private static boolean allAtLeast(AtomicIntegerArray turns, int least) {
        for (int i = 0; i < turns.length(); i++) {
            if (turns.get(i) < least) {
                return false;
            }
        }
        return true;
    }

    @Test
    void aWaitingThreadCountsAsStopped() throws Exception {
        try (LockFixture fixture = new LockFixture(new GilPolicy(), "plain")) {
            CyclicBarrier started = new CyclicBarrier(2);
            Thread other = new Thread(() -> {
                pass(started);
                fixture.asMutator(m -> {});
            });
            fixture.asMutator(m -> {
                letPollYield(fixture, m);
                other.start();
                pass(started);
                for (int i = 0; i < 100; i++) {
                    fixture.services.safepoints().stopTheWorld(m, () -> {});
                }
            });
            other.join(60_000);
            assertThat(other.isAlive()).isFalse();
        }
    }

    private static void pass(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
