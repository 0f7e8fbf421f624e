package org.refbench.tck.schedule;

import java.util.Optional;
import org.refbench.schedule.RandomInterference;
import org.refbench.schedule.Replay;

/**
 * Makes a failing program smaller, one operation at a time, then its schedule, as long as it fails: one defect breaks now one
 * law, now another, so the smallest failure is worth more than the first law.
 */
final class Shrinker {
    private static final int INTERFERENCES = 2;
    private static final int SEARCHED = 1_500;
    private static final int DRAWN = 200;

    private final Search search;

    Shrinker(Search search) {
        this.search = search;
    }

    Search.Found shrink(Search.Found found) {
        Search.Found best = simpler(found.program()).orElse(found);
        boolean smaller = true;
        while (smaller && !search.isOver()) {
            Optional<Search.Found> next = smaller(best);
            smaller = next.isPresent();
            best = next.orElse(best);
        }
        return withFewerInterferences(best);
    }

    private Search.Found withFewerInterferences(Search.Found found) {
        Search.Found best = found;
        for (int i = found.decisions().length - 1; i >= 0 && !search.isOver(); i--) {
            if (i < best.decisions().length && best.decisions()[i] != 0) {
                int[] fewer = best.decisions().clone();
                fewer[i] = 0;
                best = search.find(best.program(), new Replay(fewer), 1).orElse(best);
            }
        }
        return best;
    }

    private Optional<Search.Found> smaller(Search.Found found) {
        Program program = found.program();
        for (int t = program.threads().size() - 1; t >= 0; t--) {
            for (int op = program.threads().get(t).size() - 1; op >= 0; op--) {
                Optional<Search.Found> candidate =
                        program.size() == 1 ? Optional.empty() : simpler(program.without(t, op));
                if (candidate.isPresent()) {
                    return candidate;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Search.Found> simpler(Program program) {
        return search.simplest(program, INTERFERENCES, SEARCHED)
                .or(() -> search.find(program, new RandomInterference(program.size()), DRAWN));
    }
}
