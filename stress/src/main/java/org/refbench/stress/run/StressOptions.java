package org.refbench.stress.run;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openjdk.jcstress.Options;

/** jcstress's options; results go to a directory of their own, and every forked JVM gets the flags that the heap needs. */
final class StressOptions extends Options {
    /** What a JVM needs to work on memory outside the Java heap. */
    static final List<String> JVM_FLAGS = List.of(
            "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private final Path directory;
    private final boolean directoryGiven;
    private String only;

    /** The options on the command line; {@code directory} is where results go unless {@code -r} says otherwise. */
    StressOptions(List<String> arguments, Path directory) {
        super(arguments.toArray(String[]::new));
        this.directory = directory;
        this.directoryGiven = arguments.stream().anyMatch(a -> a.matches("--?r.*"));
    }

    /** Selects tests by name instead of by what the command line says. */
    void selectOnly(Collection<String> tests) {
        only = tests.stream().map(Pattern::quote).collect(Collectors.joining("|", "^(", ")$"));
    }

    static boolean asksForHelp(List<String> arguments) {
        return arguments.stream().anyMatch(List.of("-h", "--h")::contains);
    }

    /** Where the report and the result file go. */
    Path directory() {
        return Path.of(getResultDest());
    }

    @Override
    public String getResultDest() {
        return directoryGiven ? super.getResultDest() : directory + "/";
    }

    @Override
    public String getTestFilter() {
        return only == null ? super.getTestFilter() : only;
    }

    @Override
    public String getResultFile() {
        String file = super.getResultFile();
        return shouldParse() ? file : directory().resolve(file).toString();
    }

    @Override
    public List<String> getJvmArgsPrepend() {
        List<String> all = new ArrayList<>(JVM_FLAGS);
        all.addAll(super.getJvmArgsPrepend());
        return all;
    }

    @Override
    public void printSettingsOn(PrintStream out) {
        super.printSettingsOn(out);
        out.println("  Both are in " + directory().toAbsolutePath() + ".");
        out.println("  The tests of the package 'weakened' must fail; what counts is the table at the end.");
        out.println();
    }

    /** The arguments as a shell takes them. */
    static String commandLine(List<String> arguments) {
        return String.join(
                " ",
                arguments.stream()
                        .map(a -> a.isEmpty() || a.matches(".*[\\s'\"*|$\\\\;&()<>?].*")
                                ? "'" + a.replace("'", "'\\''") + "'"
                                : a)
                        .toList());
    }
}
