package org.refbench.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.refbench.harness.serve.RunServer;
import org.refbench.harness.spec.UsageException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows the shootouts in a folder to a browser on this machine. */
@Command(
        name = "serve",
        description = "Browse the shootouts in a folder, on this machine only; Ctrl-C ends it.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  refbench serve", "  refbench serve --port 0 results"})
public final class ServeCommand implements Runnable {
    private static final int HIGHEST_PORT = 65535;

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            defaultValue = "refbench-out",
            description = "A folder with those of shootouts in it (default: ${DEFAULT-VALUE}).")
    private Path directory;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8025",
            description = "Where to listen; 0 for any port that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Override
    public void run() {
        if (port < 0 || port > HIGHEST_PORT) {
            throw new UsageException("--port must be from 0 to " + HIGHEST_PORT + ", not " + port);
        }
        try (RunServer server = RunServer.start(directory, port)) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("shootouts in " + directory + ": " + server.address() + " (Ctrl-C ends this)");
            out.flush();
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
