package org.refbench.harness.shootout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.SchemeSpec;

class MeasuredProgramTest {
    private static final long HEAP_BYTES = 64L << 20;

    private static MeasuredProgram under(String scheme, String workload, int size, long heapBytes) {
        return new MeasuredProgram(
                new InstalledCatalog(),
                SchemeSpec.of(scheme),
                "object-lock",
                heapBytes,
                Workload.named(workload),
                size,
                2);
    }

    @ParameterizedTest
    @MethodSource("org.refbench.harness.shootout.Workload#names")
    void aHeapWithoutReclamationIsResetBetweenIterations(String workload) {
        try (MeasuredProgram program = under("none", workload, 3, HEAP_BYTES)) {
            for (int i = 0; i < 4; i++) {
                program.accept(program.run());
            }
            assertThat(program.finish().exit().clean()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"list_churn", "dict_private"})
    void withoutReclamationAWorkloadThatDoesNotFitIsNotApplicable(String workload) {
        assertThatThrownBy(() -> under("none", workload, 3000, 4L << 20)).isInstanceOf(NotApplicableException.class);
    }
}
