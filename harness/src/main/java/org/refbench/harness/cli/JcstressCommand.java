package org.refbench.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The stress tests, in a JVM of their own: jcstress forks others from it, with its flags, and ends by its own rules. */
@Command(
        name = "jcstress",
        description = "Run jcstress on the races of schemes, heap, safepoints and locks: refbench jcstress -- -l lists"
                + " them, refbench jcstress -- -h the options.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 0: every selected test ran often enough, the sound ones showed nothing",
            "forbidden, the weakened ones did; 1: not so; 2: the options make no sense.",
            "Without options every JVM configuration gets jcstress's default budget, which",
            "takes hours; -m quick takes about half an hour on 2 processors.",
            "",
            "Examples:",
            "  refbench jcstress -- -m quick -t SafeLoad",
            "  refbench jcstress -- --markdown table.md"
        })
public final class JcstressCommand implements Callable<Integer> {
    private static final Path JAR = Path.of("stress", "target", "stress.jar");

    @Parameters(paramLabel = "ARGS", description = "Arguments for jcstress, after --.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path jar = Path.of(System.getProperty("refbench.root", ".")).resolve(JAR);
        if (!Files.isRegularFile(jar)) {
            throw new IOException("the stress tests are not built: there is no " + jar
                    + "; scripts/refbench builds it, and so does: mvn -pl stress -am package -DskipTests");
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-jar",
                jar.toString()));
        command.addAll(arguments);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
