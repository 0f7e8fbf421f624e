package org.refbench.tck;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.ObjectShapes;
import org.refbench.spi.SlotVisitor;

/**
 * Objects without an object model: what the contract kit makes schemes count.
 *
 * <pre>
 *  LINK          8  slot                                  the smallest object that can form a chain
 *  LEAF          8  id | data words
 *  NODE + n      8  id | 16  n slots                      n at most {@link #MAX_NODE_SLOTS}
 *  ARRAY         8  id | 16  length | 24  slots           of any length, large objects included
 *  LIST          8  id | 16  storage    storage: 8  length | 16  slots
 *  WITNESS       8  id | 16  slot | 24 .. data words      shown to the observer when its slots are visited, not just looked at
 *  WEAK          8  id | 16  slot | 24  2 weak slots
 *  FINAL         8  id | 16  2 slots                      has a finaliser
 * </pre>
 *
 * The id is the first word, where a freed cell has its link to the next one: it shows whether an object is still itself.
 */
public final class SyntheticShapes extends ObjectShapes {
    /** Type id: one slot, no id. */
    public static final int LINK = Header.FIRST_OBJECT_TYPE;

    /** Type id: no slots. */
    public static final int LEAF = LINK + 1;

    /** Type id: slots in the object, as many as it has. */
    public static final int ARRAY = LINK + 2;

    /** Type id: slots in storage. */
    public static final int LIST = LINK + 3;

    /** Type id: one slot and data that the observer looks at. */
    public static final int WITNESS = LINK + 4;

    /** Type id: one slot and two weak slots. */
    public static final int WEAK = LINK + 5;

    /** Type id: two slots and, however it is made, a finaliser. */
    public static final int FINAL = LINK + 6;

    /** Weak slots of a {@link #WEAK} object. */
    public static final int WEAK_SLOTS = 2;

    /** Type id of a node without slots; add the number of slots. */
    public static final int NODE = LINK + 8;

    /** Most slots that a node may have. */
    public static final int MAX_NODE_SLOTS = 8;

    private static final int ID = Header.PAYLOAD;
    private static final int SECOND = Header.PAYLOAD + 8;
    private static final int THIRD = Header.PAYLOAD + 16;

    private final Observer observer;
    private final boolean notices;

    /** Shapes that nobody observes. */
    public SyntheticShapes() {
        this(object -> {});
    }

    /** Shapes with an observer of witnesses. */
    public SyntheticShapes(Observer observer) {
        this(observer, false);
    }

    private SyntheticShapes(Observer observer, boolean notices) {
        this.observer = observer;
        this.notices = notices;
    }

    /** Shapes in which every holder of a weak slot wants to be told when a death clears it. */
    static SyntheticShapes withNotices() {
        return new SyntheticShapes(object -> {}, true);
    }

    /** Told when the slots of a witness are visited, on the thread that visits. */
    @FunctionalInterface
    public interface Observer {
        /** {@code witness} is whole, with all its data. */
        void visited(long witness);
    }

    /** The type id of a live object; in checked mode fails on a freed one, before its poison is taken for addresses. */
    public static int type(long object) {
        return Header.type(object);
    }

    /** The id given to an object when it was made. */
    public static long id(long object) {
        return Memory.getLong(object + ID);
    }

    static void setId(long object, long id) {
        Memory.setLong(object + ID, id);
    }

    /** Number of slots. */
    public static int slotCount(long object) {
        int type = type(object);
        return switch (type) {
            case LINK, WITNESS, WEAK -> 1;
            case LEAF -> 0;
            case FINAL -> 2;
            case ARRAY -> (int) Memory.getLong(object + SECOND);
            case LIST -> (int) Memory.getLong(storage(object) + Header.PAYLOAD);
            default -> type - NODE;
        };
    }

