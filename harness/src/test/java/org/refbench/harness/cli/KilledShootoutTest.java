package org.refbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.refbench.harness.cli.Refbench.Outcome;
import org.refbench.harness.shootout.ForkKind;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.shootout.PlanFile;
import org.refbench.harness.shootout.ResultStore;
import tools.jackson.databind.json.JsonMapper;

/**
 * A shootout killed with SIGKILL at a random moment, alternately with its forks and alone, and resumed: nothing saved is lost or
 * changed, nothing is counted twice, every file can be read, and no fork of the dead shootout measures on.
 * {@code scripts/kill-test} does it more often.
 */
class KilledShootoutTest {
    private static final int KILLS = Integer.getInteger("refbench.kills", 2);
    private static final long SEED = Long.getLong("refbench.seed", System.nanoTime());
    private static final int CELLS = 2;
    private static final int ROUNDS = 2;
    private static final int LONGEST_WAIT_MS = 1500;
    private static final long ORPHANS_PATIENCE_MS = 5000;

    @TempDir
    private Path directory;

    @TestFactory
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    Stream<DynamicTest> resumesAfterBeingKilled() {
        System.out.println("KilledShootoutTest: -Drefbench.kills=" + KILLS + " -Drefbench.seed=" + SEED);
        return IntStream.rangeClosed(1, KILLS)
                .mapToObj(i -> DynamicTest.dynamicTest("kill " + i, () -> new Kill(i).run()));
    }

    /** One iteration of this fork would take many minutes, so that only the watch can end it. */
    @Test
    void theForkOfAKilledShootoutEndsInTheMiddleOfAnIteration() throws IOException, InterruptedException {
        Process process = new Refbench(directory)
                .start("shootout --out out --schemes gil --workloads fib --threads 1 --size 45 --iterations 1"
                        .split(" "));
        Path log = directory.resolve("out/forks/0001.log");
        while (!Files.exists(log) || !Files.readString(log).contains("Iteration   1:")) {
            assertThat(process.isAlive()).isTrue();
            process.waitFor(20, TimeUnit.MILLISECONDS);
        }
        List<ProcessHandle> forks = process.descendants().toList();
        assertThat(forks).isNotEmpty();
        process.destroyForcibly().waitFor();
        try {
            for (ProcessHandle fork : forks) {
                assertThat(fork.onExit()).succeedsWithin(Duration.ofSeconds(20));
            }
        } finally {
            forks.forEach(ProcessHandle::destroyForcibly);
        }
    }

    /** One shootout, its sudden end, and what came after. */
    private final class Kill {
        private final int number;
        private final boolean withForks;
        private final int forksBefore;
        private final long waitMs;
        private final Path folder;
        private final Refbench refbench;

        Kill(int number) throws IOException {
            Random random = new Random(SEED + number);
            this.number = number;
            withForks = number % 2 == 0;
            forksBefore = random.nextInt(CELLS * (ROUNDS + 1) + 1);
            waitMs = random.nextInt(LONGEST_WAIT_MS);
            folder = Files.createDirectory(directory.resolve("kill" + number));
            refbench = new Refbench(folder);
        }

        void run() throws IOException, InterruptedException {
            Process process = refbench.start(command());
            awaitForks(process);
            boolean inTime = process.isAlive();
            kill(process);
            Map<Path, String> kept = forkFiles();
            allFilesParse();
            long orphansMs = awaitEndOfOrphans();

            Outcome outcome = isBegun() ? refbench.run("shootout", "--resume", "out") : refbench.run(command());
            assertThat(outcome.exitCode()).as(outcome.err()).isZero();
            assertThat(forkFiles()).containsAllEntriesOf(kept);
            eachCellIsMeasuredOnceARound();
            allFilesParse();
            assertThat(folder.resolve("out/report.html")).isNotEmptyFile();
            System.out.printf(
                    Locale.ROOT,
                    "kill %d: %s, %.1f s after fork %d was saved%s; %d forks kept, %d after resuming; forks gone after"
                            + " %d ms%n",
                    number,
                    withForks ? "the shootout and its forks" : "the shootout alone",
                    waitMs / 1e3,
                    forksBefore,
                    inTime ? "" : " (it had ended by then)",
                    kept.size(),
                    forkFiles().size(),
                    orphansMs);
        }

