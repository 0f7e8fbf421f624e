package org.refbench.scheme.plain;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/** A thread under {@code plain}. */
final class PlainMutator extends Mutator {
    PlainMutator(PlainRefCounter counter) {
        super(counter);
    }

    @Override
    protected void initHeader(long object, int header) {
        Memory.setLong(object, header | 1L << 32); // one write: header, and a count of 1
    }

    @Override
    protected void retain(long object) {
        if (Header.isImmortal(object)) {
            return;
        }
        int count = PlainLayout.count(object);
        if (count >= 0) { // the successor of the greatest count is negative: it sticks
            PlainLayout.setCount(object, count + 1);
        }
    }

    @Override
    protected boolean tryRetain(long object) {
        if (PlainLayout.count(object) == 0) {
            return false;
        }
        retain(object);
        return true;
    }

    @Override
    protected void revive(long object) {
        PlainLayout.setCount(object, 1);
    }

    @Override
    protected void release(long object) {
        if (Header.isImmortal(object)) {
            return;
        }
        int count = PlainLayout.count(object);
        if (count == 1) {
            PlainLayout.setCount(object, 0);
            destroy(object);
        } else if (count > 0) {
            PlainLayout.setCount(object, count - 1);
        }
    }
}
