package org.refbench.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs every mutant a number of times and tells which were found; see {@code scripts/mutants}. */
public final class Main {
    private static final String USAGE =
            "usage: scripts/mutants [--runs N] [--seed N] [--only NAME]... [--markdown FILE] [--list]";

    private int runs = 20;
    private long seed = System.nanoTime();
    private final List<String> only = new ArrayList<>();
    private Path markdown;

    private Main() {}

    /** Exit code 0: every mutant was found in every run; 1: one was not; 2: wrong arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<String> all = List.of(arguments);
        if (!all.isEmpty() && all.getFirst().equals("--child")) {
            Child.main(all.subList(1, all.size()));
        } else if (all.equals(List.of("--list"))) {
            Mutants.all().forEach(mutant -> System.out.println(mutant.name()));
        } else {
            System.exit(new Main().run(all));
        }
    }

    private int run(List<String> arguments) throws IOException, InterruptedException {
        try {
            for (int i = 0; i < arguments.size(); i += 2) {
                read(arguments.get(i), i + 1 < arguments.size() ? arguments.get(i + 1) : "");
            }
        } catch (IllegalArgumentException e) {
            System.err.println("mutants: " + e.getMessage() + "\n" + USAGE);
            return 2;
        }
        System.out.println("seed " + seed + ", " + runs + " runs of each mutant");
        List<Tally> tallies = tallies();
        if (markdown != null) {
            Files.writeString(markdown, Table.markdown(tallies, runs, seed));
        }
        return tallies.stream().allMatch(tally -> tally.found() == runs) ? 0 : 1;
    }

    /** As many mutants at a time as there are processors; told in order. */
    private List<Tally> tallies() throws InterruptedException {
        List<Tally> tallies = new ArrayList<>();
        try (ExecutorService workers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Tally>> futures = Mutants.all().stream()
                    .filter(mutant -> only.isEmpty() || only.contains(mutant.name()))
                    .map(mutant -> workers.submit(() -> Children.run(mutant, runs, seed)))
                    .toList();
            for (Future<Tally> future : futures) {
                Tally tally = future.get();
                tell(tally);
                tallies.add(tally);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
        }
        return tallies;
    }

    private void tell(Tally tally) {
        System.out.printf("%3d of %d  %s%n", tally.found(), runs, tally.mutant.name());
        if (!only.isEmpty() || tally.found() < runs) {
            tally.told().forEach(line -> System.out.println("           " + line));
        }
    }

    private void read(String option, String value) {
        switch (option) {
            case "--runs" -> runs = Integer.parseInt(value);
            case "--seed" -> seed = Long.parseLong(value);
            case "--only" -> only.add(Child.byName(value).name());
            case "--markdown" -> markdown = Path.of(value);
            default -> throw new IllegalArgumentException("no option '" + option + "'");
        }
    }
}
