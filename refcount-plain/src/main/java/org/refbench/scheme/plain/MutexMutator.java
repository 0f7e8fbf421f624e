package org.refbench.scheme.plain;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/** A thread under {@code plain(counts=mutex)}: as {@link PlainMutator}, each change of a count under the lock of all counts. */
final class MutexMutator extends Mutator {
    private final CountLock lock;

    MutexMutator(MutexRefCounter counter, CountLock lock) {
        super(counter);
        this.lock = lock;
    }

    @Override
    protected void initHeader(long object, int header) {
        // without the lock: the object is private until the lock of a holder or a thread's start publishes it
        Memory.setLong(object, header | 1L << 32);
    }

    @Override
    protected void retain(long object) {
        if (Header.isImmortal(object)) {
            return;
        }
        lock.lock();
        int count = PlainLayout.count(object);
        if (count >= 0) { // the successor of the greatest count is negative: it sticks
            PlainLayout.setCount(object, count + 1);
        }
        lock.unlock();
    }

    @Override
    protected boolean tryRetain(long object) {
        if (Header.isImmortal(object)) {
            return true;
        }
        lock.lock();
        int count = PlainLayout.count(object);
        if (count > 0) {
            PlainLayout.setCount(object, count + 1);
        }
        lock.unlock();
        return count != 0;
    }

    /** Without the lock: no other thread touches the count of an object that has died; the queue publishes it. */
    @Override
    protected void revive(long object) {
        PlainLayout.setCount(object, 1);
    }

    @Override
    protected void release(long object) {
        if (Header.isImmortal(object)) {
            return;
        }
        lock.lock();
        int count = PlainLayout.count(object);
        if (count > 0) {
            PlainLayout.setCount(object, count - 1);
        }
        lock.unlock();
        if (count == 1) {
            destroy(object); // nobody else can reach it; the lock has shown what the other releasers did
        }
    }
}
