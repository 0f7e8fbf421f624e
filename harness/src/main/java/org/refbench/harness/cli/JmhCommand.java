package org.refbench.harness.cli;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** JMH itself, all its options; it ends the JVM by its own rules. */
@Command(
        name = "jmh",
        description =
                "Run JMH on the benchmarks of the SPI: refbench jmh -- -l lists them, refbench jmh -- -h its options.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  refbench jmh -- -l", "  refbench jmh -- 'Counting|Yardstick' -f 3"})
public final class JmhCommand implements Runnable {
    @Parameters(paramLabel = "ARGS", description = "Arguments for JMH, after --.")
    private List<String> arguments = List.of();

    @Override
    public void run() {
        try {
            org.openjdk.jmh.Main.main(arguments.toArray(String[]::new));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
