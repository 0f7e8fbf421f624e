package org.refbench.stress;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.refbench.stress.run.StressCommand;

/** The program {@code stress.jar}: jcstress and a verdict. */
public final class Main {
    private Main() {}

    /** Runs jcstress with the given options and ends the JVM: 0 all is well, 1 it is not, 2 bad usage. */
    public static void main(String[] arguments) throws Exception {
        System.exit(StressCommand.run(arguments, directory()));
    }

    /** Beside the jar if that can be written to, so that nothing is left in the user's directory. */
    private static Path directory() throws IOException, URISyntaxException {
        Path jar = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path home = jar.getParent();
        return home != null && Files.isWritable(home)
                ? home.resolve("jcstress")
                : Files.createTempDirectory("refbench-jcstress");
    }
}
