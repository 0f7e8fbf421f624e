package org.refbench.harness.latency;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.Recorder;
import org.refbench.interp.RequestSource.MarkerDeath;

/** How long the memory of markers waited after their deaths, apart by who dropped them and by what came of it. Thread-safe. */
final class DeathTimes {
    /** Freed before the operation that dropped the last reference returned. */
    static final String WITHIN = "within";

    /** Freed afterwards. */
    static final String LATER = "later";

    /** Not freed when the requests were over: how long it had waited then. */
    static final String WAITING = "waiting";

    private static final int DIGITS = 3;
    private static final long LONGEST = TimeUnit.HOURS.toNanos(1);

    private final Kind own = new Kind();
    private final Kind handedOver = new Kind();

    private static final class Kind {
        private final Recorder within = new Recorder(LONGEST, DIGITS);
        private final Recorder later = new Recorder(LONGEST, DIGITS);
        private final Recorder waiting = new Recorder(LONGEST, DIGITS);
    }

    private static final class Death implements MarkerDeath {
        private final Kind kind;
        private volatile boolean dropped;

        private Death(Kind kind) {
            this.kind = kind;
        }

        @Override
        public void dropped() {
            dropped = true;
        }

        @Override
        public void freed(long nanos) {
            (dropped ? kind.later : kind.within).recordValue(Math.min(LONGEST, nanos));
        }

        @Override
        public void notFreed(long nanos) {
            kind.waiting.recordValue(Math.min(LONGEST, nanos));
        }
    }

    /** A marker dies that another thread made, or the thread that drops it. */
    MarkerDeath death(boolean isHandedOver) {
        return new Death(isHandedOver ? handedOver : own);
    }

    /** What has been recorded, by {@code own} or {@code handed-over} and the fate; the requests are over. */
    Map<String, Histogram> take() {
        Map<String, Histogram> taken = new TreeMap<>();
        take(taken, "own", own);
        take(taken, "handed-over", handedOver);
        return taken;
    }

    private static void take(Map<String, Histogram> taken, String name, Kind kind) {
        taken.put(name + "-" + WITHIN, kind.within.getIntervalHistogram());
        taken.put(name + "-" + LATER, kind.later.getIntervalHistogram());
        taken.put(name + "-" + WAITING, kind.waiting.getIntervalHistogram());
    }
}
