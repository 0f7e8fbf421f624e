package org.refbench.mutants.program;

import static org.refbench.mutants.program.Programs.require;
import static org.refbench.mutants.program.Programs.together;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Heap;
import org.refbench.heap.Memory;
import org.refbench.heap.SharedFreeList;
import org.refbench.heap.ThreadHeap;

/** Cells of one block, all of them handed out, freed by several threads. */
final class HeapPrograms {
    private static final long ONE_BLOCK = 64 * 1024;
    private static final int BYTES = 8000;

    private HeapPrograms() {}

    static Runnable named(String name) {
        return switch (name) {
            case "frees by two threads" -> HeapPrograms::freesByTwo;
            case "frees against allocation" -> HeapPrograms::freesAgainstAllocation;
            case "free list with two takers" -> HeapPrograms::twoTakers;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static long allocate(ThreadHeap heap) {
        long cell = heap.allocate(BYTES);
        if (cell != 0) {
            Memory.setLong(cell, Header.FIRST_OBJECT_TYPE);
        }
        return cell;
    }

    private static List<Long> allocateAll(ThreadHeap heap) {
        List<Long> cells = new ArrayList<>();
        for (long cell = allocate(heap); cell != 0; cell = allocate(heap)) {
            cells.add(cell);
        }
        return cells;
    }

    private static void requireAll(ThreadHeap owner, Set<Long> freed) {
        List<Long> again = allocateAll(owner);
        require(
                again.size() == freed.size() && freed.containsAll(again),
                "of " + freed.size() + " freed cells " + again.size() + " came back: memory is lost");
    }

    private static void freesByTwo() {
        try (Heap heap = new Heap(ONE_BLOCK, HeaderLayout.COUNTED)) {
            ThreadHeap owner = heap.attach();
            List<Long> cells = allocateAll(owner);
            ThreadHeap one = heap.attach();
            ThreadHeap two = heap.attach();
            together(() -> one.free(cells.get(0)), () -> two.free(cells.get(1)));
            requireAll(owner, Set.of(cells.get(0), cells.get(1)));
        }
    }

    private static void freesAgainstAllocation() {
        try (Heap heap = new Heap(ONE_BLOCK, HeaderLayout.COUNTED)) {
            ThreadHeap owner = heap.attach();
            List<Long> cells = allocateAll(owner);
            ThreadHeap other = heap.attach();
            Set<Long> freed = new HashSet<>(cells.subList(0, 3));
            long[] got = new long[1];
            together(() -> cells.subList(0, 3).forEach(other::free), () -> got[0] = allocate(owner));
            require(got[0] == 0 || freed.remove(got[0]), "a cell was handed out that was not free");
            requireAll(owner, freed);
        }
    }

    private static void twoTakers() {
        try (Heap heap = new Heap(ONE_BLOCK, HeaderLayout.COUNTED)) {
            List<Long> cells = allocateAll(heap.attach()).subList(0, 3);
            cells.forEach(SharedFreeList::push);
            Set<Long> taken = new HashSet<>();
            Runnable taker = () -> {
                long one = take(cells.getFirst(), taken);
                long two = take(cells.getFirst(), taken);
                if (one != 0) {
                    taken.remove(one);
                    SharedFreeList.push(one);
                }
                if (two != 0) {
                    take(cells.getFirst(), taken);
                }
            };
            together(taker, taker);
        }
    }

    private static long take(long any, Set<Long> taken) {
        long cell = SharedFreeList.takeOne(any);
        require(cell == 0 || taken.add(cell), "a cell was handed out twice");
        return cell;
    }
}
