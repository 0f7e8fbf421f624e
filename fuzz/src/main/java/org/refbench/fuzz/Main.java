package org.refbench.fuzz;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.refbench.fuzz.grammar.Programs;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code scripts/fuzz}. */
@Command(
        name = "scripts/fuzz",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Tries random programs: what CPython 3.11 does with them, the interpreter must do under every scheme"
                        + " and lock policy. Exit code 1 if they differ.")
public final class Main implements Callable<Integer> {
    @Option(names = "--seconds", paramLabel = "N", description = "how long to try (default: ${DEFAULT-VALUE})")
    private long seconds = 60;

    @Option(names = "--programs", paramLabel = "N", description = "how many programs to try at most")
    private long programs = Long.MAX_VALUE;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "the first program's seed, the others follow; printed if not given")
    private Long seed;

    @Option(names = "--replay", paramLabel = "SEED", description = "try this one program under every contender")
    private Long replay;

    @Option(names = "--print", paramLabel = "SEED", description = "print the program with this seed")
    private Long print;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "where programs that differ are written, as small as they can be made")
    private Path out;

    /** Runs the command. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        if (print != null) {
            System.out.print(Programs.text(Programs.make(print)));
            return 0;
        }
        if (!PythonOracle.isPresent()) {
            System.err.println("fuzz: needs CPython 3.11 as python3");
            return 1;
        }
        try (Campaign campaign = new Campaign(System.out, out)) {
            if (replay != null) {
                campaign.replay(replay);
            } else {
                long first = seed != null ? seed : System.nanoTime() >>> 10;
                System.out.println("seed " + first);
                campaign.run(first, programs, seconds);
            }
            return campaign.divergences() == 0 ? 0 : 1;
        }
    }
}
