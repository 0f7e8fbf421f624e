package org.refbench.harness.shootout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.refbench.harness.env.Environment;

/** Plans, forks and environments for tests. */
public final class Samples {
    private Samples() {}

    /** A cell of the workload fib. */
    public static Cell cell(String contender, int threads) {
        return contender.equals("gil")
                ? new Cell("gil", "plain", "gil", "fib", 20, threads)
                : new Cell(contender, "atomic", "object-lock", "fib", 20, threads);
    }

    /** gil and gilectomy on 1, 2 and 4 threads, three rounds, a budget that is never spent. */
    public static Plan plan() {
        return plan(3, 1_000_000);
    }

    /** The same with another number of rounds and another budget. */
    public static Plan plan(int rounds, long budgetSeconds) {
        return plan(rounds, 0, budgetSeconds);
    }

    /** The same with a precision after which rounds end. */
    public static Plan plan(int rounds, double precision, long budgetSeconds) {
        List<Cell> cells = new ArrayList<>();
        for (int threads : new int[] {1, 2, 4}) {
            cells.add(cell("gil", threads));
            cells.add(cell("gilectomy", threads));
        }
        return new Plan(cells, null, rounds, precision, budgetSeconds, 6, 42, 1 << 20, 60, false, Plan.JVM_ARGS, null);
    }

    /** A good fork whose steady iterations take about {@code ms}, after one slow one. */
    public static ForkRecord fork(int number, int round, Cell cell, double ms) {
        double[] wall = {ms * 3, ms * 1.01, ms * 0.99, ms, ms * 1.02, ms};
        double[] cpu = Arrays.stream(wall).map(w -> w * cell.threads()).toArray();
        return new ForkRecord(
                number,
                round,
                cell,
                ForkRecord.Status.OK,
                "",
                "2026-11-22T23:00:00Z",
                2.5,
                wall,
                cpu,
                new double[6],
                new double[6],
                4096,
                0.5,
                0);
    }

    /** A fork that did not end well. */
    public static ForkRecord failed(int number, int round, Cell cell, ForkRecord.Status status, String message) {
        double[] none = {};
        return new ForkRecord(
                number, round, cell, status, message, "2026-11-22T23:00:00Z", 2.5, none, none, none, none, 0, 0.5, 0);
    }

    /** A machine with two cores. */
    public static Environment environment() {
        return environment(2);
    }

    /** The same with another number of cores. */
    public static Environment environment(int cores) {
        return new Environment(
                "2026-11-22T23:00:00Z",
                "A Processor <i>&",
                cores,
                8L << 30,
                "Linux 6.1",
                "amd64",
                true,
                "25",
                "A VM 25",
                Plan.JVM_ARGS,
                "0123456789abcdef",
                true,
                0.25,
                10,
                "shootout --schemes \"gil\" </script>",
                42,
                "no perf here");
    }
}
