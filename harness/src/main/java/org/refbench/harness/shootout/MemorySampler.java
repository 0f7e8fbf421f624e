package org.refbench.harness.shootout;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** Reads every millisecond how many bytes are held, in a thread of its own, from its construction until {@link #stop}. */
final class MemorySampler {
    private static final long PERIOD_NANOS = 1_000_000;
    private static final int MOST_PARTS = 100;

    private record Sample(long nanos, long bytes) {}

    private final LongSupplier held;
    private final List<Sample> samples = new ArrayList<>();
    private final long start = System.nanoTime();
    private final Thread thread;
    private volatile boolean stopped;

    MemorySampler(LongSupplier held) {
        this.held = held;
        take();
        thread = Thread.ofPlatform().daemon().name("memory-sampler").start(this::sample);
    }

    private void sample() {
        while (!stopped) {
            take();
            LockSupport.parkNanos(PERIOD_NANOS);
        }
    }

    private void take() {
        samples.add(new Sample(System.nanoTime() - start, held.getAsLong()));
    }

    /** Ends it; what was seen. */
    MemoryTrace stop() {
        stopped = true;
        try {
            thread.join(); // what it has written to the samples is visible from here
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while memory was sampled", e);
        }
        take();
        return trace();
    }

    private MemoryTrace trace() {
        long end = samples.getLast().nanos();
        long[] most = new long[Math.min(MOST_PARTS, samples.size())];
        for (Sample sample : samples) {
            int part = (int) Math.min(most.length - 1, sample.nanos() * most.length / Math.max(1, end));
            most[part] = Math.max(most[part], sample.bytes());
        }
        for (int part = 1; part < most.length; part++) {
            if (most[part] == 0) {
                most[part] = most[part - 1]; // the sampler did not run in this part
            }
        }
        return new MemoryTrace(end / 1e6, most);
    }
}
