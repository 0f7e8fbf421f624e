package org.refbench.scheme.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CountLockTest {
    private static final int THREADS = 4;
    private static final int TIMES = 20_000;

    private final CountLock lock = new CountLock();
    private int count;

    @Test
    void threadsExcludeEachOtherAndNoneSleepsForEver() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().start(this::countUp));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(count).isEqualTo(THREADS * TIMES);
    }

    private void countUp() {
        for (int i = 0; i < TIMES; i++) {
            lock.lock();
            int before = count;
            if (i % 1000 == 0) {
                Thread.yield(); // others find the lock taken
            }
            count = before + 1;
            lock.unlock();
        }
    }

    @Test
    void anInterruptIsKeptForTheProgram() throws InterruptedException {
        lock.lock();
        boolean[] kept = new boolean[1];
        Thread waiting = Thread.ofPlatform().unstarted(() -> {
            Thread.currentThread().interrupt();
            lock.lock();
            kept[0] = Thread.currentThread().isInterrupted();
            lock.unlock();
        });
        waiting.start();
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        lock.unlock();
        waiting.join();
        assertThat(kept[0]).isTrue();
    }
}
