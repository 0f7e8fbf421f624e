package org.refbench.object;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Lists and dicts are linearizable under {@code object-lock}, and under {@code thread-private}, where each scenario's container is
 * handed over by the thread that made it; by Lincheck's stress mode: under atomic counts, where every
 * load takes the lock, and under tracing, where loads from lists go without. Lincheck's model checker switches at accesses to
 * Java fields; the containers lie outside the Java heap, where it sees none. Two threads, since Lincheck's spin while they
 * wait for each other.
 */
@Isolated("the races need both processors")
class ContainerLinearizabilityTest {
    private static final String OBJECT_LOCK = "atomic+object-lock";
    private static final String OBJECT_LOCK_RACY = "tracing(budget=65536)+object-lock";
    private static final String THREAD_PRIVATE_RACY = "tracing(budget=65536)+thread-private";

    private static AttachedThreads runtime;

    /** Values are not cached: each is an object of its own, which dies when it is taken out or overwritten. */
    private static long pushValue(ThreadState t, int value) {
        return t.push(Ints.of(t, 1_000_000 + value));
    }

    /** What an owned reference says, which is given up; null for 0. */
    private static Integer valueOf(ThreadState t, long reference) {
        if (reference == 0) {
            return null;
        }
        int value = (int) Ints.value(reference) - 1_000_000;
        t.m.releaseLocal(reference);
        return value;
    }

    private static void check(Class<?> container, Class<?> specification, int scenarios) {
        new StressOptions()
                .iterations(scenarios)
                .invocationsPerIteration(200)
                .threads(2)
                .actorsPerThread(4)
                .actorsBefore(3)
                .actorsAfter(2)
                .minimizeFailedScenario(false)
                .sequentialSpecification(specification)
                .check(container);
    }

    private static void checkSound(String spec, Class<?> container, Class<?> specification) {
        try (AttachedThreads threads = AttachedThreads.open(spec)) {
            runtime = threads;
            check(container, specification, 25);
        }
    }

