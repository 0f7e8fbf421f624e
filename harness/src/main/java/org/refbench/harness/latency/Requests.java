package org.refbench.harness.latency;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import org.refbench.interp.RequestSource;

/**
 * Sends requests and times each twice: from when it was due (<em>response</em>), which is what its client waits, and from when its worker began it
 * (<em>service</em>), which is all that a closed loop sees. Each worker has recorders of its own, and nothing is allocated for a request.
 */
final class Requests implements RequestSource {
    private static final int DIGITS = 3;
    private static final long LONGEST = TimeUnit.HOURS.toNanos(1);

    private final DeathTimes deaths = new DeathTimes();
    private final Worker[] workers;
    private final long start;
    private final long recordFrom;
    private final long end;
    private final long stallFrom;
    private final long stallTo;

    /** One worker's place; used by its thread, but for the recorders' interval histograms. */
    private static final class Worker {
        /** When its requests are due after the start; null if each is due when the one before is done. */
        private final long[] due;

        private final SingleWriterRecorder response = new SingleWriterRecorder(LONGEST, DIGITS);
        private final SingleWriterRecorder service = new SingleWriterRecorder(LONGEST, DIGITS);
        private int next;
        private long dueAt;
        private long begunAt;
        private boolean isBusy;

        private Worker(long[] due) {
            this.due = due;
        }
    }

    private Requests(long[][] due, double warmupSeconds, double seconds, long stallMs) {
        workers = new Worker[due.length];
        for (int i = 0; i < due.length; i++) {
            workers[i] = new Worker(due[i]);
        }
        start = System.nanoTime();
        recordFrom = start + Math.round(warmupSeconds * 1e9);
        end = recordFrom + Math.round(seconds * 1e9);
        stallFrom = stallMs == 0 ? Long.MAX_VALUE : recordFrom + (end - recordFrom) / 2;
        stallTo = stallFrom + TimeUnit.MILLISECONDS.toNanos(stallMs);
    }

    /** Requests that wait for no one, from now on; those of the first {@code warmupSeconds} are not recorded. */
    static Requests open(LatencyJob job) {
        long[][] due = new long[job.threads()][];
        for (int i = 0; i < due.length; i++) {
            due[i] =
                    job.arrivals().schedule(job.rate(), job.warmupSeconds() + job.seconds(), i, due.length, job.seed());
        }
        return new Requests(due, job.warmupSeconds(), job.seconds(), job.stallMs());
    }

    /** Requests of clients that wait for an answer before they send the next, from now on. */
    static Requests closed(LatencyJob job) {
        return new Requests(new long[job.threads()][], job.warmupSeconds(), job.seconds(), 0);
    }

    @Override
    public long due(int index) {
        Worker worker = workers[index];
        long now = System.nanoTime();
        if (worker.isBusy) {
            worker.isBusy = false;
            if (worker.dueAt - recordFrom >= 0) {
                worker.response.recordValue(Math.min(LONGEST, now - worker.dueAt));
                worker.service.recordValue(Math.min(LONGEST, now - worker.begunAt));
            }
        }
        if (worker.due == null) {
            worker.dueAt = now;
            return now - end >= 0 ? OVER : now;
        }
        if (worker.next == worker.due.length) {
            return OVER;
        }
        worker.dueAt = start + worker.due[worker.next];
        return worker.dueAt;
    }

    @Override
    public int begin(int index) {
        Worker worker = workers[index];
        worker.isBusy = true;
        worker.begunAt = System.nanoTime();
        if (worker.begunAt - stallFrom >= 0 && stallFrom != Long.MAX_VALUE) {
            while (System.nanoTime() - stallTo < 0) {
                Thread.onSpinWait();
            }
        }
        return worker.next++;
    }

    @Override
    public MarkerDeath death(boolean handedOver) {
        return System.nanoTime() - recordFrom < 0 ? null : deaths.death(handedOver);
    }

    /** From the deaths of markers to the reuse of their memory, by kind; when all requests are done. */
    Map<String, Histogram> deaths() {
        return deaths.take();
    }

    /** From when on requests count, by {@link System#nanoTime}. */
    long recordedFrom() {
        return recordFrom;
    }

    /** How many requests each worker has begun, as a list; when all are done. */
    String begun() {
        return Arrays.stream(workers).map(w -> w.next).toList().toString();
    }

    int workers() {
        return workers.length;
    }

    /** What one worker has recorded since the last call, in ns; from any thread, one at a time. */
    Histogram takeResponses(int worker, Histogram reused) {
        return workers[worker].response.getIntervalHistogram(reused);
    }

    /** The same of service times. */
    Histogram takeServices(int worker, Histogram reused) {
        return workers[worker].service.getIntervalHistogram(reused);
    }
}
