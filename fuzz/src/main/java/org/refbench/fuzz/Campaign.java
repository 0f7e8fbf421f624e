package org.refbench.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refbench.fuzz.grammar.Block;
import org.refbench.fuzz.grammar.Programs;
import org.refbench.interp.RuntimeSettings;

/** Tries programs, and writes those of which CPython and the interpreter make different things. */
final class Campaign implements AutoCloseable {
    /** Each program runs under so many of the contenders, every {@value #ALL_EVERY}th under all. */
    private static final int CONTENDERS_EACH = 2;

    private static final int ALL_EVERY = 50;
    private static final int PROGRESS_SECONDS = 30;

    /** So often a program must do the same in new processes of CPython: else it shows an address, or a hash of one. */
    private static final int STABLE_RUNS = 6;

    private final List<RuntimeSettings> contenders = Contenders.all();
    private final PythonOracle oracle = new PythonOracle();
    private final Subject subject = new Subject();
    private final PrintStream log;
    private final Path directory;
    private final Set<String> seen = new HashSet<>();
    private final Set<String> smallestSeen = new HashSet<>();
    private long tried;
    private long runs;
    private long failed;
    private long lines;
    private long tooLarge;
    private int divergences;

    /** A campaign that writes divergent programs into {@code directory}, unless it is null. */
    Campaign(PrintStream log, Path directory) {
        this.log = log;
        this.directory = directory;
    }

    /** Tries the programs from {@code seed} on until the time is over or so many have been tried. */
    void run(long seed, long programs, long seconds) {
        long start = System.nanoTime();
        long report = start;
        for (long i = 0; i < programs && System.nanoTime() - start < seconds * 1_000_000_000L; i++) {
            tryProgram(seed + i);
            if (System.nanoTime() - report > PROGRESS_SECONDS * 1_000_000_000L) {
                report = System.nanoTime();
                log.println(summary(start));
            }
        }
        log.println(summary(start));
    }

    private String summary(long start) {
        double seconds = (System.nanoTime() - start) / 1e9;
        return "%,d programs in %,.0f s (%.1f a second), %,d runs under %d contenders, %.0f%% of them ended by an exception, %,d lines of output compared, %d too large for the measured heap, %d divergences"
                .formatted(
                        tried,
                        seconds,
                        tried / seconds,
                        runs,
                        contenders.size(),
                        tried == 0 ? 0 : 100.0 * failed / tried,
                        lines,
                        tooLarge,
                        divergences);
    }

    int divergences() {
        return divergences;
    }

    /** Tries one program under all contenders. */
    void replay(long seed) {
        long start = System.nanoTime();
        tryProgram(seed, contenders.size());
        log.println(summary(start));
    }

    /** Tries one program. */
    void tryProgram(long seed) {
        tryProgram(seed, seed % ALL_EVERY == 0 ? contenders.size() : CONTENDERS_EACH);
    }

    private void tryProgram(long seed, int contendersToRun) {
        List<Block> program = Programs.make(seed);
        Outcome expected = oracle.run(Programs.text(program));
        if (expected == null) {
            return; // too much for CPython
        }
        tried++;
        failed += expected.exitCode() == 0 ? 0 : 1;
        lines += expected.output().lines().count();
        int first = (int) Math.floorMod(seed * CONTENDERS_EACH, (long) contenders.size());
        for (int i = 0; i < contendersToRun; i++) {
            RuntimeSettings settings = contenders.get((first + i) % contenders.size());
            runs++;
            Outcome actual = subject.run(Programs.text(program), settings);
            if (actual.ranOutOfMemory() && !expected.ranOutOfMemory()) {
                tooLarge++; // such as a tuple times a hundred million, for which CPython has the whole machine
                return;
            }
            String difference = expected.differenceFrom(actual);
            if (difference != null && isNew(difference) && isStable(program, expected)) {
                report(seed, program, settings);
                return;
            }
        }
    }

    /** Whether the difference, numbers and quoted text apart, has not been seen; a program has one cause and many symptoms. */
    private boolean isNew(String difference) {
        return seen.add(shape(difference));
    }

    private static String shape(String difference) {
        return difference.replaceAll("'[^']*'|\"[^\"]*\"", "'").replaceAll("\\d+", "#");
    }

    private boolean isStable(List<Block> program, Outcome expected) {
        for (int i = 0; i < STABLE_RUNS; i++) {
            try (PythonOracle other = new PythonOracle()) {
                if (!expected.equals(other.run(Programs.text(program)))) {
                    return false;
                }
            }
        }
        return true;
    }

    private void report(long seed, List<Block> program, RuntimeSettings settings) {
        List<Block> smallest = new Minimizer(smaller -> difference(smaller, settings) != null).minimize(program);
        String difference = difference(smallest, settings);
        if (smallestSeen.contains(shape(difference))) {
            return;
        }
        smallestSeen.add(shape(difference));
        divergences++;
        log.println("seed " + seed + " under " + Contenders.name(settings) + ": they differ in " + difference);
        String text = Block.text(smallest);
        log.println(text.indent(4));
        if (directory != null) {
            write(seed, Programs.text(smallest), difference);
        }
    }

    private String difference(List<Block> program, RuntimeSettings settings) {
        Outcome expected = oracle.run(Programs.text(program));
        return expected == null ? null : expected.differenceFrom(subject.run(Programs.text(program), settings));
    }

    private void write(long seed, String program, String difference) {
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("seed_" + seed + ".py"), program);
            Files.writeString(directory.resolve("seed_" + seed + ".txt"), difference + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        oracle.close();
        subject.close();
    }
}
