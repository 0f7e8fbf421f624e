package org.refbench.heap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A heap outside the Java heap: blocks of one size class each, owned by threads; large objects in runs of blocks. Blocks
 * keep their size class and the place of every count word as long as the heap lives (type-stable memory), apart from
 * {@link #resetTo}. After mimalloc (Leijen, Zorn, de Moura, 2019), with the local free lists per thread and class instead
 * of per block.
 *
 * <p>Thread-safe, except where a method asks for a stopped world.
 */
public final class Heap implements AutoCloseable {
    private final BlockSource source;
    private final HeaderLayout layout;
    private final int prefix;
    private final long limitBytes;
    private final Deaths deaths = Switches.DEATHS ? new Deaths() : null;
    private final AllocationCounters.Live live = new AllocationCounters.Live();
    private final BlockList[] abandoned = new BlockList[SizeClasses.COUNT];
    private final int[] abandonedTaken = new int[SizeClasses.COUNT];
    private final List<ThreadHeap> attached = new ArrayList<>();
    private final long[] ended = new long[4];
    private int lastId;

    /** An empty heap that takes at most {@code limitBytes} bytes of native memory. */
    public Heap(long limitBytes, HeaderLayout layout) {
        if (limitBytes < Block.SIZE) {
            throw new IllegalArgumentException("a heap needs at least " + Block.SIZE + " bytes, not " + limitBytes);
        }
        this.limitBytes = limitBytes;
        this.source = new BlockSource(limitBytes);
        this.layout = layout;
        this.prefix = layout.prefixBytes() + History.BYTES;
        Arrays.setAll(abandoned, c -> new BlockList());
    }

    /** Bytes in front of each object. */
    int prefix() {
        return prefix;
    }

    /** The header that objects have here. */
    public HeaderLayout layout() {
        return layout;
    }

    /** The most native memory that this heap takes, in bytes. */
    public long limitBytes() {
        return limitBytes;
    }

    /** Chosen objects from death to free; null unless {@link Switches#DEATHS}. */
    public Deaths deaths() {
        return deaths;
    }

    AllocationCounters.Live live() {
        return live;
    }

    /** Gives the calling thread its part of the heap. */
    public synchronized ThreadHeap attach() {
        ThreadHeap mine = new ThreadHeap(this, ++lastId);
        attached.add(mine);
        return mine;
    }

    /** Takes a thread's part back; its blocks and free cells go to whoever needs them next. */
    public synchronized void detach(ThreadHeap leaving) {
        leaving.abandon();
        attached.remove(leaving);
        if (Switches.COUNTING) {
            leaving.counters().fold();
            addTo(ended, leaving.counters());
        }
    }

    /** An abandoned or fresh block of the class, owned by {@code owner}; 0 at the limit. */
    synchronized long takeBlock(int sizeClass, int owner) {
        BlockList left = abandoned[sizeClass];
        long block;
        if (abandonedTaken[sizeClass] < left.size()) {
            block = left.get(abandonedTaken[sizeClass]++);
            if (abandonedTaken[sizeClass] == left.size()) {
                abandoned[sizeClass] = new BlockList();
                abandonedTaken[sizeClass] = 0;
            }
        } else {
            block = source.take(1, sizeClass, SizeClasses.size(sizeClass), prefix);
        }
        if (block != 0) {
            Block.setOwner(block, owner);
        }
        return block;
    }

    synchronized void abandon(int sizeClass, BlockList blocks) {
        for (int i = 0; i < blocks.size(); i++) {
            Block.setOwner(blocks.get(i), 0);
            abandoned[sizeClass].add(blocks.get(i));
        }
    }

    long allocateLarge(int payloadBytes) {
        long bytes = Block.HEADER_BYTES + (long) prefix + Header.PAYLOAD + payloadBytes;
        if (bytes > Integer.MAX_VALUE - Block.SIZE) {
            return 0; // no cell is that large
        }
        long blocks = (bytes + Block.SIZE - 1) / Block.SIZE;
        int cellBytes = prefix + Header.PAYLOAD + ((payloadBytes + 7) & ~7);
        long run = source.take((int) blocks, Block.LARGE, cellBytes, prefix);
        return run == 0 ? 0 : Block.firstCell(run, prefix);
    }

    void freeLarge(long block, long cell) {
        if (Switches.CHECKED) {
            Memory.setInt(cell, 0);
        }
        source.give(block);
    }

    /** Visits every allocated cell, in address order within a block. The world is stopped, or the caller is alone. */
    public void walk(CellVisitor visitor) {
        Set<Long> free = source.free();
        for (long block : source.issued()) {
            if (!free.contains(block)) {
                walkBlock(block, visitor);
            }
        }
    }

    private void walkBlock(long block, CellVisitor visitor) {
        long cell = Block.firstCell(block, prefix);
        if (Block.sizeClass(block) == Block.LARGE) {
            visit(cell, visitor);
            return;
        }
        int bytes = Block.cellBytes(block);
        for (long end = Block.carve(block); cell < end; cell += bytes) {
            visit(cell, visitor);
        }
    }

    private static void visit(long cell, CellVisitor visitor) {
        if (Header.isAllocated(cell)) {
            visitor.cell(cell);
        }
    }

    /** Whether {@code object} lies in a run of blocks of its own. */
    public boolean isLarge(long object) {
        return Block.sizeClass(Block.of(object)) == Block.LARGE;
    }

    /** Bytes of the cell that {@code object} lies in, header included. */
    public int cellBytes(long object) {
        return Block.cellBytes(Block.of(object));
    }

    /** Counts so far; call at quiescence for exact ones. */
    public synchronized HeapStatistics statistics() {
        if (!Switches.COUNTING) {
            return new HeapStatistics(-1, -1, -1, -1, -1, source.reservedBytes());
        }
        long[] sum = ended.clone();
        for (ThreadHeap thread : attached) {
            addTo(sum, thread.counters());
        }
        return new HeapStatistics(sum[0], sum[1], sum[2], sum[3], live.peak.get(), source.reservedBytes());
    }

    /** Bytes allocated and not freed in a counting runtime, but for at most 4 KiB a thread; -1 in others. Any thread, at any time. */
    public long liveBytesNow() {
        return Switches.COUNTING ? live.bytes.get() : -1;
    }

    private static void addTo(long[] sum, AllocationCounters counters) {
        sum[0] += counters.allocatedObjects;
        sum[1] += counters.allocatedBytes;
        sum[2] += counters.freedObjects;
        sum[3] += counters.freedBytes;
    }

    /** Reserves and touches memory until {@code bytes} lie ready, so that page faults stay out of a measurement. */
    public void preTouch(long bytes) {
        source.preTouch(bytes);
    }

    /** A state to come back to. Every thread's free cells are given up, so later objects lie in blocks of their own. */
    public synchronized Mark mark() {
        giveUpFreeCells();
        Set<Long> blocks = new HashSet<>();
        Set<Long> free = source.free();
        for (long run : source.issued()) {
            if (!free.contains(run)) {
                blocks.add(run);
            }
        }
        return new Mark(blocks);
    }

    /**
     * Drops every object allocated since {@code mark}: the bulk release of a scheme that frees nothing. The world is
     * stopped, and no object older than the mark, and no root, refers to a younger one. They count as freed.
     */
    public synchronized void resetTo(Mark mark) {
        giveUpFreeCells();
        Set<Long> free = source.free();
        List<Long> younger = new ArrayList<>();
        for (long run : source.issued()) {
            if (!mark.blocks.contains(run) && !free.contains(run)) {
                younger.add(run);
            }
        }
        if (Switches.COUNTING) {
            younger.forEach(run -> walkBlock(run, this::countDropped));
        }
        source.recycleAll(younger);
    }

    private void countDropped(long cell) {
        int bytes = cellBytes(cell);
        ended[2]++;
        ended[3] += bytes;
        live.add(-bytes);
    }

    private void giveUpFreeCells() {
        for (ThreadHeap thread : attached) {
            thread.abandon();
        }
        Arrays.setAll(abandoned, c -> new BlockList());
        Arrays.fill(abandonedTaken, 0);
    }

    /** Whether {@code object} was there when {@code mark} was made. */
    public boolean isOlder(long object, Mark mark) {
        return mark.blocks.contains(Block.of(object));
    }

    /** A set of blocks that {@link #resetTo} keeps. */
    public static final class Mark {
        private final Set<Long> blocks;

        private Mark(Set<Long> blocks) {
            this.blocks = blocks;
        }
    }

    /** Gives all memory back. No thread may use the heap again. */
    @Override
    public void close() {
        source.close();
    }
}
