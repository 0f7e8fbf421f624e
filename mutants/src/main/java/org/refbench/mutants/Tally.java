package org.refbench.mutants;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the runs of one mutant have found. */
final class Tally {
    final Mutant mutant;
    private final Map<Integer, Integer> foundBy = new HashMap<>();
    private final Map<Integer, Set<String>> laws = new HashMap<>();
    private final Set<Integer> runsThatFound = new HashSet<>();
    private final List<String> told = new ArrayList<>();

    Tally(Mutant mutant) {
        this.mutant = mutant;
    }

    void found(int run, int hunt, String law, String what) {
        foundBy.merge(hunt, 1, Integer::sum);
        laws.computeIfAbsent(hunt, h -> new TreeSet<>()).add(law);
        runsThatFound.add(run);
        told.add("run " + run + ", " + mutant.hunts().get(hunt).test() + ": " + law + ": " + what);
    }

    void missed(int run, int hunt) {
        told.add("missed in run " + run + ", " + mutant.hunts().get(hunt).test());
    }

    /** In how many runs the hunt found the mutant. */
    int foundBy(int hunt) {
        return foundBy.getOrDefault(hunt, 0);
    }

    Set<String> laws(int hunt) {
        return laws.getOrDefault(hunt, Set.of());
    }

    /** In how many runs any hunt found it. */
    int found() {
        return runsThatFound.size();
    }

    /** A line for each hunt of each run. */
    List<String> told() {
        return told;
    }
}
