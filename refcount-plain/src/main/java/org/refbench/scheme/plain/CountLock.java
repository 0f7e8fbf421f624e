package org.refbench.scheme.plain;

import org.refbench.heap.Memory;
import org.refbench.heap.PaddedWord;

/**
 * The one lock of all counts: the mutex of Drepper, "Futexes Are Tricky" (2011), section 5, which is what glibc's {@code pthread_mutex_t}
 * is on Linux. Taking it free is one compare-and-set, giving it back is another; who finds it taken sleeps in the kernel. A
 * Java monitor stands for the futex's queue. {@link java.util.concurrent.locks.ReentrantLock} would record an owner and a depth that nobody asks
 * for, and make a node on the Java heap for each wait.
 *
 * <pre>
 *   0   free
 *   1   taken
 *   2   taken, and somebody may be asleep
 * </pre>
 *
 * <p><b>Invariants:</b> held for a few instructions, in which nothing polls, blocks or is destroyed, so a thread that waits for it need not
 * count as stopped; a sleeper has set the word to 2 under the monitor and sleeps before it gives the monitor up, so whoever frees a word of 2 wakes
 * one that sleeps already. <b>Progress:</b> blocking.
 */
final class CountLock {
    private static final int FREE = 0;
    private static final int TAKEN = 1;
    private static final int CONTENDED = 2;

    private final PaddedWord memory = new PaddedWord(); // kept, or the word would go with it

    private final long word = memory.address();

    void lock() {
        // acquires what the last holder did before its release, as a compare-and-set or under the monitor
        if (!Memory.compareAndSetInt(word, FREE, TAKEN)) {
            lockContended();
        }
    }

    void unlock() {
        if (!Memory.compareAndSetInt(word, TAKEN, FREE)) {
            unlockContended();
        }
    }

    private synchronized void lockContended() {
        boolean interrupted = false;
        while (!Memory.compareAndSetInt(word, FREE, CONTENDED)) {
            if (Memory.getIntOpaque(word) == CONTENDED || Memory.compareAndSetInt(word, TAKEN, CONTENDED)) {
                try {
                    wait();
                } catch (InterruptedException e) {
                    interrupted = true; // kept for the program: a wait with the flag set would not wait
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void unlockContended() {
        Memory.setIntRelease(word, FREE); // pairs with the compare-and-set of whoever takes it next
        notify();
    }
}
