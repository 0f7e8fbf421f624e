package org.refbench.heap;

import java.util.Arrays;

/**
 * One thread's part of the heap: its own free lists, one per size class, and the blocks that it owns. All methods are for
 * the owning thread only; what other threads free comes back through {@link Block#pushRemote}.
 *
 * <p>Progress: allocation and free from the own lists are wait-free; a free of another thread's cell is lock-free; refill
 * takes the heap's monitor when it needs a block.
 */
public final class ThreadHeap {
    /** Cells carved at a time: enough to amortise, few enough not to touch memory that is never used. */
    private static final int CARVE_BATCH = 64;

    /** Own blocks looked at per refill for cells that others freed. */
    private static final int SCAN_BATCH = 16;

    /** Unused array elements before and after the free lists, so that two threads share no cache line. */
    private static final int PAD = 16;

    private final Heap heap;
    private final int id;
    private final int prefix;
    private final int deadCount;
    private final long storageHeader;
    private final long[] free = new long[PAD + SizeClasses.COUNT + PAD];
    private final BlockList[] owned = new BlockList[SizeClasses.COUNT];
    private final Quarantine quarantine;
    private final AllocationCounters counters;
    private long refilledBytes;

    ThreadHeap(Heap heap, int id) {
        this.heap = heap;
        this.id = id;
        this.prefix = heap.prefix();
        this.deadCount = heap.layout().deadCount();
        this.storageHeader = Header.STORAGE_TYPE | (long) deadCount << 32;
        this.quarantine = Switches.CHECKED ? new Quarantine() : null;
        this.counters = Switches.COUNTING ? new AllocationCounters(heap.live()) : null;
        Arrays.setAll(owned, c -> new BlockList());
    }

    /** The id, positive and never reused, that blocks carry while this thread owns them. */
    public int id() {
        return id;
    }

    /**
     * Answers the address of a cell for an object with {@code payloadBytes} bytes of payload, or 0 when the heap's limit
     * is reached. The header is not set; the payload holds garbage.
     */
    public long allocate(int payloadBytes) {
        int bytes = prefix + Header.PAYLOAD + Math.max(payloadBytes, Block.LINK_BYTES);
        if (bytes > SizeClasses.MAX_SMALL || bytes < 0) { // negative: the sum overflowed, far beyond small
            return allocateLarge(payloadBytes);
        }
        int sizeClass = SizeClasses.of(bytes);
        long cell = free[PAD + sizeClass];
        if (cell == 0) {
            cell = refill(sizeClass);
            if (cell == 0) {
                return 0;
            }
        }
        free[PAD + sizeClass] = Memory.getLong(cell + Block.LINK);
        if (Switches.CHECKED) {
            History.onAllocate(cell, id, SizeClasses.size(sizeClass) - prefix - Header.PAYLOAD);
        }
        if (Switches.COUNTING) {
            counters.allocated(SizeClasses.size(sizeClass));
        }
        return cell;
    }

    /** The first 8 bytes of raw storage: who takes it for an object finds a dead one. */
    public long storageHeader() {
        return storageHeader;
    }

    /** Whether {@code object} or storage has a run of blocks of its own, which may be cut anew when it is free. */
    public boolean isLarge(long object) {
        return heap.isLarge(object);
    }

    /** Bytes of the cell that {@code object} lies in, header included. */
    public int cellBytes(long object) {
        return heap.cellBytes(object);
    }

    /** Makes a dead object look like a free cell, in its first 8 bytes; it is freed later. Fails in checked mode when it is free already. */
    public void bury(long object) {
        if (Switches.CHECKED) {
            History.requireLive(object);
        }
        Memory.setLong(object, (long) deadCount << 32);
    }

    /** Frees an object or storage, whichever thread allocated it. Fails in checked mode when it is free already. */
    public void free(long object) {
        long block = Block.of(object);
        if (Switches.COUNTING) {
            counters.freed(Block.cellBytes(block));
        }
        if (Switches.DEATHS) {
            heap.deaths().onFree(object);
        }
        if (Switches.CHECKED) {
            History.onFree(object, id, Block.cellBytes(block) - prefix - Header.PAYLOAD, deadCount);
            quarantine.add(object, Block.cellBytes(block), this::reuse);
        } else {
            Memory.setLong(object, (long) deadCount << 32); // type 0: no object here; the count word in its dead state
            reuse(object, block);
        }
    }

    private void reuse(long cell) {
        reuse(cell, Block.of(cell));
    }

