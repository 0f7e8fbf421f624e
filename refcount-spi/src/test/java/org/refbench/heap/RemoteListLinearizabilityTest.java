package org.refbench.heap;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jetbrains.lincheck.LincheckAssertionError;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.jetbrains.lincheck.datastructures.ParameterGenerator;
import org.jetbrains.lincheck.datastructures.RandomProvider;
import org.jetbrains.lincheck.datastructures.StressOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * The list of cells that other threads freed is a linearizable stack that its owner takes whole, by Lincheck's stress mode.
 * Lincheck's model checker switches at accesses to Java fields; the list's words lie outside the Java heap, where it sees none.
 * That the same cells may come back and be pushed again (ABA) is {@link RemoteListTest}'s, since a scenario pushes each cell
 * once. Two threads, since Lincheck's spin while they wait for each other.
 */
@Isolated("the race needs both processors")
class RemoteListLinearizabilityTest {
    private static final int CELLS = 64;

    private static final Heap HEAP = HeapFixture.heap(1 << 20);
    private static final long[] CELL = new long[CELLS];
    private static final Map<Long, Integer> NUMBER = new HashMap<>();

    static {
        ThreadHeap owner = HEAP.attach();
        for (int n = 0; n < CELLS; n++) {
            CELL[n] = HeapFixture.object(owner, 16, n);
            NUMBER.put(CELL[n], n);
        }
    }

    private static final long BLOCK = Block.of(CELL[0]);

    /** Each cell once in a scenario. */
    public static class NextCell implements ParameterGenerator<Integer> {
        private int next;

        public NextCell(RandomProvider unused, String configuration) {}

        @Override
        public Integer generate() {
            return next++;
        }

        @Override
        public void reset() {
            next = 0;
        }
    }

    /** The list of one block, with its cells by number. */
    public static class RemoteList {
        public RemoteList() {
            Block.takeRemote(BLOCK); // what the last scenario left
        }

        @Operation
        public void push(@Param(gen = NextCell.class) int cell) {
            Block.pushRemote(BLOCK, CELL[cell]);
        }

        @Operation(nonParallelGroup = "owner")
        public List<Integer> takeAll() {
            List<Integer> taken = new ArrayList<>();
            for (long cell = Block.takeRemote(BLOCK);
                    cell != 0 && taken.size() <= CELLS;
                    cell = Memory.getLong(cell + Block.LINK)) {
                taken.add(NUMBER.get(cell));
            }
            return taken;
        }
    }

    /** The same with a push that reads the head and writes it back in two steps. */
    public static class ListWithTornPush extends RemoteList {
        @Override
        @Operation
        public void push(@Param(gen = NextCell.class) int number) {
            long cell = CELL[number];
            long head = Memory.getLongOpaque(BLOCK + Block.REMOTE);
            Memory.setLong(cell + Block.LINK, head);
            Thread.yield(); // where the scheduler could switch too
            Memory.setLongRelease(BLOCK + Block.REMOTE, cell);
        }

        @Override
        @Operation(nonParallelGroup = "owner")
        public List<Integer> takeAll() {
            return super.takeAll();
        }
    }

    /** What the list does when one thread uses it. */
    public static class Stack {
        private List<Integer> cells = new ArrayList<>();

        public void push(int cell) {
            cells.addFirst(cell);
        }

        public List<Integer> takeAll() {
            List<Integer> taken = cells;
            cells = new ArrayList<>();
            return taken;
        }
    }

    private static void check(Class<?> list, int scenarios) {
        new StressOptions()
                .iterations(scenarios)
                .invocationsPerIteration(200)
                .threads(2)
                .actorsPerThread(4)
                .minimizeFailedScenario(false)
                .sequentialSpecification(Stack.class)
                .check(list);
    }

    @Test
    void pushesAndTakesAreLinearizable() {
        check(RemoteList.class, 25);
    }

    @Test
    void aPushThatIsNotAtomicIsFound() {
        assertThatExceptionOfType(LincheckAssertionError.class)
                .isThrownBy(() -> check(ListWithTornPush.class, 300))
                .withMessageContaining("push");
    }
}
