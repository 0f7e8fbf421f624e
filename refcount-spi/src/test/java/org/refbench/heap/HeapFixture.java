package org.refbench.heap;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Objects as the heap tests make them: a live header, and a payload filled with words that name the object. */
final class HeapFixture {
    static final int TYPE = 7;
    static final int DEAD = 0x5EAD;

    private HeapFixture() {}

    static Heap heap(long limitBytes) {
        return new Heap(limitBytes, new HeaderLayout(0, 4, DEAD));
    }

    /** Allocates and stamps; fails at the limit. */
    static long object(ThreadHeap heap, int payloadBytes, long stamp) {
        long object = heap.allocate(payloadBytes);
        if (object == 0) {
            throw new AssertionError("the heap is exhausted");
        }
        stamp(object, payloadBytes, stamp);
        return object;
    }

    static void stamp(long object, int payloadBytes, long stamp) {
        Memory.setInt(object, TYPE);
        Memory.setInt(object + Header.COUNT, 1);
        for (int offset = 0; offset + 8 <= payloadBytes; offset += 8) {
            Memory.setLong(object + Header.PAYLOAD + offset, stamp ^ offset);
        }
    }

    /** Whether header and payload are as {@link #stamp} left them. */
    static boolean isIntact(long object, int payloadBytes, long stamp) {
        if (Memory.getInt(object) != TYPE || Memory.getInt(object + Header.COUNT) != 1) {
            return false;
        }
        for (int offset = 0; offset + 8 <= payloadBytes; offset += 8) {
            if (Memory.getLong(object + Header.PAYLOAD + offset) != (stamp ^ offset)) {
                return false;
            }
        }
        return true;
    }

    static Set<Long> walked(Heap heap) {
        Set<Long> cells = new TreeSet<>();
        heap.walk(cell -> {
            if (!cells.add(cell)) {
                throw new AssertionError("visited twice: 0x" + Long.toHexString(cell));
            }
        });
        return cells;
    }

    /** Allocates until the limit is reached. */
    static List<Long> fill(ThreadHeap heap, int payloadBytes) {
        List<Long> objects = new ArrayList<>();
        for (long object = heap.allocate(payloadBytes); object != 0; object = heap.allocate(payloadBytes)) {
            stamp(object, payloadBytes, object);
            objects.add(object);
        }
        return objects;
    }
}
