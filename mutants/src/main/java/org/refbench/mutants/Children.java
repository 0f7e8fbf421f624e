package org.refbench.mutants;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Runs a mutant in processes of its own. One that dies of a signal has found the mutant, and so has one that no longer says
 * anything; the next goes on behind it.
 */
final class Children {
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(3);

    private static final String CRASH = "A fatal error has been detected by the Java Runtime Environment";

    private static final List<String> FLAGS = List.of(
            "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
            "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-Xmx768m",
            "-XX:ErrorFile=/dev/null",
            "-XX:-CreateCoredumpOnCrash", // a crash then exits with 1 like any failure, but says what it is
            "-Drefbench.checked=true",
            "-Drefbench.graceBatch=1",
            "-Drefbench.auditEvery=101");

    private final Tally tally;
    private final int runs;
    private final long seed;
    private int run = 1;
    private int hunt;

    private Children(Mutant mutant, int runs, long seed) {
        this.tally = new Tally(mutant);
        this.runs = runs;
        this.seed = seed;
    }

    static Tally run(Mutant mutant, int runs, long seed) throws IOException, InterruptedException {
        Children children = new Children(mutant, runs, seed);
        while (children.run <= runs) {
            children.next();
        }
        return children.tally;
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        Collections.addAll(command, "-cp", System.getProperty("java.class.path"), Main.class.getName(), "--child");
        Collections.addAll(command, tally.mutant.name(), "" + run, "" + runs, "" + seed, "" + hunt);
        return command;
    }

    private void next() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(command()).redirectErrorStream(true).start();
        AtomicLong lastWord = new AtomicLong(System.nanoTime());
        AtomicBoolean silent = new AtomicBoolean();
        Thread watchdog = new Thread(() -> watch(process, lastWord, silent));
        watchdog.setDaemon(true);
        watchdog.start();
        List<String> said = new ArrayList<>();
        try (BufferedReader reader = process.inputReader()) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith(Child.BEGIN)) {
                    hear(line.substring(Child.BEGIN.length()));
                    lastWord.set(System.nanoTime());
                } else {
                    said.add(line);
                }
            }
        } catch (IOException e) {
            said.add("the process was ended: " + e.getMessage());
        }
        int code = process.waitFor();
        if (silent.get()) {
            tell(FoundLaws.PROGRESS, "nothing happened for three minutes");
        } else if (said.stream().anyMatch(line -> line.contains(CRASH))) {
            tell(FoundLaws.SAFETY, "the JVM crashed");
        } else if (code != 0) {
            throw new IllegalStateException(tally.mutant.name() + " in run " + run + ":\n" + String.join("\n", said));
        }
    }

    private static void watch(Process process, AtomicLong lastWord, AtomicBoolean silent) {
        try {
            while (!process.waitFor(1, TimeUnit.SECONDS)) {
                if (System.nanoTime() - lastWord.get() > PATIENCE_NANOS) {
                    silent.set(true);
                    process.destroyForcibly();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** {@code run hunt law TAB what}, the law empty if nothing was found. */
    private void hear(String line) {
        String[] words = line.split(" ", 3);
        if (Integer.parseInt(words[0]) != run || Integer.parseInt(words[1]) != hunt) {
            throw new IllegalStateException("expected run " + run + ", hunt " + hunt + ", heard " + line);
        }
        String[] found = words[2].split("\t", 2);
        tell(found[0], found[1]);
    }

    private void tell(String law, String what) {
        if (law.isEmpty()) {
            tally.missed(run, hunt);
        } else {
            tally.found(run, hunt, law, what);
        }
        if (++hunt == tally.mutant.hunts().size()) {
            hunt = 0;
            run++;
        }
    }
}
