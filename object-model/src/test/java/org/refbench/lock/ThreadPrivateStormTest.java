package org.refbench.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Timeout;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/**
 * Threads that start and end, make objects, publish them in places that others replace, and add to what they find there, two at
 * a time now and then: no addition is lost, whoever owned the object, and no lock is left behind.
 */
@Timeout(240)
class ThreadPrivateStormTest {
    private static final int THREADS = 5;
    private static final int LIVES = 6;
    private static final int STEPS = 4_000;
    private static final int PLACES = 12;
    private static final int OBJECTS = THREADS * LIVES * STEPS;

    private final LockFixture fixture = new LockFixture(new ThreadPrivatePolicy(), "none");
    private final AtomicLongArray places = new AtomicLongArray(PLACES);
    private final AtomicLongArray objects = new AtomicLongArray(OBJECTS);
    private final AtomicIntegerArray expected = new AtomicIntegerArray(OBJECTS);
    private int count;

    private synchronized int register(long object) {
        objects.set(count, object);
        return count++;
    }

    @RepeatedTest(3)
    void noAdditionIsLost() throws InterruptedException {
        long seed = ThreadLocalRandom.current().nextLong();
        SplittableRandom seeds = new SplittableRandom(seed);
        for (int life = 0; life < LIVES; life++) {
            fixture.onThreads(THREADS, m -> live(m, split(seeds)));
        }
        for (int i = 0; i < count; i++) {
            long object = objects.get(i);
            assertThat(Memory.getLong(object + Header.PAYLOAD))
                    .as("additions to object %d, seed %d", i, seed)
                    .isEqualTo(expected.get(i));
            assertThat(HeaderLock.isUnlocked(object) || PrivateMarks.isPrivate(Memory.getInt(object)))
                    .as("object %d is free, seed %d", i, seed)
                    .isTrue();
        }
        assertThat(fixture.services.safepoints().handshakes()).isPositive();
        fixture.close();
    }

    private static synchronized SplittableRandom split(SplittableRandom seeds) {
        return seeds.split();
    }

    private void live(Mutator m, SplittableRandom random) {
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(16)) {
                case 0, 1 -> publish(m, random);
                case 2 -> {
                    fixture.locks.enterBlocking(m);
                    Thread.yield();
                    fixture.locks.leaveBlocking(m);
                }
                case 3 -> addToTwo(m, places.get(random.nextInt(PLACES)), places.get(random.nextInt(PLACES)));
                default -> add(m, places.get(random.nextInt(PLACES)));
            }
            m.poll();
        }
    }

    /** An object's payload: its sum, then its number. */
    private void publish(Mutator m, SplittableRandom random) {
        long object = m.allocate(LockFixture.LEAF | m.ownership.birthBits(), 16);
        Memory.setLong(object + Header.PAYLOAD, 0);
        Memory.setLong(object + Header.PAYLOAD + 8, register(object));
        add(m, object);
        places.set(random.nextInt(PLACES), object);
    }

    private void add(Mutator m, long object) {
        if (object != 0) {
            fixture.locks.lock(m, object);
            raise(object);
            fixture.locks.unlock(m, object);
        }
    }

    private void addToTwo(Mutator m, long a, long b) {
        long first = Math.min(a, b);
        long second = Math.max(a, b);
        if (first != 0 && first != second) {
            fixture.locks.lock(m, first);
            long before = Memory.getLong(first + Header.PAYLOAD);
            fixture.locks.lock(m, second); // a safepoint, where the first may be handed over
            raise(second);
            fixture.locks.unlock(m, second);
            Memory.setLong(first + Header.PAYLOAD, before + 1);
            note(first);
            fixture.locks.unlock(m, first);
        }
    }

    private void raise(long object) {
        Memory.setLong(object + Header.PAYLOAD, Memory.getLong(object + Header.PAYLOAD) + 1);
        note(object);
    }

    private void note(long object) {
        expected.incrementAndGet((int) Memory.getLong(object + Header.PAYLOAD + 8));
    }
}
