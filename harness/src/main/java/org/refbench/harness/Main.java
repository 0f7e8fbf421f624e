package org.refbench.harness;

import java.io.PrintWriter;
import org.refbench.harness.cli.CompareCommand;
import org.refbench.harness.cli.CompletionCommand;
import org.refbench.harness.cli.Failure;
import org.refbench.harness.cli.JcstressCommand;
import org.refbench.harness.cli.JmhCommand;
import org.refbench.harness.cli.LatencyCommand;
import org.refbench.harness.cli.LocksCommand;
import org.refbench.harness.cli.NewSchemeCommand;
import org.refbench.harness.cli.ReportCommand;
import org.refbench.harness.cli.RunCommand;
import org.refbench.harness.cli.SchemesCommand;
import org.refbench.harness.cli.ServeCommand;
import org.refbench.harness.cli.ShootoutCommand;
import org.refbench.harness.cli.SpiBenchmarksCommand;
import org.refbench.harness.cli.VerifyCommand;
import org.refbench.harness.cli.WorkloadsCommand;
import org.refbench.harness.spec.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code refbench}. Exit codes: 0 fine, 1 the work failed, 2 bad usage, 130 interrupted. */
@Command(
        name = "refbench",
        description = "A laboratory in which reference-counting schemes compete under a real interpreter.",
        version = "refbench 0.1.0-SNAPSHOT",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            SchemesCommand.class,
            WorkloadsCommand.class,
            LocksCommand.class,
            RunCommand.class,
            ShootoutCommand.class,
            ReportCommand.class,
            CompareCommand.class,
            LatencyCommand.class,
            SpiBenchmarksCommand.class,
            VerifyCommand.class,
            NewSchemeCommand.class,
            JmhCommand.class,
            JcstressCommand.class,
            ServeCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "refbench COMMAND --help has the options and examples of a command.",
            "",
            "Examples:",
            "  refbench shootout --quick",
            "  refbench run --scheme gilectomy program.py"
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Tell more; show stack traces of errors.")
    private boolean verbose;

    /** Runs the command line and ends the JVM. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Runs the command line; answers its exit code. */
    static int execute(String... arguments) {
        Main main = new Main();
        return commandLine(main)
                .setExecutionExceptionHandler((e, failed, result) -> main.explain(e, failed))
                .setParameterExceptionHandler(Main::explainUsage)
                .execute(arguments);
    }

    /** The command line as it is understood. */
    static CommandLine commandLine(Main main) {
        CommandLine command = new CommandLine(main);
        command.getSubcommands().get("run").setStopAtPositional(true); // what follows FILE.py is the program's
        return command.setExpandAtFiles(false);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "which command?");
    }

    private int explain(Exception e, CommandLine command) {
        PrintWriter err = command.getErr();
        if (verbose) {
            e.printStackTrace(err);
        } else {
            err.println("refbench: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
        }
        err.flush();
        return e instanceof UsageException ? Failure.USAGE : Failure.WORK;
    }

    private static int explainUsage(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        boolean noCommand = e instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && e.getCommandLine().getParent() == null;
        err.println("refbench: "
                + (noCommand
                        ? "unknown command '"
                                + ((UnmatchedArgumentException) e)
                                        .getUnmatched()
                                        .getFirst() + "'"
                        : e.getMessage()));
        if (!UnmatchedArgumentException.printSuggestions(e, err)) {
            err.println("Usage: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        }
        err.flush();
        return Failure.USAGE;
    }
}