    /** Address of a slot. */
    public static long slot(long object, int index) {
        int first = switch (type(object)) {
            case LINK -> ID;
            case ARRAY -> THIRD;
            default -> SECOND;
        };
        return (type(object) == LIST ? storage(object) : object) + first + 8L * index;
    }

    /** Bytes of payload that an object of the type needs; {@code slots} matters for arrays and storage only. */
    static int payloadBytes(int type, int slots) {
        return switch (type) {
            case LINK -> 8;
            case LEAF, LIST -> 16;
            case FINAL -> 24;
            case WEAK -> 16 + 8 * WEAK_SLOTS;
            case ARRAY -> 16 + 8 * slots;
            case WITNESS -> throw new IllegalArgumentException("a witness says how much data it has");
            default -> 8 + 8 * (type - NODE);
        };
    }

    /** Address of a weak slot of a {@link #WEAK} object. */
    public static long weakSlot(long weak, int index) {
        return weak + THIRD + 8L * index;
    }

    static void setLength(long array, int slots) {
        Memory.setLong(array + SECOND, slots);
    }

    /** The storage of a list. */
    public static long storage(long list) {
        return Memory.getLong(list + SECOND);
    }

    /** The storage of a list that another thread may be moving: what was written into it before is seen. */
    public static long storageAcquire(long list) {
        return Memory.getLongAcquire(list + SECOND);
    }

    static void setStorage(long list, long storage) {
        Memory.setLong(list + SECOND, storage);
    }

    /** Gives a list that others may be reading without its lock other storage, with all that was written into it. */
    static void setStorageRelease(long list, long storage) {
        Memory.setLongRelease(list + SECOND, storage);
    }

    /** The number of slots of raw storage. */
    public static long storageLength(long storage) {
        return Memory.getLongOpaque(storage + Header.PAYLOAD);
    }

    /** Address of a slot of raw storage. */
    public static long storageSlot(long storage, int index) {
        return storage + SECOND + 8L * index;
    }

    /** Address of a data word of a witness. */
    public static long data(long witness, int index) {
        return witness + THIRD + 8L * index;
    }

    @Override
    public void visit(long object, SlotVisitor visitor) {
        if (type(object) == WITNESS && !visitor.onlyLooks()) {
            observer.visited(object);
        }
        int count = type(object) == Header.STORAGE_TYPE ? 0 : slotCount(object);
        for (int i = 0; i < count; i++) {
            visitor.slot(object, slot(object, i));
        }
        if (type(object) == LIST) {
            visitor.storage(object, storage(object));
        } else if (type(object) == WEAK) {
            for (int i = 0; i < WEAK_SLOTS; i++) {
                visitor.weakSlot(object, weakSlot(object, i));
            }
        }
    }

    @Override
    public void visitSlots(long object, long from, long to, SlotVisitor visitor) {
        int count = type(object) == Header.STORAGE_TYPE ? 0 : slotCount(object);
        if (count > 0) {
            long first = slot(object, 0);
            long last = Math.min(to, first + 8L * count);
            for (long slot = Math.max(first, first + (from - first + 7 & ~7)); slot < last; slot += 8) {
                visitor.slot(object, slot);
            }
        }
    }

    @Override
    public boolean wantsNotice(long holder) {
        return notices;
    }

    @Override
    public long birth(long object) {
        return id(object);
    }

    @Override
    public long slotsCell(long object) {
        return type(object) == LIST ? storage(object) : object;
    }

    @Override
    public String typeName(int typeId) {
        return switch (typeId) {
            case Header.STORAGE_TYPE -> "storage";
            case LINK -> "link";
            case LEAF -> "leaf";
            case ARRAY -> "array";
            case LIST -> "list";
            case WITNESS -> "witness";
            case WEAK -> "weak";
            case FINAL -> "final";
            default -> "node" + (typeId - NODE);
        };
    }

    @Override
    public String describe(long object) {
        return type(object) == LINK ? "" : "#" + id(object);
    }
}
