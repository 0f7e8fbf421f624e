package org.refbench.harness.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.infra.Control;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.suite.Contenders;
import org.refbench.heap.Switches;

/** What the benchmarks do leaves no leak and no wrong count, under any scheme: each ends with an audit, which would throw. */
class BenchmarksTest {
    private static final int INVOCATIONS = 40;

    private interface Work {
        void run() throws Exception;
    }

    static Stream<Arguments> contenders() {
        return Contenders.all(new InstalledCatalog()).stream()
                .filter(c -> Switches.IMMORTAL || !InstalledCatalog.hasImmortals(c.scheme()))
                .map(c -> Arguments.of(c.scheme().toString(), c.lock()));
    }

    static Stream<Arguments> reclaiming() {
        return contenders().filter(c -> !c.get()[0].equals("none"));
    }

    @ParameterizedTest
    @MethodSource("contenders")
    void pairs(String scheme, String lock) throws Exception {
        CountingBenchmark.Shared shared = shared(scheme, lock);
        CountingBenchmark.Foreign foreign = new CountingBenchmark.Foreign();
        foreign.make(shared);
        CountingBenchmark benchmark = new CountingBenchmark();
        Control control = new Control();
        Work work = () -> {
            CountingBenchmark.Quiescing each = new CountingBenchmark.Quiescing();
            each.attach(shared);
            for (int iteration = 0; iteration < 3; iteration++) {
                each.begin();
                for (int i = 0; i < INVOCATIONS; i++) {
                    benchmark.privatePair(each, control);
                    benchmark.foreignPair(each, foreign, control);
                    benchmark.sharedPair(each, foreign, control);
                    benchmark.safepointPoll(each);
                    benchmark.privatePairWithoutRest(each, control);
                    each.quiesce();
                }
                each.end();
            }
            each.detach(shared);
            rest(shared, benchmark, control);
        };
        run(work, work, shared::stop);
    }

    private static void rest(CountingBenchmark.Shared shared, CountingBenchmark benchmark, Control control) {
        CountingBenchmark.Counting each = new CountingBenchmark.Counting();
        each.attach(shared);
        each.begin();
        each.count(control);
        benchmark.rest(each);
        each.end();
        each.detach(shared);
    }

    @ParameterizedTest
    @MethodSource("reclaiming")
    void loadsAndStores(String scheme, String lock) throws Exception {
        for (int slots : new int[] {1, 300}) {
            SlotsBenchmark.Shared shared = new SlotsBenchmark.Shared();
            shared.scheme = scheme;
            shared.lock = lock;
            shared.slots = slots;
            shared.stores = 50;
            shared.start();
            SlotsBenchmark benchmark = new SlotsBenchmark();
            Control control = new Control();
            Work work = () -> {
                SlotsBenchmark.Each each = new SlotsBenchmark.Each();
                each.attach(shared);
                for (int iteration = 0; iteration < 3; iteration++) {
                    each.begin();
                    for (int i = 0; i < INVOCATIONS; i++) {
                        benchmark.loadsAndStores(shared, each, control);
                    }
                    each.end();
                }
                each.detach(shared);
            };
            run(work, work, shared::stop);
        }
    }

    @ParameterizedTest
    @MethodSource("reclaiming")
    void handOver(String scheme, String lock) throws Exception {
        HandOverBenchmark.Shared shared = new HandOverBenchmark.Shared();
        shared.scheme = scheme;
        shared.lock = lock;
        shared.start();
        HandOverBenchmark benchmark = new HandOverBenchmark();
        Control control = new Control();
        long expected = HandOverBenchmark.BATCH * (HandOverBenchmark.BATCH - 1) / 2;
        Work produce = () -> each(shared, each -> benchmark.produce(shared, each, control));
        Work consume = () -> each(
                shared,
                each -> assertThat(benchmark.consume(shared, each, control)).isEqualTo(expected));
        run(produce, consume, shared::stop);
    }

    private static void each(HandOverBenchmark.Shared shared, Consumer<HandOverBenchmark.Each> work) {
        HandOverBenchmark.Each each = new HandOverBenchmark.Each();
        each.attach(shared);
        each.begin();
        for (int i = 0; i < INVOCATIONS; i++) {
            work.accept(each);
        }
        each.end();
        each.detach(shared);
    }

    @ParameterizedTest
    @MethodSource("reclaiming")
    void whoFindsTheRingFullOrEmptyGivesUpWhenTheMeasurementIsOver(String scheme, String lock) throws Exception {
        HandOverBenchmark.Shared shared = new HandOverBenchmark.Shared();
        shared.scheme = scheme;
        shared.lock = lock;
        shared.start();
        HandOverBenchmark benchmark = new HandOverBenchmark();
        Control control = new Control();
        Work produce = () -> each(shared, each -> benchmark.produce(shared, each, control));
        Work stop = () -> {
            Thread.sleep(20);
            control.stopMeasurement = true;
        };
        run(produce, stop, shared::stop);
    }

    @ParameterizedTest
    @MethodSource("reclaiming")
    void allocation(String scheme, String lock) {
        AllocationBenchmark benchmark = new AllocationBenchmark();
        benchmark.scheme = scheme;
        benchmark.lock = lock;
        benchmark.bytes = 32;
        benchmark.start();
        benchmark.begin();
        for (int i = 0; i < INVOCATIONS; i++) {
            benchmark.allocateAndFree();
            benchmark.allocateAndFreeBatch();
        }
        benchmark.end();
        benchmark.stop();
    }

    @Test
    void aReferenceThatIsLeftOverFailsTheFork() {
        BenchRuntime runtime = new BenchRuntime("atomic", "object-lock");
        Worker worker = runtime.attach(1);
        worker.makeLeaves(8);
        worker.mutator.retainLocal(worker.locals[0]);
        runtime.detach(worker);
        assertThatThrownBy(runtime::close).hasMessageContaining("LEAK");
    }

    @Test
    void aSchemeThatFreesNothingIsRefusedWhereItWouldFillTheHeap() {
        AllocationBenchmark benchmark = new AllocationBenchmark();
        benchmark.scheme = "none";
        benchmark.lock = "object-lock";
        assertThatThrownBy(benchmark::start).hasMessageContaining("frees nothing");
    }

    private static CountingBenchmark.Shared shared(String scheme, String lock) {
        CountingBenchmark.Shared shared = new CountingBenchmark.Shared();
        shared.scheme = scheme;
        shared.lock = lock;
        shared.start();
        return shared;
    }

    /** Both at once; then the end, by whoever is first, as JMH does it. */
    private static void run(Work one, Work other, Runnable end) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> futures = new ArrayList<>();
            for (Work work : List.of(one, other)) {
                futures.add(threads.submit(() -> {
                    work.run();
                    return null;
                }));
            }
            for (Future<?> future : futures) {
                future.get(60, TimeUnit.SECONDS);
            }
        }
        end.run();
    }
}
