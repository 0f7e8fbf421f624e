package org.refbench.harness.latency;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.refbench.harness.env.MachineLoad;
import org.refbench.harness.shootout.OrphanWatch;
import org.refbench.harness.shootout.ResultFolder;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.SchemeSpecParser;

/** Runs forks: fresh JVMs, one at a time. */
final class LatencyRunner {
    private final LatencyPlan plan;
    private final LatencyStore store;

    LatencyRunner(LatencyPlan plan, LatencyStore store) {
        this.plan = plan;
        this.store = store;
    }

    LatencyRecord run(int number, int round, LatencyPlan.Cell cell) {
        String startedAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        double load = MachineLoad.average();
        double steal = MachineLoad.stealMs();
        String failure = fork(number, plan.job(cell, round));
        double throughput =
                failure.isEmpty() ? store.recorded(number, IntervalLog.RESPONSE).getTotalCount() / plan.seconds() : 0;
        return new LatencyRecord(
                number,
                round,
                cell.contender().label(),
                cell.rate(),
                failure,
                startedAt,
                throughput,
                load,
                MachineLoad.stealMs() - steal);
    }

    /** Answers why it failed, or the empty string. */
    private String fork(int number, LatencyJob job) {
        Path description = store.file(number, "-job.json");
        Path log = store.file(number, ".log");
        Process process = null;
        try {
            Files.write(description, ResultFolder.JSON.writeValueAsBytes(job));
            Files.deleteIfExists(store.file(number, ".hlog"));
            process = new ProcessBuilder(command(number, job, description))
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(plan.timeoutSeconds(), TimeUnit.SECONDS)) {
                return "killed after " + plan.timeoutSeconds() + " s: more requests than it can serve, or a hang";
            }
            return process.exitValue() == 0 ? "" : reason(process.exitValue(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run a fork", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        } finally {
            if (process != null) {
                process.destroyForcibly();
            }
        }
    }

    private List<String> command(int number, LatencyJob job, Path description) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(plan.jvmArgs());
        command.addAll(InstalledCatalog.switches(SchemeSpecParser.parse(job.scheme())));
        command.add("-Drefbench.pauses=" + job.pauses());
        command.add("-Drefbench.deaths=" + job.deaths());
        command.add("-XX:ErrorFile=" + store.file(number, "-crash.log").toAbsolutePath());
        command.add("-D" + OrphanWatch.ENABLED + "=true");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), LatencyFork.class.getName()));
        command.addAll(
                List.of(description.toString(), store.file(number, ".hlog").toString()));
        return command;
    }

    private static String reason(int code, Path log) throws IOException {
        List<String> lines =
                Files.readAllLines(log).stream().filter(l -> !l.isBlank()).toList();
        return lines.isEmpty() ? "the JVM ended with exit code " + code : lines.getLast();
    }
}
