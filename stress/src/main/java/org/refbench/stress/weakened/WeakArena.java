package org.refbench.stress.weakened;

import java.util.function.Function;
import org.refbench.heap.HeaderLayout;
import org.refbench.lock.LockPolicy;
import org.refbench.lock.ObjectLockPolicy;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.SchemeProvider;
import org.refbench.stress.Arena;
import org.refbench.stress.Seat;

/** Makes arenas in which one thing is weaker than it should be. */
final class WeakArena {
    private WeakArena() {}

    /** A scheme with weakened threads, or a sound one under a weakened policy. */
    static Arena of(Function<RefCounter, Mutator> mutators, LockPolicy policy) {
        return new Weakened(new WeakProvider(mutators), policy);
    }

    /** A scheme with weakened threads and an owner's word in front of each object, under object locks. */
    static Arena biased(Function<RefCounter, Mutator> mutators) {
        return new Weakened(new WeakProvider(mutators, new HeaderLayout(8, 4, 0)), new ObjectLockPolicy());
    }

    /** A scheme as it is shipped, without the lock that it needs. */
    static Arena unlocked(String alias) {
        return new Unlocked(alias);
    }

    /** Sound counts under object locks, on threads whose plain writes reach memory late. */
    static Arena buffering() {
        return new Buffering();
    }

    private static class Weakened extends Arena {
        Weakened(SchemeProvider provider, LockPolicy policy) {
            super(provider, policy, true);
        }
    }

    private static final class Unlocked extends Arena {
        Unlocked(String alias) {
            super(provider(alias), new FreeForAll(), false);
        }
    }

    private static final class Buffering extends Weakened {
        Buffering() {
            super(new WeakProvider(WeakMutator::new), new ObjectLockPolicy());
        }

        @Override
        protected Seat newSeat() {
            return new StoreBufferSeat(this);
        }
    }
}
