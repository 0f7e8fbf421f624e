package org.refbench.harness.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PerfCountersTest {
    @Test
    void countsMeanThatTheyAreThere() {
        assertThat(PerfCounters.judge(0, "123456,,cycles:u,400000,100.00,,\n7890,,instructions:u,400000,100.00,,\n"))
                .isEqualTo(new PerfCounters(true, ""));
    }

    @Test
    void whyTheyAreNotThereIsSaid() {
        assertThat(PerfCounters.judge(0, "<not supported>,,cycles,0,100.00,,\n").reason())
                .contains("virtual machines often do not");
        assertThat(PerfCounters.judge(255, "\nError:\nAccess to performance monitoring is limited.")
                        .reason())
                .contains("not permitted or fails: Error:");
        assertThat(PerfCounters.judge(0, "").reason()).contains("counts nothing");
        assertThat(PerfCounters.probe(List.of("no-such-program-as-perf")))
                .isEqualTo(new PerfCounters(false, "perf is not installed"));
    }

    @Test
    void onThisMachineItIsOneOrTheOther() {
        PerfCounters here = PerfCounters.probe();
        assertThat(here.reason().isEmpty()).isEqualTo(here.available());
    }
}
