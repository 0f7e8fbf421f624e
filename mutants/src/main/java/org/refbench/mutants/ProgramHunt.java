package org.refbench.mutants;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refbench.schedule.CallEdit;
import org.refbench.schedule.Execution;
import org.refbench.schedule.InstrumentingLoader;
import org.refbench.schedule.RandomInterference;
import org.refbench.schedule.Scheduler;

/**
 * A small program under the controlled scheduler, with random interference, for a number of executions. Freed cells are
 * reused at once, which brings out what depends on it.
 *
 * @param provider the scheme's provider class; null for a program that needs none
 * @param bug its option {@code bug}; null if it has none
 * @param edits bugs planted as the classes are loaded
 * @param law the law that a failed requirement of the program breaks
 */
record ProgramHunt(Tool tool, String test, String provider, String bug, List<CallEdit> edits, String law)
        implements Hunt {
    private static final int MOST = 20_000;

    /** What brings reuse out, set as the classes that read it are loaded: properties by name. */
    private static final Map<String, String> AT_ONCE = Map.of("refbench.quarantine", "0", "refbench.graceBatch", "1");

    @Override
    public Optional<Found> run(long seed) {
        return run(seed, MOST);
    }

    /** Looks for the bug in at most so many executions. */
    Optional<Found> run(long seed, int executions) {
        boolean weak = tool == Tool.WEAK_MEMORY;
        Runnable program = load(weak);
        RandomInterference strategy = new RandomInterference(seed);
        for (int i = 0; i < executions && strategy.next(); i++) {
            Execution execution = Scheduler.run(strategy, weak, program);
            if (execution.failure() != null) {
                Found found = FoundLaws.of(execution.failure(), law);
                return Optional.of(new Found(found.law(), "execution " + (i + 1) + ": " + found.what()));
            }
        }
        return Optional.empty();
    }

    private Runnable load(boolean weak) {
        ClassLoader loader = InstrumentingLoader.scheduled(ProgramHunt.class.getClassLoader(), weak, edits);
        Isolated.setSwitches(loader, provider);
        Map<String, String> options = bug == null ? Map.of() : Map.of("bug", bug);
        Map<String, String> before = new HashMap<>();
        AT_ONCE.forEach((name, value) -> before.put(name, System.setProperty(name, value)));
        try {
            Class.forName("org.refbench.heap.Quarantine", true, loader); // reads its property now
            Class.forName("org.refbench.spi.ThreadLimbo", true, loader);
            return (Runnable) loader.loadClass("org.refbench.mutants.program.Programs")
                    .getMethod("named", String.class, String.class, Map.class)
                    .invoke(null, test, provider, options);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(test, e);
        } finally {
            before.forEach((name, value) -> {
                if (value == null) {
                    System.clearProperty(name);
                } else {
                    System.setProperty(name, value);
                }
            });
        }
    }
}
