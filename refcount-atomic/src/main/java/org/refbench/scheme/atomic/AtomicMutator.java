package org.refbench.scheme.atomic;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/** A thread under {@code atomic}. */
final class AtomicMutator extends Mutator {
    AtomicMutator(AtomicRefCounter counter) {
        super(counter);
    }

    @Override
    protected void initHeader(long object, int header) {
        // plain: the object is private until a lock or a thread start publishes it
        Memory.setLong(object, header | 1L << 32);
    }

    @Override
    protected void retain(long object) {
        if (Header.isImmortal(object)) {
            return;
        }
        int before = AtomicLayout.getAndAdd(object, 1);
        if (before < 0 || before == Integer.MAX_VALUE) {
            AtomicLayout.stick(object);
        }
    }

    /** Raises the count, but never from zero: the thread that took it there has the object for itself. */
    @Override
    protected boolean tryRetain(long object) {
        if (Header.isImmortal(object)) {
            return true;
        }
        int count;
        do {
            count = AtomicLayout.countOpaque(object); // a guess for the compare-and-set
            if (count <= 0) {
                return count < 0;
            }
        } while (!AtomicLayout.compareAndSet(object, count, count + 1));
        if (count == Integer.MAX_VALUE) {
            AtomicLayout.stick(object);
        }
        return true;
    }

    @Override
    protected void revive(long object) {
        // plain: no other thread touches the count of an object that has died; the queue publishes it
        AtomicLayout.setCount(object, 1);
    }

    @Override
    protected void release(long object) {
        if (Header.isImmortal(object)) {
            return;
        }
        int before = AtomicLayout.getAndAdd(object, -1);
        if (before <= 1) {
            releaseLast(object, before);
        }
    }

    private void releaseLast(long object, int before) {
        if (before == 1) {
            destroy(object); // the fetch-and-add acquired what every other releaser did before
        } else {
            AtomicLayout.stick(object);
        }
    }
}
