package org.refbench.tck.schedule;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.refbench.schedule.BoundedSearch;
import org.refbench.schedule.CallEdit;
import org.refbench.schedule.RandomInterference;

/**
 * Looks for a schedule under which a scheme breaks a law: small programs, each under all schedules with few interferences
 * and under random ones, on one thread, deterministically. The catalogue of known races comes first, then random programs
 * until the budget is used up. What is found is shrunk and can be replayed.
 */
public final class ScheduleExplorer {
    /** How thoroughly programs are looked at; the catalogue twice, so that the small searches of all come before the large ones. */
    private static final Depth FIRST = new Depth(1, 400, 40);

    private static final Depth SECOND = new Depth(2, 4_000, 300);
    private static final Depth RANDOM = new Depth(1, 100, 60);
    private static final Duration SHRINKING = Duration.ofSeconds(20);

    private ScheduleExplorer() {}

    /**
     * What to explore.
     *
     * @param providerClass the scheme's provider, as {@link org.refbench.spi.Schemes#className} spells it; loaded anew with switch points
     * @param options the scheme's options; those not given have their defaults
     * @param weakMemory whether reads may get old values, as far as access modes allow
     * @param seed of the random programs
     * @param maxExecutions at most so many executions before shrinking, at least one
     * @param budget time before shrinking
     * @param edits planted bugs
     */
    public record Request(
            String providerClass,
            Map<String, String> options,
            boolean weakMemory,
            long seed,
            long maxExecutions,
            Duration budget,
            List<CallEdit> edits) {
        /** A request without planted bugs. */
        public Request(
                String providerClass,
                Map<String, String> options,
                boolean weakMemory,
                long seed,
                long maxExecutions,
                Duration budget) {
            this(providerClass, options, weakMemory, seed, maxExecutions, budget, List.of());
        }
    }

    /**
     * How thoroughly a program is looked at.
     *
     * @param bound interferences up to which schedules are searched
     * @param searched at most so many of those
     * @param drawn random schedules
     */
    private record Depth(int bound, int searched, int drawn) {}

    /**
     * What was explored.
     *
     * @param programs programs run
     * @param executions executions of them
     * @param operations operations of all executions
     * @param failure the first failure, if there was one
     */
    public record Outcome(long programs, long executions, long operations, Optional<Failure> failure) {}

    /**
     * A law broken.
     *
     * @param law number and name, or "progress" where threads wait for ever
     * @param replay what {@link #replay} makes the same execution of
     * @param report the shrunk program, the schedule, and what failed, for people
     */
    public record Failure(String law, String replay, String report) {}

    /** Explores until the first failure or the end of the budget. */
    public static Outcome explore(Request request, ClassLoader parent) {
        Search search =
                new Search(request, parent, System.nanoTime() + request.budget().toNanos());
        SplittableRandom random = new SplittableRandom(request.seed());
        long programs = 0;
        for (Iterator<Look> looks = looks(random).iterator(); !isOver(request, search); ) {
            Look look = looks.next();
            programs++;
            Optional<Search.Found> found = examine(request, search, look, random.nextLong());
            if (found.isPresent()) {
                return failed(request, parent, search, programs, found.get());
            }
        }
        return new Outcome(programs, search.executions(), search.operations(), Optional.empty());
    }

    /** A program and how thoroughly it is looked at. */
    private record Look(Program program, Depth depth) {}

    private static Stream<Look> looks(SplittableRandom random) {
        return Stream.of(
                        Programs.catalogue().stream().map(program -> new Look(program, FIRST)),
                        Programs.catalogue().stream().map(program -> new Look(program, SECOND)),
                        Stream.generate(() -> new Look(Programs.random(random), RANDOM)))
                .flatMap(look -> look);
    }

    private static boolean isOver(Request request, Search search) {
        return search.isOver() || search.executions() >= request.maxExecutions();
    }

    private static Optional<Search.Found> examine(Request request, Search search, Look look, long seed) {
        Depth depth = look.depth;
        long left = Math.max(1, request.maxExecutions() - search.executions());
        return search.find(look.program, new BoundedSearch(depth.bound), Math.min(left, depth.searched))
                .or(() -> search.find(look.program, new RandomInterference(seed), Math.min(left, depth.drawn)));
    }

    private static Outcome failed(
            Request request, ClassLoader parent, Search search, long programs, Search.Found found) {
        Search shrinking = new Search(request, parent, System.nanoTime() + SHRINKING.toNanos());
        Search.Found smallest = new Shrinker(shrinking).shrink(found);
        return new Outcome(
                programs,
                search.executions(),
                search.operations(),
                Optional.of(new Failure(smallest.law(), smallest.replay(), report(request, found, smallest))));
    }

    /** Runs the execution that {@link Failure#replay} names; the outcome has its failure, if it fails again. */
    public static Outcome replay(Request request, String replay, ClassLoader parent) {
        int at = replay.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("not a schedule: '" + replay + "'; it should be PROGRAM@DECISIONS");
        }
        Search search = new Search(request, parent, Long.MAX_VALUE);
        Search.Found found =
                search.replay(Program.parse(replay.substring(0, at)), Search.decisions(replay.substring(at + 1)));
        Optional<Failure> failure = found.execution().failure() == null
                ? Optional.empty()
                : Optional.of(new Failure(found.law(), replay, report(request, found, found)));
        return new Outcome(1, search.executions(), search.operations(), failure);
    }

    private static String report(Request request, Search.Found original, Search.Found found) {
        StringBuilder text = new StringBuilder();
        text.append(found.execution().failure()).append('\n');
        text.append("program");
        if (found.program().size() < original.program().size()) {
            text.append(", shrunk from ").append(original.program().size());
            text.append(" operations to ").append(found.program().size());
        }
        text.append(" (shared[0]: a node with a leaf, shared[1]: a witness, shared[2]: empty, weak[0]: the node):\n");
        text.append(found.program());
        text.append("schedule")
                .append(request.weakMemory() ? " under weak memory" : "")
                .append(":\n");
        found.execution()
                .switches()
                .forEach(line -> text.append("  ").append(line).append('\n'));
        return text.toString();
    }
}