        private String[] command() {
            return ("shootout --out out --schemes gil,gilectomy --workloads fib --threads 2 --size 8 --iterations 4"
                            + " --rounds "
                            + ROUNDS + " --precision 0 --seed 1")
                    .split(" ");
        }

        private void awaitForks(Process process) throws IOException, InterruptedException {
            while (process.isAlive() && forkFiles().size() < forksBefore) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
            process.waitFor(waitMs, TimeUnit.MILLISECONDS);
        }

        private void kill(Process process) throws InterruptedException {
            List<ProcessHandle> victims = new ArrayList<>(List.of(process.toHandle()));
            if (withForks) {
                victims.addAll(process.descendants().toList());
            }
            victims.forEach(ProcessHandle::destroyForcibly);
            process.waitFor();
        }

        /** Forks are known by their error file's name on the command line. */
        private long awaitEndOfOrphans() throws IOException, InterruptedException {
            long start = System.nanoTime();
            while (true) {
                long elapsed = (System.nanoTime() - start) / 1_000_000;
                if (orphans().isEmpty()) {
                    return elapsed;
                }
                assertThat(elapsed).as("age of orphans " + orphans()).isLessThan(ORPHANS_PATIENCE_MS);
                Thread.sleep(20);
            }
        }

        private List<String> orphans() throws IOException {
            String place = directory.getFileName() + "/" + folder.getFileName() + "/out/forks/";
            Process ps = new ProcessBuilder("ps", "-axww", "-o", "pid=,stat=,args=").start();
            try (BufferedReader lines = ps.inputReader()) {
                return lines.lines()
                        .filter(line -> line.contains(place) && line.contains("-XX:ErrorFile="))
                        .toList();
            }
        }

        /** Killed before it had written its plan, a shootout has measured nothing and is started again. */
        private boolean isBegun() {
            return Files.exists(folder.resolve("out/plan.json"));
        }

        private void eachCellIsMeasuredOnceARound() {
            ResultStore store = ResultStore.open(folder.resolve("out"));
            assertThat(store.forks(ForkKind.COUNTING))
                    .extracting(ForkRecord::cell)
                    .doesNotHaveDuplicates()
                    .hasSize(CELLS);
            List<ForkRecord> forks = store.forks();
            assertThat(forks)
                    .allSatisfy(f -> assertThat(f.isOk()).as(f.message()).isTrue());
            assertThat(forks).extracting(f -> f.round() + " " + f.cell().id()).doesNotHaveDuplicates();
            assertThat(forks).hasSize(CELLS * ROUNDS);
            assertThat(forks)
                    .extracting(ForkRecord::number)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, CELLS * ROUNDS).boxed().toList());
        }

        private Map<Path, String> forkFiles() throws IOException {
            Map<Path, String> contents = new TreeMap<>();
            for (Path file : files("(forks|counts)/\\d+\\.json")) {
                contents.put(file, Files.readString(file));
            }
            return contents;
        }

        private void allFilesParse() throws IOException {
            for (Path file : files(".*\\.json")) {
                assertThat(new JsonMapper().readTree(file)).as(file.toString()).isNotEmpty();
            }
            for (Path file : files("plan\\.yaml")) {
                assertThat(PlanFile.read(file, Plan.KEYS).get("rounds")).contains("" + ROUNDS);
            }
        }

        /** The files under the shootout's folder whose path in it matches. */
        private List<Path> files(String pattern) throws IOException {
            Path out = folder.resolve("out");
            if (!Files.isDirectory(out)) {
                return List.of();
            }
            try (Stream<Path> all = Files.walk(out)) {
                return all.filter(Files::isRegularFile)
                        .filter(f -> out.relativize(f).toString().matches(pattern))
                        .toList();
            }
        }
    }
}
