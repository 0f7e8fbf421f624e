package org.refbench.mutants.probe;

import java.util.Map;
import java.util.Optional;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.Schemes;
import org.refbench.tck.SchemeUnderTest;
import org.refbench.tck.verify.Journal;
import org.refbench.tck.verify.KitRun;
import org.refbench.tck.verify.Trial;

/** Runs one test of the contract kit. */
public final class KitProbe {
    /** Part of the work that a build does on a scheme: enough for every mutant; chains have two million nodes in place of ten. */
    private static final double EFFORT = 0.2;

    private KitProbe() {}

    /** Answers the broken law and what was found, or null if the test passed. */
    public static String[] run(String provider, Map<String, String> options, String test, long seed)
            throws ReflectiveOperationException {
        SchemeProvider scheme = Schemes.ofClass(provider, KitProbe.class.getClassLoader());
        String[] found = new String[2];
        boolean passed = new KitRun(SchemeUnderTest.of(scheme, options), new FirstFailure(found))
                .run(EFFORT, seed, test == null ? Optional.empty() : Optional.of(test));
        return passed ? null : found;
    }

    /** Keeps the first failure. */
    private record FirstFailure(String[] found) implements Journal {
        @Override
        public void begins(Trial trial) {}

        @Override
        public void passed(Trial trial, long executions, long operations) {}

        @Override
        public void excused(Trial trial, String why) {}

        @Override
        public synchronized void failed(Trial trial, String law, String message) {
            if (found[0] == null) {
                found[0] = law;
                found[1] = trial.test() + ": " + message;
            }
        }
    }
}
