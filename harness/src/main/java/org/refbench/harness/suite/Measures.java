package org.refbench.harness.suite;

import static org.refbench.harness.suite.Measure.Need.IMMORTAL;
import static org.refbench.harness.suite.Measure.Need.PUTTING_OFF;
import static org.refbench.harness.suite.Measure.Need.RECLAIMING;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.refbench.harness.bench.AllocationBenchmark;
import org.refbench.harness.bench.CountingBenchmark;
import org.refbench.harness.bench.HandOverBenchmark;
import org.refbench.harness.bench.HandOverYardstick;
import org.refbench.harness.bench.SharedYardstickBenchmark;
import org.refbench.harness.bench.SlotsBenchmark;
import org.refbench.harness.bench.SlotsYardstick;
import org.refbench.harness.bench.YardstickBenchmark;

/** What is measured, in the order of the table's rows; the first yardstick of a row is the one that the row is compared with. */
public final class Measures {
    /** The row that pairs which differ only in the object are compared with, where a row says so. */
    static final String PRIVATE_PAIR = "pair, private";

    static final String IMMORTAL_PAIR = "pair, immortal";

    private final List<Measure> all = new ArrayList<>();

    private Measures() {}

    /** All measures, those for many threads with each of {@code threads}. */
    public static List<Measure> all(List<Integer> threads) {
        Measures measures = new Measures();
        measures.single();
        for (int count : threads) {
            measures.shared(count);
        }
        for (int slots : new int[] {10, 100_000}) {
            for (int stores : new int[] {10, 50}) {
                for (int count : threads) {
                    measures.slots(slots, stores, count);
                }
            }
        }
        measures.handOver();
        return List.copyOf(measures.all);
    }

    private void single() {
        scheme(PRIVATE_PAIR, CountingBenchmark.class, "privatePair", 1);
        yardstick(PRIVATE_PAIR, YardstickBenchmark.class, "javaFieldPair", 1, "plain field");
        yardstick(PRIVATE_PAIR, YardstickBenchmark.class, "memoryPlainPair", 1, "plain word off the heap");
        yardstick(PRIVATE_PAIR, YardstickBenchmark.class, "javaFieldGetAndAddPair", 1, "VarHandle.getAndAdd");
        yardstick(PRIVATE_PAIR, YardstickBenchmark.class, "longAdderPair", 1, "LongAdder");
        yardstick(PRIVATE_PAIR, YardstickBenchmark.class, "nettyPair", 1, "Netty");
        scheme("pair, private, without what is put off", CountingBenchmark.class, "privatePairWithoutRest", 1);
        scheme("pair, private, only what is put off, by entry", CountingBenchmark.class, "rest", 1, PUTTING_OFF);
        scheme(IMMORTAL_PAIR, CountingBenchmark.class, "immortalPair", 1, IMMORTAL);
        scheme("safepoint poll", CountingBenchmark.class, "safepointPoll", 1);
        String allocation = "allocate and drop, 32 bytes";
        Map<String, String> bytes = Map.of("bytes", "32");
        add(allocation, AllocationBenchmark.class, "allocateAndFreeBatch", bytes, 1, "", RECLAIMING);
    }

    private void shared(int threads) {
        scheme("pair, another thread's, " + on(threads), CountingBenchmark.class, "foreignPair", threads);
        String one = "pair, one object, " + on(threads);
        scheme(one, CountingBenchmark.class, "sharedPair", threads);
        Class<?> yardsticks = SharedYardstickBenchmark.class;
        yardstick(one, yardsticks, "sharedGetAndAddPair", threads, "VarHandle.getAndAdd");
        yardstick(one, yardsticks, "sharedLongAdderPair", threads, "LongAdder");
        yardstick(one, yardsticks, "sharedNettyPair", threads, "Netty");
    }

    private void slots(int slots, int stores, int threads) {
        String row = slots + " slots, " + stores + "% stores, " + on(threads);
        Map<String, String> params = Map.of("slots", String.valueOf(slots), "stores", String.valueOf(stores));
        add(row, SlotsBenchmark.class, "loadsAndStores", params, threads, "", RECLAIMING);
        add(row, SlotsYardstick.class, "loadsAndExchanges", params, threads, "words, nothing counted");
    }

    private void handOver() {
        String row = "hand-over";
        scheme(row, HandOverBenchmark.class, "handOver", 2, RECLAIMING);
        yardstick(row, HandOverYardstick.class, "handOverWords", 2, "words through the same ring");
    }

    private static String on(int threads) {
        return threads == 1 ? "1 thread" : threads + " threads";
    }

    private void scheme(String row, Class<?> type, String method, int threads, Measure.Need... needs) {
        add(row, type, method, Map.of(), threads, "", needs);
    }

    private void yardstick(String row, Class<?> type, String method, int threads, String what) {
        add(row, type, method, Map.of(), threads, what);
    }

    private void add(
            String row,
            Class<?> type,
            String method,
            Map<String, String> params,
            int threads,
            String yardstick,
            Measure.Need... needs) {
        all.add(new Measure(row, type.getName() + "." + method, params, threads, yardstick, List.of(needs)));
    }
}
