package org.refbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.AutoComplete;
import picocli.CommandLine;

/** The help of every command tells what it does and shows how, by command lines that are understood. */
class HelpTest {
    private static final int WIDE = 300;
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern NEEDS_QUOTES = Pattern.compile("[()|&;<>*?$`\\s]");

    static Stream<String> commands() {
        return Main.commandLine(new Main()).getSubcommands().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void saysWhatItDoesAndShowsExamples(String name) {
        CommandLine command = Main.commandLine(new Main()).getSubcommands().get(name);
        var usage = command.getCommandSpec().usageMessage();
        assertThat(usage.description()).isNotEmpty();
        List<String> lines =
                command.setUsageHelpWidth(WIDE).getUsageMessage().lines().toList();
        assertThat(lines).contains("Examples:");
        List<String> examples = lines.subList(lines.indexOf("Examples:"), lines.size()).stream()
                .filter(line -> line.startsWith("  refbench "))
                .toList();
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            List<String> words = words(example.strip());
            CommandLine.ParseResult result = Main.commandLine(new Main())
                    .parseArgs(words.subList(1, words.size()).toArray(String[]::new));
            assertThat(result.subcommand().commandSpec().name()).as(example).isEqualTo(name);
            assertThat(result.subcommand().unmatched()).as(example).isEmpty();
        }
    }

    /** The words of a line as a shell splits it; what it would take for something of its own is in quotes. */
    private static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(line);
        while (matcher.find()) {
            if (matcher.group(2) != null) {
                assertThat(matcher.group(2)).as(line).doesNotContainPattern(NEEDS_QUOTES);
            }
            words.add(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
        }
        return words;
    }

    @ParameterizedTest
    @MethodSource("commands")
    void describesEveryOption(String name) {
        CommandLine command = Main.commandLine(new Main()).getSubcommands().get(name);
        assertThat(command.getCommandSpec().args())
                .allSatisfy(arg ->
                        assertThat(arg.description()).as(arg.paramLabel()).isNotEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void completionKnowsEveryCommandAndOption(String shell) {
        CommandLine command = Main.commandLine(new Main());
        java.io.StringWriter out = new java.io.StringWriter();
        command.setOut(new java.io.PrintWriter(out));
        assertThat(command.execute("completion", shell)).isZero();
        assertThat(out.toString()).startsWith("# Completion of refbench in " + shell);
        for (Map.Entry<String, CommandLine> entry : command.getSubcommands().entrySet()) {
            assertThat(out.toString())
                    .contains("function _picocli_refbench_" + entry.getKey().replace("-", ""));
            entry.getValue().getCommandSpec().options().stream()
                    .filter(option -> !option.hidden())
                    .forEach(option -> assertThat(out.toString()).contains(option.longestName()));
        }
        assertThat(out.toString()).endsWith(AutoComplete.bash("refbench", command));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fish", ""})
    void completionOfOtherShellsIsRefused(String shell) {
        CommandLine command = Main.commandLine(new Main());
        java.io.StringWriter err = new java.io.StringWriter();
        command.setErr(new java.io.PrintWriter(err));
        assertThat(command.execute("completion", shell)).isEqualTo(2);
        assertThat(err.toString()).contains("bash, zsh");
    }
}