    /** Under {@code none}, so that no race can free what is still in use. */
    private static void expectFailure(Class<?> container, Class<?> specification) {
        AttachedThreads threads = AttachedThreads.open("none", new ForgetfulLocks());
        runtime = threads;
        try {
            assertThatExceptionOfType(LincheckAssertionError.class)
                    .isThrownBy(() -> check(container, specification, 300));
        } finally {
            threads.discard();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {OBJECT_LOCK, OBJECT_LOCK_RACY, THREAD_PRIVATE_RACY})
    void listsAreLinearizable(String scheme) {
        checkSound(scheme, SharedList.class, ListSpecification.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {OBJECT_LOCK, OBJECT_LOCK_RACY, THREAD_PRIVATE_RACY})
    void dictsAreLinearizable(String scheme) {
        checkSound(scheme, SharedDict.class, DictSpecification.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {OBJECT_LOCK, OBJECT_LOCK_RACY, THREAD_PRIVATE_RACY})
    void dictsOfNamesAreLinearizable(String scheme) {
        checkSound(scheme, SharedNames.class, NamesSpecification.class);
    }

    @Test
    void anAppendWithoutItsLockIsFound() {
        expectFailure(ListWithUnlockedAppend.class, ListSpecification.class);
    }

    @Test
    void aPopInTwoStepsIsFound() {
        expectFailure(DictWithTornPop.class, DictSpecification.class);
    }

    /** One list. */
    @Param(name = "index", gen = IntGen.class, conf = "0:4")
    @Param(name = "value", gen = IntGen.class, conf = "1:20")
    public static class SharedList {
        private final long list;

        public SharedList() {
            list = runtime.call(t -> {
                t.dropTo(0); // the last scenario's
                return t.push(Lists.create(t));
            });
        }

        @Operation
        public void append(@Param(name = "value") int value) {
            runtime.call(t -> {
                Lists.append(t, list, pushValue(t, value));
                t.drop();
                return null;
            });
        }

        @Operation
        public Integer pop() {
            return runtime.call(t -> valueOf(t, Lists.pop(t, list, -1)));
        }

        @Operation
        public Integer get(@Param(name = "index") int index) {
            return runtime.call(t -> valueOf(t, Lists.get(t, list, index)));
        }

        @Operation
        public boolean set(@Param(name = "index") int index, @Param(name = "value") int value) {
            return runtime.call(t -> {
                boolean done = Lists.set(t, list, index, pushValue(t, value));
                t.drop();
                return done;
            });
        }

        @Operation
        public int len() {
            return runtime.call(t -> Lists.length(list));
        }
    }

    /** One that appends without its lock; it has no operations that would follow what that leaves and end the process. */
    @Param(name = "index", gen = IntGen.class, conf = "0:4")
    @Param(name = "value", gen = IntGen.class, conf = "1:20")
    public static class ListWithUnlockedAppend {
        private final SharedList list = new SharedList();

        @Operation
        public void append(@Param(name = "value") int value) {
            ForgetfulLocks.without(() -> list.append(value));
        }

        @Operation
        public Integer get(@Param(name = "index") int index) {
            return list.get(index);
        }

        @Operation
        public int len() {
            return list.len();
        }
    }

    /** One dict. */
    @Param(name = "key", gen = IntGen.class, conf = "0:3")
    @Param(name = "value", gen = IntGen.class, conf = "1:20")
    public static class SharedDict {
        private final long dict;

        public SharedDict() {
            dict = runtime.call(t -> {
                t.dropTo(0); // the last scenario's
                return t.push(Dicts.create(t));
            });
        }

        @Operation
        public void set(@Param(name = "key") int key, @Param(name = "value") int value) {
            runtime.call(t -> {
                long keyObject = t.push(Ints.of(t, key));
                Dicts.set(t, dict, keyObject, pushValue(t, value));
                t.drop();
                t.drop();
                return null;
            });
        }

        @Operation
        public Integer get(@Param(name = "key") int key) {
            return runtime.call(t -> {
                long value = Dicts.get(t, dict, t.push(Ints.of(t, key)));
                t.drop();
                return valueOf(t, value);
            });
        }

        @Operation
        public Integer pop(@Param(name = "key") int key) {
            return runtime.call(t -> {
                long value = Dicts.pop(t, dict, t.push(Ints.of(t, key)));
                t.drop();
                return valueOf(t, value);
            });
        }

        @Operation
        public int len() {
            return runtime.call(t -> Dicts.length(dict));
        }
    }

    /** One dict whose keys are names, each one object: they are looked up without the lock where the scheme allows it. */
    @Param(name = "key", gen = IntGen.class, conf = "0:3")
    @Param(name = "value", gen = IntGen.class, conf = "1:20")
    public static class SharedNames {
        private final long dict;

        public SharedNames() {
            dict = runtime.call(t -> {
                t.dropTo(0); // the last scenario's
                return t.push(Dicts.create(t));
            });
        }

        private static long name(ThreadState t, int key) {
            return t.space.intern(t, "name" + key);
        }

        @Operation
        public void set(@Param(name = "key") int key, @Param(name = "value") int value) {
            runtime.call(t -> {
                Dicts.set(t, dict, name(t, key), pushValue(t, value));
                t.drop();
                return null;
            });
        }

        @Operation
        public Integer get(@Param(name = "key") int key) {
            return runtime.call(t -> valueOf(t, Dicts.getStr(t, dict, name(t, key))));
        }

        @Operation
        public Integer pop(@Param(name = "key") int key) {
            return runtime.call(t -> valueOf(t, Dicts.pop(t, dict, name(t, key))));
        }

        @Operation
        public Integer popLast() {
            return runtime.call(t -> {
                if (!Dicts.popLast(t, dict)) {
                    return null;
                }
                Integer value = valueOf(t, t.pop());
                t.drop();
                return value;
            });
        }
    }

    /** One whose pop gives up the lock between looking and removing. */
    @Param(name = "key", gen = IntGen.class, conf = "0:3")
    @Param(name = "value", gen = IntGen.class, conf = "1:20")
    public static class DictWithTornPop {
        private final SharedDict dict = new SharedDict();

        @Operation
        public void set(@Param(name = "key") int key, @Param(name = "value") int value) {
            dict.set(key, value);
        }

        @Operation
        public Integer pop(@Param(name = "key") int key) {
            Integer value = dict.get(key);
            Thread.yield(); // where the scheduler could switch too
            dict.pop(key);
            return value;
        }

        @Operation
        public int len() {
            return dict.len();
        }
    }
}
