package org.refbench.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads that do nothing but add to one container, as fast as they can: each element arrives, once, and in order. */
class SharedGrowthTest {
    private static final int APPENDS = 100_000;
    private static final int ROUNDS = 25_000;

    private static long value(int thread, int round) {
        return 1_000_000L * (thread + 1) + round;
    }

    /** The elements are cached ints, so that nothing but the list is slow. */
    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.ATOMIC, TestThreads.TRACING})
    void appendedElementsArriveInOrder(String spec) {
        TestRuntime.run(spec, r -> {
            ThreadState main = r.t;
            long list = main.push(Lists.create(main));
            TestThreads.run(r, 0, (t, random, thread) -> {
                for (int i = 0; i < APPENDS; i++) {
                    Lists.append(t, list, t.space.smallInts[50 * thread + i % 50]);
                    if (i % 64 == 0) {
                        t.m.pollSafepoint();
                    }
                }
            });
            assertThat(Lists.length(list)).isEqualTo(TestThreads.COUNT * APPENDS);
            int[] next = new int[TestThreads.COUNT];
            for (int i = 0; i < TestThreads.COUNT * APPENDS; i++) {
                long item = Lists.get(main, list, i);
                int index = (int) Ints.value(item) - ObjectSpace.MIN_SMALL_INT;
                assertThat(index % 50).isEqualTo(next[index / 50]++ % 50);
                main.m.releaseLocal(item);
            }
            main.drop();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.ATOMIC, TestThreads.TRACING})
    void addedEntriesArriveInOrder(String spec) {
        TestRuntime.run(spec, r -> {
            ThreadState main = r.t;
            long dict = main.push(Dicts.create(main));
            TestThreads.run(r, 0, (t, random, thread) -> {
                for (int i = 0; i < ROUNDS; i++) {
                    long key = t.push(Ints.of(t, value(thread, i)));
                    Dicts.set(t, dict, key, key);
                    t.drop();
                    t.m.pollSafepoint();
                }
            });
            assertThat(Dicts.length(dict)).isEqualTo(TestThreads.COUNT * ROUNDS);
            int[] next = new int[TestThreads.COUNT];
            long iterator = main.push(Iteration.iter(main, dict));
            for (long key = Iteration.next(main, iterator); key != 0; key = Iteration.next(main, iterator)) {
                int thread = (int) (Ints.value(key) / 1_000_000) - 1;
                assertThat(Ints.value(key)).isEqualTo(value(thread, next[thread]++));
                assertThat(Dicts.contains(main, dict, main.push(key))).isTrue();
                main.drop();
            }
            main.dropTo(0);
        });
    }
}