    private void reuse(long cell, long block) {
        if (Block.owner(block) == id) {
            int slot = PAD + Block.sizeClass(block);
            Memory.setLong(cell + Block.LINK, free[slot]);
            free[slot] = cell;
        } else if (Block.sizeClass(block) == Block.LARGE) {
            heap.freeLarge(block, cell);
        } else {
            Block.pushRemote(block, cell);
        }
    }

    private long allocateLarge(int payloadBytes) {
        long cell = heap.allocateLarge(payloadBytes);
        if (cell == 0 && Switches.CHECKED) {
            quarantine.drain(this::reuse);
            cell = heap.allocateLarge(payloadBytes);
        }
        if (cell == 0) {
            return 0;
        }
        long block = Block.of(cell);
        refilledBytes += Block.run(block) * Block.SIZE;
        if (Switches.CHECKED) {
            History.onAllocate(cell, id, 0);
        }
        if (Switches.COUNTING) {
            counters.allocated(Block.cellBytes(block));
        }
        return cell;
    }

    /** Makes the free list of the class non-empty and answers its head, or 0 at the heap's limit. */
    private long refill(int sizeClass) {
        BlockList blocks = owned[sizeClass];
        for (int i = Math.min(SCAN_BATCH, blocks.size()); i > 0; i--) {
            if (collect(sizeClass, blocks.next())) {
                return free[PAD + sizeClass];
            }
        }
        if (blocks.current() != 0 && carve(sizeClass, blocks.current())) {
            return free[PAD + sizeClass];
        }
        while (true) {
            long block = heap.takeBlock(sizeClass, id);
            if (block == 0) {
                return collectEverything(sizeClass);
            }
            blocks.add(block);
            free[PAD + sizeClass] = Block.left(block);
            Block.setLeft(block, 0);
            if (free[PAD + sizeClass] != 0 || collect(sizeClass, block) || carve(sizeClass, block)) {
                return free[PAD + sizeClass];
            }
            // an adopted block with nothing free: it is ours now, look further
        }
    }

    private boolean collect(int sizeClass, long block) {
        if (!Block.hasRemote(block)) {
            return false;
        }
        free[PAD + sizeClass] = Block.takeRemote(block);
        refilledBytes += (long) CARVE_BATCH * SizeClasses.size(sizeClass);
        return true;
    }

    private boolean carve(int sizeClass, long block) {
        int bytes = SizeClasses.size(sizeClass);
        long next = Block.carve(block);
        long head = 0;
        long tail = 0;
        int batch = 0;
        for (; batch < CARVE_BATCH && Block.fits(block, next, prefix, bytes); batch++) {
            if (head == 0) {
                head = next;
            } else {
                Memory.setLong(tail + Block.LINK, next);
            }
            Memory.setLong(next, (long) deadCount << 32);
            tail = next;
            next += bytes;
        }
        if (head == 0) {
            return false;
        }
        Memory.setLong(tail + Block.LINK, 0);
        Block.setCarve(block, next);
        free[PAD + sizeClass] = head;
        refilledBytes += (long) batch * bytes;
        return true;
    }

    /** Last resort at the limit: empties the quarantine and looks at every own block of the class. */
    private long collectEverything(int sizeClass) {
        if (Switches.CHECKED) {
            quarantine.drain(this::reuse);
        }
        BlockList blocks = owned[sizeClass];
        for (int i = blocks.size(); i > 0 && free[PAD + sizeClass] == 0; i--) {
            collect(sizeClass, blocks.next());
        }
        return free[PAD + sizeClass];
    }

    /** Bytes that refills have provided since the thread attached: a cheap measure of allocation, off the hot path. */
    public long refilledBytes() {
        return refilledBytes;
    }

    /** The thread's allocation counters; null unless {@link Switches#COUNTING}. */
    AllocationCounters counters() {
        return counters;
    }

    /** Gives every owned block and every free cell to the heap, for other threads to adopt. */
    void abandon() {
        if (Switches.CHECKED) {
            quarantine.drain(this::reuse);
        }
        for (int sizeClass = 0; sizeClass < SizeClasses.COUNT; sizeClass++) {
            long cell = free[PAD + sizeClass];
            while (cell != 0) {
                long next = Memory.getLong(cell + Block.LINK);
                long block = Block.of(cell);
                Memory.setLong(cell + Block.LINK, Block.left(block));
                Block.setLeft(block, cell);
                cell = next;
            }
            free[PAD + sizeClass] = 0;
            heap.abandon(sizeClass, owned[sizeClass]);
            owned[sizeClass] = new BlockList();
        }
    }
}
