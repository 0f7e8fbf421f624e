package org.refbench.lock;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.object.AttachedThreads;
import org.refbench.spi.Mutator;

/**
 * A counter behind an object's lock, read and written by plain accesses, is linearizable, by Lincheck's stress mode. Its model
 * checker switches at accesses to Java fields; the lock word and the counter lie outside the Java heap, where it sees none. A
 * thread that is never woken fails the test by Lincheck's own time limit. Two threads, since Lincheck's spin while they wait
 * for each other.
 */
@Isolated("the race needs both processors")
class ObjectLockLinearizabilityTest {
    private static AttachedThreads runtime;

    private static void check(int scenarios) {
        new StressOptions()
                .iterations(scenarios)
                .invocationsPerIteration(200)
                .threads(2)
                .actorsPerThread(4)
                .minimizeFailedScenario(false)
                .sequentialSpecification(Count.class)
                .check(LockedCounter.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {ObjectLockProvider.class, ThreadPrivateProvider.class})
    void whatTheLockGuardsIsLinearizable(Class<? extends LockPolicyProvider> policy)
            throws ReflectiveOperationException {
        LockPolicy locks = policy.getDeclaredConstructor().newInstance().create();
        try (AttachedThreads threads = AttachedThreads.open("atomic", locks)) {
            runtime = threads;
            check(25);
        }
    }

    @Test
    void aLockThatDoesNotExcludeIsFound() {
        try (AttachedThreads threads = AttachedThreads.open("atomic", new TornLock())) {
            runtime = threads;
            assertThatExceptionOfType(LincheckAssertionError.class)
                    .isThrownBy(() -> check(300))
                    .withMessageContaining("add");
        }
    }

    /** A counter in an object's payload. */
    @Param(name = "amount", gen = IntGen.class, conf = "1:5")
    public static class LockedCounter {
        private final long object;
        private final long counter;

        public LockedCounter() {
            object = runtime.call(t -> {
                t.dropTo(0); // the last scenario's
                return t.push(LockFixture.newPrivate(t.m));
            });
            counter = object + Header.PAYLOAD;
            Memory.setLong(counter, 0);
        }

        @Operation
        public long add(@Param(name = "amount") int amount) {
            return runtime.call(t -> {
                t.locks.lock(t.m, object);
                long sum = Memory.getLong(counter) + amount;
                Memory.setLong(counter, sum);
                t.locks.unlock(t.m, object);
                return sum;
            });
        }

        @Operation
        public long get() {
            return runtime.call(t -> {
                t.locks.lock(t.m, object);
                long sum = Memory.getLong(counter);
                t.locks.unlock(t.m, object);
                return sum;
            });
        }
    }

    /** What the counter does when one thread uses it. */
    public static class Count {
        private long sum;

        public long add(int amount) {
            sum += amount;
            return sum;
        }

        public long get() {
            return sum;
        }
    }

    /** Looks at the lock bit and sets it in two steps. */
    private static final class TornLock extends LockPolicy {
        private static final int LOCKED = 1 << 24;

        @Override
        public void attach(Mutator m) {}

        @Override
        public void afterDetach(Mutator m) {}

        @Override
        public void enterBlocking(Mutator m) {
            m.enterBlocking();
        }

        @Override
        public void leaveBlocking(Mutator m) {
            m.leaveBlocking();
        }

        @Override
        public void lock(Mutator m, long object) {
            while ((Memory.getIntOpaque(object) & LOCKED) != 0) {
                Thread.onSpinWait();
            }
            Thread.yield(); // where the scheduler could switch too
            Memory.getAndBitwiseOrInt(object, LOCKED);
        }

        @Override
        public void unlock(Mutator m, long object) {
            Memory.getAndBitwiseAndInt(object, ~LOCKED);
        }

        @Override
        public boolean allowsRacyLoads() {
            return true;
        }
    }
}
