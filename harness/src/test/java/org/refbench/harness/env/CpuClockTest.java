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

    @Test
    void advancesInSmallStepsAndNeverBack() {
        long first = CpuClock.nanos();
        long second = first;
        while (second == first) {
            second = CpuClock.nanos();
        }
        assertThat(second - first).isBetween(1L, Duration.ofMillis(9).toNanos());
    }
}
