package org.refbench.scheme.buffered;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.refbench.heap.Heap;
import org.refbench.heap.Switches;

/** What epochs did so far. Thread-safe; deaths are counted in a counting runtime only. */
final class Figures {
    private static final int BUCKETS = 64;

    final AtomicLong epochs = new AtomicLong();
    final AtomicLong entries = new AtomicLong();
    final AtomicLong cancelled = new AtomicLong();
    final AtomicLong helped = new AtomicLong();
    final AtomicLong waits = new AtomicLong();
    final AtomicLong committerNanos = new AtomicLong();
    private final AtomicLong floatingBytes = new AtomicLong();
    private final AtomicLong[] deaths = new AtomicLong[BUCKETS];

    Figures() {
        for (int i = 0; i < BUCKETS; i++) {
            deaths[i] = new AtomicLong();
        }
    }

    void split(Log log) {
        entries.addAndGet(log.size());
        cancelled.addAndGet(log.cancelled());
    }

    /** The time from hand-over is kept as the power of two of nanoseconds that is not below it. */
    void freed(Heap heap, long object, long since) {
        if (Switches.COUNTING) {
            floatingBytes.addAndGet(heap.cellBytes(object));
            deaths[64 - Long.numberOfLeadingZeros(Math.max(1, System.nanoTime() - since - 1))].incrementAndGet();
        }
    }

    /** The least power of two of nanoseconds that {@code percent} of the deaths do not exceed. */
    private long percentile(int percent) {
        long sum = 0;
        for (AtomicLong bucket : deaths) {
            sum += bucket.get();
        }
        long wanted = (sum * percent + 99) / 100;
        long seen = 0;
        for (int i = 0; i < BUCKETS && wanted > 0; i++) {
            seen += deaths[i].get();
            if (seen >= wanted) {
                return 1L << i;
            }
        }
        return 0;
    }

    Map<String, Long> byName() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("epochs", epochs.get());
        figures.put("log_entries", entries.get());
        figures.put("helped_tasks", helped.get());
        figures.put("waits", waits.get());
        figures.put("committer_cpu_ns", committerNanos.get());
        if (Switches.COUNTING) {
            figures.put("log_entries_cancelled", cancelled.get());
            figures.put("floating_bytes_total", floatingBytes.get());
            figures.put("floating_ns_p50_at_most", percentile(50));
            figures.put("floating_ns_p99_at_most", percentile(99));
            figures.put("floating_ns_max_at_most", percentile(100));
        }
        return figures;
    }
}
