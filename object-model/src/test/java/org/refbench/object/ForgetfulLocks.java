package org.refbench.object;

import java.util.function.Supplier;
import org.refbench.lock.LockPolicy;
import org.refbench.lock.ObjectLockPolicy;
import org.refbench.spi.Mutator;

/** Locks in objects, but for the operations that go {@link #without}. */
final class ForgetfulLocks extends LockPolicy {
    private static final ThreadLocal<Boolean> FORGETS = ThreadLocal.withInitial(() -> false);

    private final LockPolicy locks = new ObjectLockPolicy();

    /** Runs an operation as if it took no lock. */
    static <R> R without(Supplier<R> operation) {
        FORGETS.set(true);
        try {
            return operation.get();
        } finally {
            FORGETS.set(false);
        }
    }

    static void without(Runnable operation) {
        without(() -> {
            operation.run();
            return null;
        });
    }

    @Override
    public void attach(Mutator m) {
        locks.attach(m);
    }

    @Override
    public void afterDetach(Mutator m) {
        locks.afterDetach(m);
    }

    @Override
    public void enterBlocking(Mutator m) {
        locks.enterBlocking(m);
    }

    @Override
    public void leaveBlocking(Mutator m) {
        locks.leaveBlocking(m);
    }

    @Override
    public void lock(Mutator m, long object) {
        if (!FORGETS.get()) {
            locks.lock(m, object);
        }
    }

    @Override
    public void unlock(Mutator m, long object) {
        if (!FORGETS.get()) {
            locks.unlock(m, object);
        }
    }

    @Override
    public boolean allowsRacyLoads() {
        return locks.allowsRacyLoads();
    }
}
