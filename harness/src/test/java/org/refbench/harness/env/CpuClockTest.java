package org.refbench.harness.env;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CpuClockTest {
    @Test
    void agreesWithTheJvmToItsResolution() {
        OperatingSystemMXBean os = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = os.getProcessCpuTime();
        long clock = CpuClock.nanos();
        long after = os.getProcessCpuTime();
        long step = Duration.ofMillis(20).toNanos();
        assertThat(clock).isBetween(before - step, after + step);
    }

    /** The JVM's own figure moves in steps of 10 ms; of many steps here the least shows the clock's, whatever else runs. */
    @Test
    void advancesInSmallStepsAndNeverBack() {
        long least = Long.MAX_VALUE;
        long last = CpuClock.nanos();
        for (int steps = 0; steps < 1000; ) {
            long now = CpuClock.nanos();
            assertThat(now).isGreaterThanOrEqualTo(last);
            if (now > last) {
                least = Math.min(least, now - last);
                steps++;
            }
            last = now;
        }
        assertThat(least).isLessThan(Duration.ofMillis(10).toNanos());
    }
}
