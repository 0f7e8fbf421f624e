package org.refbench.fuzz;

import java.util.List;
import java.util.function.Predicate;
import org.refbench.fuzz.grammar.Block;

/** Leaves statements out of a program for as long as it still shows what it showed (Zeller and Hildebrandt 2002, ddmin). */
final class Minimizer {
    private final Predicate<List<Block>> shows;

    Minimizer(Predicate<List<Block>> shows) {
        this.shows = shows;
    }

    List<Block> minimize(List<Block> program) {
        List<Block> smallest = program;
        int size = Block.removable(smallest);
        for (int chunk = Math.max(1, size / 2); chunk >= 1; ) {
            List<Block> smaller = withoutOne(smallest, chunk);
            if (smaller != null) {
                smallest = smaller;
            } else {
                chunk /= 2;
            }
        }
        return smallest;
    }

    private List<Block> withoutOne(List<Block> program, int chunk) {
        int size = Block.removable(program);
        for (int from = 0; from < size; from += chunk) {
            List<Block> smaller = Block.without(program, from, from + chunk);
            if (shows.test(smaller)) {
                return smaller;
            }
        }
        return null;
    }
}
