package org.refbench.harness.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What has been executed so far, by law and scheme, and what failed. Thread-safe. */
public final class Tally {
    /**
     * Executions of one law on one scheme.
     *
     * @param executions those that passed
     * @param operations events of references in them
     * @param failures trials that failed
     * @param excuse why tests of the law do not apply; empty if all do
     */
    public record Cell(long executions, long operations, long failures, String excuse) {
        private Cell and(Event event) {
            return new Cell(
                    executions + event.executions(),
                    operations + event.operations(),
                    failures + (event.kind() == Event.Kind.FAILED ? 1 : 0),
                    event.kind() == Event.Kind.EXCUSED ? event.message() : excuse);
        }
    }

    private final Function<ReplayOf, String> commandLine;
    private final Map<String, Map<String, Cell>> byLaw = new TreeMap<>();
    private final Map<String, Failed> failures = new LinkedHashMap<>();
    private long operations;

    /** A trial to execute again: the scheme, and what to write after {@code --replay}. */
    public record ReplayOf(String scheme, String spec) {}

    /** A tally that writes replays as {@code commandLine} says. */
    public Tally(Function<ReplayOf, String> commandLine) {
        this.commandLine = commandLine;
    }

    synchronized void add(Job job, Event event) {
        byLaw.computeIfAbsent(event.trial().law(), law -> new TreeMap<>())
                .compute(job.scheme(), (scheme, cell) -> (cell == null ? new Cell(0, 0, 0, "") : cell).and(event));
        operations += event.operations();
        if (event.kind() == Event.Kind.FAILED) {
            remember(job, event);
        }
    }

    /** The first failure of each test in each part is kept: more of them say the same. */
    private void remember(Job job, Event event) {
        String key = job.title() + "\n" + event.trial().test();
        failures.putIfAbsent(
                key,
                new Failed(
                        job.scheme(),
                        job.part().id(),
                        job.lock(),
                        event.law(),
                        event.trial().test(),
                        event.message(),
                        event.trial().seed(),
                        commandLine.apply(new ReplayOf(
                                job.scheme(), ReplaySpec.of(job, event.trial().replay())))));
    }

    /** All failures, those of checked parts first, as they say most. */
    public synchronized List<Failed> failures() {
        List<Failed> sorted = new ArrayList<>(failures.values());
        sorted.sort(java.util.Comparator.comparing((Failed f) -> f.scheme()).thenComparing(f -> Part.of(f.part())));
        return sorted;
    }

    /** Events of references told to schemes by trials that passed. */
    public synchronized long operations() {
        return operations;
    }

    /** Executions that passed in all. */
    public synchronized long executions() {
        return byLaw.values().stream()
                .flatMap(cells -> cells.values().stream())
                .mapToLong(Cell::executions)
                .sum();
    }

    /** The cells of the table, by law, then scheme; a copy of the maps. */
    public synchronized Map<String, Map<String, Cell>> byLaw() {
        Map<String, Map<String, Cell>> copy = new TreeMap<>();
        byLaw.forEach((law, cells) -> copy.put(law, new TreeMap<>(cells)));
        return copy;
    }
}
