package org.refbench.harness.latency;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.sampling.ListSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.refbench.harness.spec.Contender;

/**
 * All that decides what a measurement of latency does; saved beside its results.
 *
 * @param contenders who is compared, at the same rates
 * @param workload the server
 * @param threads its workers
 * @param arrivals when requests are due
 * @param rates requests a second; empty for {@code loads}
 * @param loads rates as fractions of the capacity of the slowest contender
 * @param rounds forks of each contender at each rate
 * @param warmupSeconds how long requests are sent before they count
 * @param seconds how long they count in each fork
 * @param seed of arrivals and of the order of forks
 * @param heapLimit the limit of the measured heap, in bytes
 * @param timeoutSeconds a fork that takes longer is killed
 * @param stalled the contender that is stalled once a fork, on purpose; null for none
 * @param stallMs how long
 * @param pauses whether each contender gets a fork more at each rate, in which its pauses are recorded
 * @param deaths whether each gets another, in which the time from deaths to the reuse of memory is
 * @param jvmArgs the flags of every fork
 */
public record LatencyPlan(
        List<Contender> contenders,
        String workload,
        int threads,
        Arrivals arrivals,
        List<Double> rates,
        List<Double> loads,
        int rounds,
        double warmupSeconds,
        double seconds,
        long seed,
        long heapLimit,
        long timeoutSeconds,
        String stalled,
        long stallMs,
        boolean pauses,
        boolean deaths,
        List<String> jvmArgs) {
    /** The round of forks that are not timed: those that find capacities, and those that record pauses. */
    static final int UNTIMED = 0;

    /** The round of forks that watch deaths. */
    static final int DEATHS = -1;

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;

    /** Who is measured at which rate; a rate of 0 finds the capacity. */
    record Cell(Contender contender, double rate) {}

    /** The cells of a round, in an order of its own. */
    List<Cell> order(int round, List<Double> atRates) {
        List<Cell> cells = new ArrayList<>();
        contenders.forEach(c -> atRates.forEach(rate -> cells.add(new Cell(c, rate))));
        ListSampler.shuffle(RandomSource.XO_RO_SHI_RO_128_PP.create(seed + round * GOLDEN_RATIO), cells);
        return cells;
    }

    LatencyJob job(Cell cell, int round) {
        return new LatencyJob(
                cell.contender().scheme().toString(),
                cell.contender().lock(),
                workload,
                threads,
                cell.rate(),
                arrivals,
                warmupSeconds,
                seconds,
                seed + round, // all contenders of a round get the same arrivals
                heapLimit,
                cell.contender().label().equals(stalled) ? stallMs : 0,
                round == UNTIMED && cell.rate() > 0,
                round == DEATHS);
    }
}
