package org.refbench.mutants;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.refbench.schedule.CallEdit;
import org.refbench.tck.schedule.ScheduleExplorer;

/**
 * The explorer of schedules, as {@code refbench verify} uses it: a catalogue of known races and random programs.
 *
 * @param provider the scheme's provider class
 * @param bug its option {@code bug}; null if it has none
 * @param edits bugs planted as the classes are loaded
 */
record ExplorerHunt(Tool tool, String provider, String bug, List<CallEdit> edits) implements Hunt {
    private static final long MOST = 100_000;
    private static final Duration BUDGET = Duration.ofMinutes(2);

    @Override
    public String test() {
        return "explorer";
    }

    @Override
    public Optional<Found> run(long seed) {
        Map<String, String> options = bug == null ? Map.of() : Map.of("bug", bug);
        ScheduleExplorer.Request request =
                new ScheduleExplorer.Request(provider, options, tool == Tool.WEAK_MEMORY, seed, MOST, BUDGET, edits);
        return ScheduleExplorer.explore(request, ExplorerHunt.class.getClassLoader())
                .failure()
                .map(failure -> new Found(failure.law(), failure.replay() + " " + failure.report()));
    }
}
