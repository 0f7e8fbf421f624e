package org.refbench.harness.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.refbench.harness.spec.Catalog;
import org.refbench.harness.spec.Contender;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.SchemeSpec;

/**
 * What is measured, and for how long.
 *
 * @param cells all cells, those that are compared with each other next to each other
 * @param rounds forks of each cell
 * @param warmups warm-up iterations of a fork
 * @param iterations measured iterations of a fork
 * @param millis length of an iteration
 */
public record SuitePlan(List<SuiteCell> cells, int rounds, int warmups, int iterations, int millis) {
    /** What a fork costs beside its iterations, roughly: the JVM's start, and slots to be filled. */
    private static final double START_SECONDS = 1.2;

    public SuitePlan {
        cells = List.copyOf(cells);
    }

    /**
     * The cells of all measures whose row contains a match of {@code rows}, for every contender that has what they need.
     * What is compared is measured within a short time in each round: schemes and yardsticks of a row follow each other.
     */
    public static List<SuiteCell> cells(
            List<Measure> measures, List<Contender> contenders, Catalog catalog, Pattern rows) {
        List<SuiteCell> cells = new ArrayList<>();
        for (Measure measure : measures) {
            if (!rows.matcher(measure.row()).find()) {
                continue;
            }
            if (measure.measuresYardstick()) {
                cells.add(SuiteCell.of(measure));
            } else {
                contenders.stream()
                        .filter(c -> measure.needs().stream().allMatch(need -> has(need, c.scheme(), catalog)))
                        .forEach(c -> cells.add(SuiteCell.of(measure, c)));
            }
        }
        return cells;
    }

    private static boolean has(Measure.Need need, SchemeSpec scheme, Catalog catalog) {
        return switch (need) {
            case RECLAIMING -> is(scheme, catalog, Catalog.Scheme::reclaims);
            case PUTTING_OFF -> is(scheme, catalog, Catalog.Scheme::putsCountsOff);
            case IMMORTAL -> InstalledCatalog.hasImmortals(scheme);
        };
    }

    private static boolean is(SchemeSpec scheme, Catalog catalog, Predicate<Catalog.Scheme> what) {
        return catalog.scheme(innermost(scheme).name()).filter(what).isPresent();
    }

    private static SchemeSpec innermost(SchemeSpec scheme) {
        return scheme.inner().map(SuitePlan::innermost).orElse(scheme);
    }

    /** How long it will take, roughly. */
    public double seconds() {
        return (START_SECONDS + (warmups + iterations) * millis / 1e3) * cells.size() * rounds;
    }
}
