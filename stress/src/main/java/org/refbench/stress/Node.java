package org.refbench.stress;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.ObjectShapes;
import org.refbench.spi.SlotVisitor;

/**
 * The one type of object in the stress tests.
 *
 * <pre>
 *   8  id: 1, 10 or 100, so that a decimal digit of a sum tells how often each occurred; 0 for a holder
 *  16  index of the cell that the object belongs to
 *  24  slot
 *  32  data word of the first actor | 40 data word of the second
 * </pre>
 *
 * The id lies where a freed cell has its link to the next one, so it does not survive a free.
 */
public final class Node {
    /** Offset of the slot. */
    public static final int SLOT = Header.PAYLOAD + 16;

    /** What the id of a freed object becomes where freeing does not overwrite it. */
    public static final int FREED = 9;

    static final int HEADER = Header.FIRST_OBJECT_TYPE;
    static final int BYTES = 40;

    private static final int ID = Header.PAYLOAD;
    private static final int CELL = Header.PAYLOAD + 8;
    private static final int DATA = Header.PAYLOAD + 24;

    private Node() {}

    /** Address of the slot. */
    public static long slot(long node) {
        return node + SLOT;
    }

    /** The id. */
    public static long id(long node) {
        return Memory.getLong(node + ID);
    }

    /** Changes the id. */
    public static void setId(long node, long id) {
        Memory.setLong(node + ID, id);
    }

    static void setCell(long node, int index) {
        Memory.setLong(node + CELL, index);
    }

    /** Address of the data word of the first actor (0) or the second (1). */
    public static long data(long node, int actor) {
        return node + DATA + 8L * actor;
    }

    /** Tells the cell of every object whose slots are visited; where only destruction visits, that is its death. */
    static final class Shapes extends ObjectShapes {
        private final Arena arena;

        Shapes(Arena arena) {
            this.arena = arena;
        }

        @Override
        public void visit(long object, SlotVisitor visitor) {
            if (arena.tellsDeaths()) {
                arena.cell((int) Memory.getLong(object + CELL))
                        .died(
                                Memory.getLong(object + ID),
                                Memory.getLong(data(object, 0)) + Memory.getLong(data(object, 1)));
            }
            visitor.slot(object, slot(object));
        }

        @Override
        public String typeName(int typeId) {
            return "node";
        }

        @Override
        public String describe(long object) {
            return "#" + id(object);
        }
    }
}
