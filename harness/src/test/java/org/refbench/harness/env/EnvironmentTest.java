package org.refbench.harness.env;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refbench.harness.shootout.ResultFolder;

class EnvironmentTest {
    @Test
    void tellsMachineJvmAndRequest() {
        Environment here = Environment.current(List.of("-Xflag"), "shootout --quick", 42);
        assertThat(here.cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(here.memoryBytes()).isGreaterThan(1 << 20);
        assertThat(here.jdk()).startsWith("25");
        assertThat(here.forkJvmArgs()).containsExactly("-Xflag");
        assertThat(here.commandLine()).isEqualTo("shootout --quick");
        assertThat(here.gitCommit()).matches("[0-9a-f]{40}|unknown");
        assertThat(here.recordedAt()).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?Z");
    }

    @Test
    void survivesItsFile() {
        Environment here = Environment.current(List.of(), "", 1);
        byte[] json = ResultFolder.JSON.writeValueAsBytes(here);
        assertThat(ResultFolder.JSON.readValue(json, Environment.class)).isEqualTo(here);
    }
}
