package org.refbench.harness.cli;

import java.io.PrintWriter;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints what a shell needs to complete commands and options. */
@Command(
        name = "completion",
        description = "Print the script by which a shell completes commands and options of refbench.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "To have it in this shell:  source <(scripts/refbench completion bash)",
            "To have it in every shell, put that line, with the full path, into ~/.bashrc or ~/.zshrc",
            "(there: completion zsh).",
            "",
            "Examples:",
            "  refbench completion bash",
            "  refbench completion zsh"
        })
public final class CompletionCommand implements Runnable {
    /** The shells that the script is for, as the user writes them. */
    enum Shell {
        bash,
        zsh
    }

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    private Shell shell;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("# Completion of refbench in " + shell + "; after a new version of refbench, make it again.");
        out.print(AutoComplete.bash("refbench", spec.root().commandLine()));
        out.flush();
    }
}
