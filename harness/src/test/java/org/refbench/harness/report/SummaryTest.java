package org.refbench.harness.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.ForkRecord.Status;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.shootout.Samples;

class SummaryTest {
    /** gil takes 100 ms a thread, gilectomy twice that; both vary by a few percent from fork to fork. */
    static List<ForkRecord> forks() {
        List<ForkRecord> forks = new ArrayList<>();
        double[] drift = {1.0, 1.02, 0.97, 1.01, 0.99};
        for (int round = 1; round <= 5; round++) {
            for (Cell cell : Samples.plan().order(round)) {
                double ms = 100
                        * cell.threads()
                        * drift[round - 1]
                        * (cell.contender().equals("gil") ? 1 : 2);
                forks.add(Samples.fork(forks.size() + 1, round, cell, ms));
            }
        }
        return forks;
    }

    static Summary summary(List<ForkRecord> forks) {
        return Summary.of(Samples.plan(), Samples.environment(), forks);
    }

    @Test
    void ratiosAreToTheGilAtTheSameNumberOfThreads() {
        Summary summary = summary(forks());
        assertThat(summary.baseline()).isEqualTo("gil");
        for (CellSummary cell : summary.cells()) {
            boolean base = cell.cell().contender().equals("gil");
            assertThat(cell.wallRatio().isEmpty()).isEqualTo(base);
            assertThat(cell.forks()).isEqualTo(5);
            assertThat(cell.oversubscribed()).isEqualTo(cell.cell().threads() == 4);
            cell.wallRatio().ifPresent(r -> {
                assertThat(r.value()).isCloseTo(2, within(1e-6));
                assertThat(r.low()).isBetween(1.8, 1.99);
                assertThat(r.high()).isBetween(2.01, 2.2);
            });
        }
    }

    @Test
    void theLeastCertainRatioIsTheOneThatCounts() {
        Summary summary = summary(forks());
        double widest = summary.cells().stream()
                .flatMap(c -> c.wallRatio().stream())
                .mapToDouble(r -> (r.high() - r.low()) / 2 / r.value())
                .max()
                .orElseThrow();
        assertThat(summary.uncertainty()).isEqualTo(widest).isBetween(0.005, 0.1);
        List<ForkRecord> first = forks().subList(0, 6);
        assertThat(summary(first).uncertainty()).as("one fork has no interval").isInfinite();
    }

    @Test
    void withoutAnythingToCompareTimesCount() {
        List<ForkRecord> gilOnly =
                forks().stream().filter(f -> f.cell().contender().equals("gil")).toList();
        Plan plan = new Plan(
                Samples.plan().cells().stream()
                        .filter(c -> c.contender().equals("gil"))
                        .toList(),
                null,
                5,
                0,
                1,
                6,
                42,
                1,
                1,
                false,
                Plan.JVM_ARGS,
                null);
        assertThat(Summary.of(plan, Samples.environment(), gilOnly).uncertainty())
                .isBetween(0.005, 0.2);
    }

    @Test
    void theWarmUpIterationDoesNotCount() {
        CellSummary gil = summary(forks()).cells().getFirst();
        assertThat(gil.wallMs().orElseThrow().value()).isBetween(95.0, 105.0);
    }

    @Test
    void cellsAreOrderedByWorkloadThreadsContender() {
        assertThat(summary(forks()).cells())
                .extracting(c -> c.cell().id())
                .containsExactly(
                        "gil/fib/1", "gilectomy/fib/1", "gil/fib/2", "gilectomy/fib/2", "gil/fib/4", "gilectomy/fib/4");
    }

    @Test
    void aCellWithAFailedForkHasNoFiguresAndSaysSoLoudly() {
        List<ForkRecord> forks = new ArrayList<>(forks());
        Cell cell = Samples.cell("gilectomy", 2);
        forks.add(Samples.failed(99, 3, cell, Status.FAILED, "audit: 3 leaks"));
        Summary summary = summary(forks);
        CellSummary failed = summary.cells().stream()
                .filter(c -> c.cell().equals(cell))
                .findFirst()
                .orElseThrow();
        assertThat(failed.wallMs()).isEmpty();
        assertThat(failed.wallRatio()).isEmpty();
        assertThat(failed.remarks()).isEqualTo("FAILED: audit: 3 leaks");
        assertThat(summary.hasFailures()).isTrue();
        assertThat(Findings.of(summary).getFirst()).isEqualTo("gilectomy on fib, 2 threads: FAILED: audit: 3 leaks");
    }

    @Test
    void notApplicableIsNoFailure() {
        List<ForkRecord> forks = new ArrayList<>(forks());
        forks.add(Samples.failed(99, 3, Samples.cell("gilectomy", 2), Status.NOT_APPLICABLE, "needs 2 GB"));
        assertThat(summary(forks).hasFailures()).isFalse();
    }

