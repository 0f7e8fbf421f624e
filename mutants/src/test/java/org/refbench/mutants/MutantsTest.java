package org.refbench.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The contract must be able to fail: it kills schemes with one known bug each, and passes the sound ones. */
@Isolated("the current bug is static")
class MutantsTest {
    private static TestExecutionSummary run(Bug bug, List<? extends DiscoverySelector> selectors) {
        MutantContract.current = bug;
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectors)
                                .build(),
                        listener);
        return listener.getSummary();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"NONE", "DELAYED"})
    void everyMutantDies(Bug bug) {
        TestExecutionSummary summary = run(
                bug,
                bug.killers.stream()
                        .map(name -> selectMethod(MutantContract.class, name))
                        .toList());
        assertThat(summary.getTestsFoundCount()).as("killers found").isEqualTo(bug.killers.size());
        assertThat(summary.getTestsFailedCount())
                .as("tests that killed %s", bug)
                .isPositive();
    }

    @ParameterizedTest
    @EnumSource(names = {"NONE", "DELAYED"})
    void soundSchemesPass(Bug bug) {
        TestExecutionSummary summary = run(bug, List.of(selectClass(MutantContract.class)));
        assertThat(summary.getFailures())
                .extracting(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(30);
    }

    @Test
    void everyBugNamesItsOriginAndItsKillers() {
        for (Bug bug : Bug.values()) {
            assertThat(bug.origin).isNotBlank();
            assertThat(bug.killers.isEmpty()).isEqualTo(bug == Bug.NONE || bug == Bug.DELAYED);
        }
    }
}
