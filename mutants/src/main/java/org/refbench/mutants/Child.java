package org.refbench.mutants;

import java.util.List;
import java.util.Optional;
import org.refbench.mutants.Hunt.Found;

/** The process that runs a mutant's hunts; tells of each on a line of its own, so that the parent knows where it ended. */
final class Child {
    static final String BEGIN = "@mutants ";

    private Child() {}

    /** Arguments: name of the mutant, first and last run, seed, number of hunts of the first run to leave out. */
    static void main(List<String> arguments) {
        Mutant mutant = byName(arguments.get(0));
        long seed = Long.parseLong(arguments.get(3));
        int skipped = Integer.parseInt(arguments.get(4));
        for (int run = Integer.parseInt(arguments.get(1)); run <= Integer.parseInt(arguments.get(2)); run++) {
            for (int hunt = skipped; hunt < mutant.hunts().size(); hunt++) {
                Optional<Found> found = mutant.hunts().get(hunt).run(seed + 7919L * run);
                System.out.println(BEGIN + run + " " + hunt + " "
                        + found.map(f -> f.law() + "\t"
                                        + f.what().lines().findFirst().orElse(""))
                                .orElse("\t"));
                System.out.flush();
            }
            skipped = 0;
        }
        System.exit(0); // threads of a broken world may still run
    }

    static Mutant byName(String name) {
        return Mutants.all().stream()
                .filter(mutant -> mutant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mutant '" + name + "'"));
    }
}
