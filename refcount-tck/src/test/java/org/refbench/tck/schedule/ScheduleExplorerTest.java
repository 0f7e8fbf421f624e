package org.refbench.tck.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScheduleExplorerTest {
    @Test
    void programsAreWhatTheirTextSays() {
        for (Program program : Programs.catalogue()) {
            assertThat(Program.parse(program.encoded())).isEqualTo(program);
        }
    }
}
