package org.refbench.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Several threads at work on one list or one dict. Nothing is lost and nothing comes twice, every element read is a live object
 * of the kind that was put in, and afterwards the audit finds each count exact and nothing leaked.
 */
class SharedContainersTest {
    private static final int ROUNDS = 3000;

    /** Values are told apart by who made them and when, and are no cached ints. */
    private static long value(int thread, int round) {
        return 1_000_000L * (thread + 1) + round;
    }

    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.ATOMIC, TestThreads.TRACING})
    void appendsAndPopsLoseNothing(String spec) {
        long seed = System.nanoTime();
        TestRuntime.run(spec, r -> {
            long list = r.t.push(Lists.create(r.t));
            long[] popped = new long[TestThreads.COUNT];
            TestThreads.run(r, seed, (t, random, thread) -> {
                for (int i = 0; i < ROUNDS; i++) {
                    if (random.nextInt(3) < 2) {
                        long item = t.push(Ints.of(t, value(thread, i)));
                        Lists.append(t, list, item);
                        t.drop();
                        popped[thread] -= value(thread, i);
                    } else {
                        long item = Lists.pop(t, list, random.nextBoolean() ? -1 : 0);
                        if (item != 0) {
                            popped[thread] += Ints.value(item);
                            t.m.releaseLocal(item);
                        }
                    }
                    t.m.pollSafepoint();
                }
            });
            long balance = 0;
            for (long sum : popped) {
                balance += sum;
            }
            for (long item = Lists.pop(r.t, list, -1); item != 0; item = Lists.pop(r.t, list, -1)) {
                balance += Ints.value(item);
                r.t.m.releaseLocal(item);
            }
            assertThat(balance).as("put in less taken out, seed %d", seed).isZero();
            r.t.drop();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.ATOMIC, TestThreads.TRACING})
    void aCellThatIsOverwrittenNeverLooksEmpty(String spec) {
        long seed = System.nanoTime();
        TestRuntime.run(spec, r -> {
            long cell = r.t.push(Cells.create(r.t));
            Cells.init(r.t, cell, Ints.of(r.t, value(0, 0)));
            TestThreads.run(r, seed, (t, random, thread) -> {
                for (int i = 0; i < ROUNDS; i++) {
                    if (thread == 0) {
                        Cells.set(t, cell, t.push(Ints.of(t, value(thread, i))));
                        t.stack[--t.sp] = 0; // the cell has it
                    } else {
                        long seen = Cells.get(t, cell);
                        assertThat(seen).as("read %d, seed %d", i, seed).isNotZero();
                        t.m.releaseLocal(seen);
                    }
                    t.m.pollSafepoint();
                }
            });
            r.t.drop();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.ATOMIC, TestThreads.TRACING})
    void anyMixOfListOperationsKeepsTheListWhole(String spec) {
        long seed = System.nanoTime();
        TestRuntime.run(spec, r -> {
            long list = r.t.push(Lists.create(r.t));
            TestThreads.run(r, seed, (t, random, thread) -> {
                for (int i = 0; i < ROUNDS; i++) {
                    mixedListStep(t, list, random, value(thread, i));
                    assertThat(t.sp).as("operand stack, seed %d", seed).isZero();
                    t.m.pollSafepoint();
                }
            });
            r.t.drop();
        });
    }

    private static void mixedListStep(ThreadState t, long list, Random random, long value) {
        long item = t.push(Ints.of(t, value));
        int length = Lists.length(list);
        int index = random.nextInt(length + 1);
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> Lists.append(t, list, item);
            case 3 -> Lists.insert(t, list, index, item);
            case 4 -> Lists.set(t, list, index, item);
            case 5, 6 -> readAll(t, list);
            case 7 -> ListSlices.delete(t, list, index, index + 3L, 1 + random.nextInt(2));
            case 8 -> {
                ListSlices.replace(t, list, index, index + 2L, t.push(Lists.copy(t, list)));
                t.drop();
                if (Lists.length(list) > 200) {
                    Lists.clear(t, list);
                }
            }
            case 9 -> Lists.reverse(t, list);
            case 10 -> sortUnlessBusy(t, list);
            default -> {
                long popped = Lists.pop(t, list, index);
                if (popped != 0) {
                    t.m.releaseLocal(popped);
                }
            }
        }
        t.drop();
    }

    /** While one thread sorts, the list is empty for the others; what they put in is a modification. */
    private static void sortUnlessBusy(ThreadState t, long list) {
        int mark = t.sp;
        try {
            Sorting.sort(t, list, 0, false);
        } catch (PyError e) {
            long exception = t.push(t.takeException());
            assertThat(Text.str(t, exception)).isEqualTo("list modified during sort");
            t.dropTo(mark);
        }
    }

    private static void readAll(ThreadState t, long list) {
        long iterator = t.push(Iteration.iter(t, list));
        for (long item = Iteration.next(t, iterator); item != 0; item = Iteration.next(t, iterator)) {
            assertThat(Ints.value(item)).isGreaterThanOrEqualTo(1_000_000);
            t.m.releaseLocal(item);
        }
        t.drop();
    }

    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.ATOMIC, TestThreads.TRACING})
    void entriesOfOwnKeysAreNeitherLostNorMixedUp(String spec) {
        long seed = System.nanoTime();
        TestRuntime.run(spec, r -> {
            long dict = r.t.push(Dicts.create(r.t));
            int[] left = new int[TestThreads.COUNT];
            TestThreads.run(r, seed, (t, random, thread) -> {
                long[] expected = new long[100];
                for (int i = 0; i < ROUNDS; i++) {
                    ownKeyStep(t, dict, random, thread, value(thread, i), expected);
                    assertThat(t.sp).as("operand stack, seed %d", seed).isZero();
                    t.m.pollSafepoint();
                }
                for (long value : expected) {
                    left[thread] += value != 0 ? 1 : 0;
                }
            });
            int total = 0;
            for (int count : left) {
                total += count;
            }
            assertThat(Dicts.length(dict)).as("seed %d", seed).isEqualTo(total);
            r.t.drop();
        });
    }

    /** Keys of the thread's own, in a dict that the others make grow and shrink meanwhile. */
    private static void ownKeyStep(ThreadState t, long dict, Random random, int thread, long value, long[] expected) {
        int n = random.nextInt(expected.length);
        long key = t.push(Strs.of(t, thread + ":" + n));
        switch (random.nextInt(4)) {
            case 0, 1 -> {
                Dicts.set(t, dict, key, t.push(Ints.of(t, value)));
                t.drop();
                expected[n] = value;
            }
            case 2 -> {
                assertThat(Dicts.delete(t, dict, key)).isEqualTo(expected[n] != 0);
                expected[n] = 0;
            }
            default -> {
                long found = Dicts.getStr(t, dict, key);
                assertThat(found == 0 ? 0 : Ints.value(found)).isEqualTo(expected[n]);
                if (found != 0) {
                    t.m.releaseLocal(found);
                }
            }
        }
        t.drop();
    }

    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.ATOMIC, TestThreads.TRACING})
    void anyMixOfDictOperationsKeepsTheDictWhole(String spec) {
        long seed = System.nanoTime();
        TestRuntime.run(spec, r -> {
            long dict = r.t.push(Dicts.create(r.t));
            TestThreads.run(r, seed, (t, random, thread) -> {
                for (int i = 0; i < ROUNDS; i++) {
                    mixedDictStep(t, dict, random, value(thread, i));
                    assertThat(t.sp).as("operand stack, seed %d", seed).isZero();
                    t.m.pollSafepoint();
                }
            });
            r.t.drop();
        });
    }

    private static void mixedDictStep(ThreadState t, long dict, Random random, long value) {
        long key = t.push(Ints.of(t, 1000 + random.nextInt(60)));
        long item = t.push(Ints.of(t, value));
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> Dicts.set(t, dict, key, item);
            case 4, 5 -> Dicts.delete(t, dict, key);
            case 6 -> t.push(Dicts.setDefault(t, dict, key, item));
            case 7 -> Dicts.popLast(t, dict);
            case 8 -> walk(t, dict);
            case 9 -> t.push(Dicts.copy(t, dict));
            case 10 -> t.push(DictViews.create(t, dict, DictViews.ITEMS));
            default -> {
                if (random.nextInt(50) == 0) {
                    Dicts.clear(t, dict);
                }
            }
        }
        t.dropTo(0);
    }

    /** Iterates to the end, or until the dict is found to have changed. */
    private static void walk(ThreadState t, long dict) {
        long iterator = t.push(DictIterators.create(t, dict, DictViews.ITEMS, false));
        try {
            for (long pair = Iteration.next(t, iterator); pair != 0; pair = Iteration.next(t, iterator)) {
                assertThat(Ints.value(Tuples.get(pair, 0))).isBetween(1000L, 1060L);
                assertThat(Ints.value(Tuples.get(pair, 1))).isGreaterThanOrEqualTo(1_000_000);
                t.m.releaseLocal(pair);
            }
        } catch (PyError e) {
            long exception = t.push(t.takeException());
            assertThat(Text.str(t, exception)).startsWith("dictionary ").endsWith(" iteration");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.ATOMIC, TestThreads.TRACING})
    void aSharedIteratorGivesOnlyElements(String spec) {
        long seed = System.nanoTime();
        TestRuntime.run(spec, r -> {
            for (int round = 0; round < 20; round++) {
                int base = r.t.sp;
                for (int i = 0; i < 200; i++) {
                    r.integer(value(0, i));
                }
                long list = r.t.push(Lists.fromStack(r.t, base, 200));
                long iterator = r.t.push(Iteration.iter(r.t, list));
                TestThreads.run(r, seed, (t, random, thread) -> {
                    for (long item = Iteration.next(t, iterator); item != 0; item = Iteration.next(t, iterator)) {
                        assertThat(Ints.value(item)).isBetween(value(0, 0), value(0, 199));
                        t.m.releaseLocal(item);
                        t.m.pollSafepoint();
                    }
                });
                r.t.dropTo(base);
            }
        });
    }
}
