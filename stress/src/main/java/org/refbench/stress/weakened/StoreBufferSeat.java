package org.refbench.stress.weakened;

import org.refbench.heap.Memory;
import org.refbench.stress.Arena;
import org.refbench.stress.Seat;

/** A seat with a store buffer for one plain write: it reaches memory when the thread gets up, whatever was in between. */
final class StoreBufferSeat extends Seat {
    private long address;
    private long value;

    StoreBufferSeat(Arena arena) {
        super(arena);
    }

    @Override
    public void write(long to, long what) {
        address = to;
        value = what;
    }

    @Override
    public void leave() {
        if (address != 0) {
            Memory.setLong(address, value);
            address = 0;
        }
        super.leave();
    }
}
