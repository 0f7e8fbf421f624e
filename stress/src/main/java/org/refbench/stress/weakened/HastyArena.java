package org.refbench.stress.weakened;

import java.util.function.Consumer;
import org.refbench.safepoint.Participant;
import org.refbench.stress.Arena;
import org.refbench.stress.Seat;

/** Stops and epochs that do not wait for those whom they concern. */
final class HastyArena extends Arena {
    HastyArena() {
        super(new WeakProvider(WeakMutator::new), new FreeForAll(), true);
    }

    /** Runs the action itself, for every thread, whatever that is doing. */
    @Override
    public void handshakeAll(Seat seat, Consumer<Participant> action) {
        services().safepoints().participants().forEach(action);
    }

    /** Stops the two actors' seats, one of which asks and the other of which is empty; who came later runs on. */
    @Override
    public void stopTheWorld(Seat seat, Runnable action) {
        services().safepoints().handshake(seat.m, first().m, target -> action.run());
    }
}
