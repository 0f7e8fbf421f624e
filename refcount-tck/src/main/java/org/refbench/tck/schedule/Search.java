package org.refbench.tck.schedule;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.refbench.schedule.BoundedSearch;
import org.refbench.schedule.Execution;
import org.refbench.schedule.InstrumentingLoader;
import org.refbench.schedule.Recording;
import org.refbench.schedule.Replay;
import org.refbench.schedule.Scheduler;
import org.refbench.schedule.Strategy;

/** Runs programs of one scheme in one loader and looks for a failing execution. Not thread-safe. */
final class Search {
    private final String providerClass;
    private final Map<String, String> options;
    private final boolean weak;
    private final ClassLoader loader;
    private final long deadline;
    private long executions;
    private long operations;

    Search(ScheduleExplorer.Request request, ClassLoader parent, long deadline) {
        this.providerClass = request.providerClass();
        this.options = request.options();
        this.weak = request.weakMemory();
        this.loader = InstrumentingLoader.scheduled(parent, weak, request.edits());
        this.deadline = deadline;
    }

    /** A failing execution. */
    record Found(Program program, int[] decisions, Execution execution) {
        String law() {
            Throwable failure = execution.failure();
            String message = String.valueOf(failure.getMessage());
            String type = failure.getClass().getSimpleName();
            if (type.equals("Violation")) {
                return message.substring("law ".length(), message.indexOf(':'));
            }
            return switch (type) {
                case "UseAfterFreeError" -> message.startsWith("freed twice") ? "4 once" : "1 safety";
                case "Stuck" -> "progress";
                case "HeapExhausted" -> "2 liveness";
                case "AssertionError", "AssertionFailedError" ->
                    message.contains("finaliser") ? "9 no surprise" : "1 safety";
                default -> "none (" + type + ")";
            };
        }

        String replay() {
            return program.encoded() + "@"
                    + IntStream.range(0, decisions.length)
                            .filter(i -> decisions[i] != 0)
                            .mapToObj(i -> i + "." + decisions[i])
                            .collect(Collectors.joining(","));
        }
    }

    static int[] decisions(String text) {
        int[] decisions = new int[0];
        for (String entry : text.isEmpty() ? new String[0] : text.split(",")) {
            String[] parts = entry.split("\\.");
            int at = Integer.parseInt(parts[0]);
            decisions = Arrays.copyOf(decisions, Math.max(decisions.length, at + 1));
            decisions[at] = Integer.parseInt(parts[1]);
        }
        return decisions;
    }

    long executions() {
        return executions;
    }

    long operations() {
        return operations;
    }

    boolean isOver() {
        return System.nanoTime() - deadline >= 0;
    }

    private Runnable runOf(Program program) {
        try {
            return (Runnable) loader.loadClass(ProgramRun.class.getName())
                    .getMethod("of", String.class, Map.class, String.class)
                    .invoke(null, providerClass, options, program.encoded());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot run " + providerClass + " under the scheduler: " + e, e);
        }
    }

    /** Executes the program under the strategy, at most {@code most} times or until time is up. */
    Optional<Found> find(Program program, Strategy strategy, long most) {
        Recording recording = new Recording(strategy);
        for (long i = 0; i < most && !isOver() && recording.next(); i++) {
            Execution execution = execute(program, recording);
            if (execution.failure() != null) {
                return Optional.of(new Found(program, recording.decisions(), execution));
            }
        }
        return Optional.empty();
    }

    /** The same decisions again. */
    Found replay(Program program, int[] decisions) {
        Replay replay = new Replay(decisions);
        replay.next();
        return new Found(program, decisions, execute(program, replay));
    }

    private Execution execute(Program program, Strategy strategy) {
        executions++;
        operations += program.size();
        return Scheduler.run(strategy, weak, runOf(program));
    }

    /** The failing execution with the fewest interferences that a bounded search finds. */
    Optional<Found> simplest(Program program, int mostInterferences, long most) {
        for (int bound = 0; bound <= mostInterferences; bound++) {
            Optional<Found> found = find(program, new BoundedSearch(bound), most);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
