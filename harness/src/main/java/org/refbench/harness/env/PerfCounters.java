package org.refbench.harness.env;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Whether Linux's {@code perf} can read the processor's counters here.
 *
 * @param available whether it can
 * @param reason why not; empty if it can
 */
public record PerfCounters(boolean available, String reason) {
    private static final long PATIENCE_SECONDS = 10;

    /** Tries it. */
    public static PerfCounters probe() {
        return probe(List.of("perf", "stat", "-x", ",", "-e", "cycles,instructions", "true"));
    }

    static PerfCounters probe(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return absent("perf does not end");
            }
            return judge(process.exitValue(), output);
        } catch (IOException e) {
            return absent("perf is not installed");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return absent("interrupted");
        }
    }

    /** What {@code perf stat -x ,} says: a line for each event, its count first. */
    static PerfCounters judge(int exitCode, String output) {
        if (exitCode != 0) {
            return absent("perf is not permitted or fails: "
                    + output.lines()
                            .map(String::strip)
                            .filter(l -> !l.isEmpty())
                            .findFirst()
                            .orElse("exit code " + exitCode));
        }
        if (output.contains("<not supported>")) {
            return absent(
                    "this machine does not let perf read the processor's counters; virtual machines often do not");
        }
        return output.lines().anyMatch(line -> line.matches("\\d+,.*cycles.*"))
                ? new PerfCounters(true, "")
                : absent("perf counts nothing: " + output.strip());
    }

    private static PerfCounters absent(String reason) {
        return new PerfCounters(false, reason);
    }
}
