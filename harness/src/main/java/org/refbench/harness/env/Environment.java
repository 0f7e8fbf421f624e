package org.refbench.harness.env;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Where and how a result was made.
 *
 * @param recordedAt when the shootout was started, in ISO 8601
 * @param cpu the processor's name
 * @param cores how many of them the JVM may use
 * @param memoryBytes the machine's memory
 * @param os the operating system and its version
 * @param architecture the instruction set
 * @param virtualMachine the hypervisor's flag among the processor's, if it is there
 * @param jdk the version of the JDK
 * @param vm the JVM's name and build
 * @param forkJvmArgs the flags of every measured JVM
 * @param gitCommit the commit of the sources; "unknown" outside a work tree
 * @param gitDirty whether there were changes or files that are not in that commit
 * @param loadAverage the machine's load when the shootout was started
 * @param stealMsSinceBoot processor time that the hypervisor had given to others by then
 * @param commandLine what the user typed after {@code refbench}
 * @param seed the seed of the order of cells
 * @param processorCounters "available" to profiled forks, or why not
 */
public record Environment(
        String recordedAt,
        String cpu,
        int cores,
        long memoryBytes,
        String os,
        String architecture,
        boolean virtualMachine,
        String jdk,
        String vm,
        List<String> forkJvmArgs,
        String gitCommit,
        boolean gitDirty,
        double loadAverage,
        double stealMsSinceBoot,
        String commandLine,
        long seed,
        String processorCounters) {

    /** Looks round, now. */
    public static Environment current(List<String> forkJvmArgs, String commandLine, long seed) {
        PerfCounters perf = PerfCounters.probe();
        Optional<String> status = git("status", "--porcelain");
        return new Environment(
                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                cpuField("model name").orElse("unknown"),
                Runtime.getRuntime().availableProcessors(),
                memory(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("os.arch"),
                cpuField("flags")
                        .map(f -> List.of(f.split(" ")).contains("hypervisor"))
                        .orElse(false),
                System.getProperty("java.version"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.vm.version"),
                forkJvmArgs,
                git("rev-parse", "HEAD").orElse("unknown"),
                status.map(s -> !s.isBlank()).orElse(false),
                MachineLoad.average(),
                MachineLoad.stealMs(),
                commandLine,
                seed,
                perf.available() ? "available" : perf.reason());
    }

    private static long memory() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean os
                ? os.getTotalMemorySize()
                : 0;
    }

    private static Optional<String> cpuField(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }

    /** What git says about the sources that this program was built from; nothing if they are not there. */
    private static Optional<String> git(String... arguments) {
        String root = System.getProperty("refbench.root", ".");
        List<String> command = Stream.concat(Stream.of("git", "-C", root), Stream.of(arguments))
                .toList();
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            boolean ended = process.waitFor(10, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.of(output) : Optional.empty();
        } catch (IOException noGit) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