    @Test
    void disturbedForksAreMarked() {
        List<ForkRecord> forks = new ArrayList<>(forks());
        ForkRecord f = forks.getFirst();
        double[] collections = {1, 0, 0, 0, 1, 0};
        forks.set(
                0,
                new ForkRecord(
                        f.number(),
                        f.round(),
                        f.cell(),
                        f.status(),
                        f.message(),
                        f.startedAt(),
                        f.seconds(),
                        f.wallMs(),
                        f.cpuMs(),
                        collections,
                        f.gcMs(),
                        f.heapBytes(),
                        f.loadBefore(),
                        0));
        CellSummary cell = summary(forks).cells().stream()
                .filter(c -> c.cell().equals(f.cell()))
                .findFirst()
                .orElseThrow();
        assertThat(cell.remarks()).contains("1 disturbed");
    }

    @Test
    void withoutTheGilTheFirstContenderIsTheBaseline() {
        List<Cell> cells = Samples.plan().cells().stream()
                .filter(c -> c.contender().equals("gilectomy"))
                .toList();
        var plan = new Plan(cells, null, 1, 0, 1, 6, 1, 1, 1, false, List.of(), null);
        assertThat(Summary.of(plan, Samples.environment(), forks()).baseline()).isEqualTo("gilectomy");
    }

    @Test
    void findingsNeverSayMoreThanTheIntervals() {
        assertThat(Findings.of(summary(forks())))
                .hasSize(3)
                .allSatisfy(f -> assertThat(f).contains("slower"));
    }

    @Test
    void roundsTooFewForTheFamilyGiveNoVerdictHoweverClearTheRatio() {
        List<ForkRecord> four = forks().stream().filter(f -> f.round() <= 4).toList();
        Summary summary = summary(four);
        assertThat(summary.comparisons()).isEqualTo(3);
        assertThat(Findings.of(summary))
                .hasSize(3)
                .allSatisfy(
                        f -> assertThat(f).contains("not enough data", "2.00x").doesNotContain("slower"));
        assertThat(new SummaryText(summary).terminal()).contains("not enough data", "3 comparisons", "5 forks a cell");
    }

    @Test
    void theBaselineCanBeChosen() {
        Plan plan = Samples.plan();
        Plan other = new Plan(plan.cells(), "gilectomy", 5, 0, 1, 6, 42, 1, 1, false, Plan.JVM_ARGS, null);
        Summary summary = Summary.of(other, Samples.environment(), forks());
        assertThat(Findings.of(summary))
                .hasSize(3)
                .allSatisfy(f -> assertThat(f).contains("faster", "0.500x"));
    }

    @Test
    void tables() {
        SummaryText text = new SummaryText(summary(forks()));
        assertThat(text.terminal()).contains("fib(20)", "gilectomy", "2.00x [", "oversubscribed");
        assertThat(text.markdown())
                .contains("| workload | threads |", "| --- |", "Machine: A Processor", "seed 42", "with changes");
    }

    @Test
    void scalingLawsNeedFourNumbersOfThreadsWithinTheCores() {
        assertThat(ScalingTable.of(summary(forks())).markdown()).contains("too few points");
        List<Cell> cells =
                Stream.of(1, 2, 3, 4).map(n -> Samples.cell("gilectomy", n)).toList();
        List<ForkRecord> forks = new ArrayList<>();
        for (int round = 1; round <= 5; round++) {
            for (Cell cell : cells) {
                double ms = 100 * (1 + 0.25 * (cell.threads() - 1)) * (1 + 0.002 * round);
                forks.add(Samples.fork(forks.size() + 1, round, cell, ms));
            }
        }
        Plan plan = new Plan(cells, null, 5, 0, 1, 6, 42, 1, 1, false, Plan.JVM_ARGS, null);
        Summary summary = Summary.of(plan, Samples.environment(4), forks);
        ScalingTable table = ScalingTable.of(summary);
        assertThat(table.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.amdahl().contention().value()).isCloseTo(0.25, within(0.01)));
        assertThat(table.markdown()).contains("| fib | gilectomy | 0.25");
        String page = HtmlReport.render(summary, CountsTable.of(plan, List.of()), List.of(), table);
        assertThat(page).contains("Scaling laws</h3>", "<td>fib</td><td>gilectomy</td><td class=\"n\">0.25");
    }

    @Test
    void cellsAsCommaSeparatedValues() {
        List<ForkRecord> forks = new ArrayList<>(forks());
        forks.add(Samples.failed(99, 3, Samples.cell("gilectomy", 4), Status.FAILED, "said \"no\", twice"));
        String[] lines = CellsCsv.of(summary(forks)).split("\r\n");
        assertThat(lines).hasSize(7);
        int columns = lines[0].split(",").length;
        assertThat(lines[1].split(",", -1)).hasSize(columns).startsWith("fib", "20", "1", "gil", "plain", "gil", "5");
        assertThat(lines[2].split(",", -1)).hasSize(columns).contains("slower", "gilectomy");
        assertThat(lines[6]).endsWith(",\"FAILED: said \"\"no\"\", twice\"");
    }

    @Test
    void comparingAShootoutWithItselfShowsNoDifference() {
        Summary summary = summary(forks());
        assertThat(new Comparison(summary, summary).text())
                .contains("no difference shown", "1.00x")
                .doesNotContain("slower", "warning");
    }
}
