package org.refbench.stress.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerdictTest {
    private static final StressTest TEST = new StressTest("p.Property.Scheme", "a property", "Scheme", false);
    private static final StressTest WEAK = new StressTest("p.weakened.WeakProperty.Bug", "a property", "Bug", true);

    @Test
    void enoughCleanSamplesAreSound() {
        assertThat(judge(TEST, outcomes(100, 0))).isEqualTo(Verdict.SOUND).matches(Verdict::isGood);
    }

    @Test
    void aForbiddenSampleFailsASoundTestHoweverFewThereAre() {
        assertThat(judge(TEST, outcomes(1, 1))).isEqualTo(Verdict.FORBIDDEN).matches(v -> !v.isGood());
    }

    @Test
    void aTestWithoutResultFails() {
        assertThat(judge(TEST, null)).isEqualTo(Verdict.NO_RESULT).matches(v -> !v.isGood() && !v.isOpen());
        assertThat(judge(WEAK, null)).isEqualTo(Verdict.NO_RESULT);
    }

    @Test
    void tooFewSamplesFailAndMoreCouldHelp() {
        assertThat(judge(TEST, outcomes(99, 0))).isEqualTo(Verdict.TOO_FEW).matches(v -> !v.isGood() && v.isOpen());
    }

    @Test
    void aWeakenedTestMustShowSomethingForbidden() {
        assertThat(judge(WEAK, outcomes(100, 1))).isEqualTo(Verdict.CAUGHT).matches(Verdict::isGood);
        assertThat(judge(WEAK, outcomes(100, 0))).isEqualTo(Verdict.NOT_CAUGHT).matches(v -> !v.isGood() && v.isOpen());
    }

    @Test
    void anErrorIsNeverGood() {
        Outcomes crashed = new Outcomes(100, Map.of(), 1, List.of("VM_ERROR"));
        assertThat(judge(TEST, crashed)).isEqualTo(Verdict.ERROR).matches(v -> !v.isGood() && !v.isOpen());
        assertThat(judge(WEAK, crashed)).isEqualTo(Verdict.ERROR);
    }

    private static Outcomes outcomes(long samples, long forbidden) {
        return new Outcomes(samples, Map.of(), forbidden, List.of());
    }

    private static Verdict judge(StressTest test, Outcomes outcomes) {
        return Verdict.judge(List.of(test), outcomes == null ? Map.of() : Map.of(test.name(), outcomes), 100)
                .getFirst()
                .verdict();
    }
}
