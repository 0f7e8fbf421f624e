package org.refbench.tck.verify;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.refbench.tck.SchemeUnderTest;

/** Runs the contract kit on a scheme, through the JUnit Platform, test after test. */
public final class KitRun {
    private final SchemeUnderTest scheme;
    private final Journal journal;
    private final Launcher launcher = LauncherFactory.create(LauncherConfig.builder()
            .enableTestExecutionListenerAutoRegistration(false)
            .build());

    /** A kit for the scheme. */
    public KitRun(SchemeUnderTest scheme, Journal journal) {
        this.scheme = scheme;
        this.journal = journal;
    }

    /**
     * Runs each test once, or only the one called {@code test}.
     *
     * @param effort how much each test does, as a part of what it does in a build
     * @return whether all passed
     * @throws IllegalArgumentException if there is no such test
     */
    public boolean run(double effort, long seed, Optional<String> test) {
        VerifiedContract.use(new VerifiedContract.Settings(scheme, effort, seed));
        Listener listener = new Listener(effort, seed);
        launcher.execute(request(test), listener);
        if (listener.tests == 0) {
            throw new IllegalArgumentException("the contract kit has no test '" + test.orElse("") + "'");
        }
        return !listener.failed;
    }

    /** Whether the kit has a test of that name. */
    public static boolean hasTest(String name) {
        return Arrays.stream(VerifiedContract.class.getMethods())
                .anyMatch(m -> m.getName().equals(name) && m.isAnnotationPresent(Test.class));
    }

    /** {@link Schedules} has the time to do these better. */
    private static boolean isAboutSchedules(TestDescriptor descriptor) {
        return descriptor
                .getSource()
                .filter(source -> source instanceof MethodSource method
                        && method.getJavaMethod()
                                .getDeclaringClass()
                                .getSimpleName()
                                .equals("SchedulesLaw"))
                .isPresent();
    }

    private static LauncherDiscoveryRequest request(Optional<String> test) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(test.map(name -> selectMethod(VerifiedContract.class, name))
                        .<org.junit.platform.engine.DiscoverySelector>map(s -> s)
                        .orElseGet(() -> selectClass(VerifiedContract.class)))
                .filters((PostDiscoveryFilter)
                        descriptor -> FilterResult.includedIf(test.isPresent() || !isAboutSchedules(descriptor)))
                .configurationParameter("junit.jupiter.execution.parallel.enabled", "false")
                .build();
    }

    /** Tells the journal of each test. */
    private final class Listener implements TestExecutionListener {
        private final double effort;
        private final long seed;
        private final Map<String, Trial> running = new HashMap<>();
        private int tests;
        private boolean failed;

        Listener(double effort, long seed) {
            this.effort = effort;
            this.seed = seed;
        }

        @Override
        public void executionStarted(TestIdentifier identifier) {
            if (identifier.isTest()) {
                tests++;
                VerifiedContract.takeOperations();
                Trial trial = trial((MethodSource) identifier.getSource().orElseThrow());
                running.put(identifier.getUniqueId(), trial);
                journal.begins(trial);
            }
        }

        private Trial trial(MethodSource source) {
            String name = source.getMethodName();
            return new Trial(
                    Laws.ofKit(source.getJavaMethod().getDeclaringClass()),
                    name,
                    seed,
                    "kit:" + name + ":" + effort + ":" + seed);
        }

        @Override
        public void executionFinished(TestIdentifier identifier, TestExecutionResult result) {
            Trial trial = running.remove(identifier.getUniqueId());
            if (trial == null) {
                failIf(identifier, result);
                return;
            }
            switch (result.getStatus()) {
                case SUCCESSFUL -> journal.passed(trial, 1, VerifiedContract.takeOperations());
                case ABORTED ->
                    journal.excused(
                            trial,
                            result.getThrowable().map(Throwable::getMessage).orElse(""));
                case FAILED -> {
                    failed = true;
                    journal.failed(trial, result.getThrowable().orElseThrow());
                }
            }
        }

        /** A container that fails has tests that did not run. */
        private void failIf(TestIdentifier container, TestExecutionResult result) {
            if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                throw new IllegalStateException(
                        "the contract kit failed before its tests: " + container.getDisplayName(),
                        result.getThrowable().orElse(null));
            }
        }
    }
}
