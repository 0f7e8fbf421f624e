package org.refbench.harness.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.refbench.harness.shootout.ResultFolder;
import org.refbench.harness.spec.ByteSize;
import org.refbench.harness.spec.Contender;
import org.refbench.harness.spec.ContenderResolver;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.UsageException;
import org.refbench.interp.PyRuntime;
import org.refbench.interp.RuntimeSettings;
import org.refbench.interp.RuntimeStatistics;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a Python program; standard output is the program's alone. */
@Command(
        name = "run",
        description = "Run a Python program; its exit code is refbench's.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  refbench run program.py 1 2 3",
            "  refbench run --scheme gilectomy --stats stats.json program.py",
            "  refbench run --scheme atomic --lock gil --checked program.py"
        })
public final class RunCommand implements Callable<Integer> {
    @Option(
            names = "--scheme",
            paramLabel = "S",
            description = "A scheme or a preset (default: ${DEFAULT-VALUE}).",
            defaultValue = "gil")
    private String scheme;

    @Option(
            names = "--lock",
            paramLabel = "L",
            description = "The lock policy of a bare scheme (default: object-lock; gil for plain).")
    private String lock;

    @Option(
            names = "--immortalize",
            paramLabel = "WHAT",
            description =
                    "startup: under immortal(...), all that lives when the first thread is started becomes immortal.")
    private String immortalize;

    @Option(names = "--checked", description = "Poison and check every object, audit at the end; slow.")
    private boolean checked;

    @Option(
            names = "--heap-limit",
            paramLabel = "N",
            description = "The limit of the program's heap, in bytes or with k, m, g (default: ${DEFAULT-VALUE}).",
            defaultValue = "1g")
    private String heapLimit;

    @Option(
            names = "--stats",
            paramLabel = "FILE.json",
            description = "Count what happens and write it there; the wall time in it is instrumented.")
    private Path stats;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Parameters(index = "0", paramLabel = "FILE.py", description = "The program.")
    private Path file;

    @Parameters(index = "1..*", paramLabel = "ARG", description = "The program's arguments.")
    private List<String> arguments = List.of();

    @Override
    public Integer call() {
        InstalledCatalog catalog = plugins.catalog();
        setSwitches();
        Contender contender = withImmortals(new ContenderResolver(catalog).resolve(scheme, Optional.ofNullable(lock)));
        long limit = ByteSize.parse("--heap-limit", heapLimit);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new UsageException("can't open file '" + file + "': no such file, or not readable");
        }
        RuntimeSettings settings = new RuntimeSettings(
                catalog.provider(contender.scheme()),
                contender.scheme().allOptions(),
                catalog.lockProvider(contender.lock()),
                limit);
        return run(settings, contender);
    }

    private Contender withImmortals(Contender contender) {
        if (immortalize == null) {
            return contender;
        }
        if (!immortalize.equals("startup")) {
            throw new UsageException("--immortalize takes startup, not '" + immortalize + "'");
        }
        if (!InstalledCatalog.hasImmortals(contender.scheme())) {
            throw new UsageException(
                    "--immortalize needs a scheme with immortal objects: immortal(" + contender.scheme() + ")");
        }
        return new Contender(contender.label(), contender.scheme().with("startup", "true"), contender.lock());
    }

    /** Read once, when the first class of the heap loads, which a provider may do that is only asked: constants from here on. */
    private void setSwitches() {
        System.setProperty("refbench.checked", String.valueOf(checked));
        System.setProperty("refbench.count", String.valueOf(stats != null));
        System.setProperty(
                "refbench.immortal", String.valueOf(InstalledCatalog.hasImmortals(ContenderResolver.scheme(scheme))));
    }

    private int run(RuntimeSettings settings, Contender contender) {
        PrintStream out = stream(FileDescriptor.out);
        PyRuntime runtime = PyRuntime.start(settings, out, stream(FileDescriptor.err));
        try (Interruption interruption = Interruption.watch(runtime::interrupt)) {
            RunClock clock = RunClock.start();
            int code = runtime.runFile(file, arguments);
            clock.stop();
            out.flush();
            if (interruption.isRequested()) {
                return Failure.INTERRUPTED;
            }
            return stats != null || checked ? conclude(runtime.finish(), clock, contender, code) : code;
        }
    }

    private int conclude(RuntimeStatistics statistics, RunClock clock, Contender contender, int code) {
        if (stats != null) {
            byte[] json =
                    ResultFolder.JSON.writeValueAsBytes(RunStatistics.of(statistics, clock, contender, file, code));
            try {
                Files.write(stats, json);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write " + stats, e);
            }
        }
        String trouble = RunStatistics.trouble(statistics);
        if (!trouble.isEmpty()) {
            System.err.println("refbench: the audit failed: " + trouble);
            return Failure.WORK;
        }
        return code;
    }

    /** Bytes go out when the buffer is full, at a line's end on a terminal, and at the end. */
    private static PrintStream stream(FileDescriptor descriptor) {
        boolean unbuffered = descriptor == FileDescriptor.err
                || System.console() != null && System.console().isTerminal();
        return new PrintStream(
                new BufferedOutputStream(new FileOutputStream(descriptor), 1 << 13),
                unbuffered,
                StandardCharsets.UTF_8);
    }
}
