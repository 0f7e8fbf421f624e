package org.refbench.spi;

import java.util.Arrays;
import org.refbench.heap.Header;
import org.refbench.heap.Heap;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;

/**
 * The immortal objects of one runtime (PEP 683). Immortality is a flag in the common header, which every scheme's count tests
 * first: an immortal object's header is not written again, whatever is retained or released too often, and the object is never
 * freed. What it refers to is counted as ever. Thread-safe.
 */
public final class Immortals {
    /**
     * Which objects the object model makes immortal by itself, beside constants, small ints, interned strings, and builtin
     * types and functions, where anything is.
     *
     * @param functions functions that a module's body defines
     * @param startup all that lives when the first thread is started
     */
    public record Policy(boolean functions, boolean startup) {}

    private final Heap heap;
    private volatile Policy policy;
    private long[] objects = new long[256];
    private int size;
    private long bytes;

    Immortals(Heap heap) {
        this.heap = heap;
    }

    /**
     * Objects of this runtime may be made immortal. Called before the first thread attaches.
     *
     * @throws IllegalStateException if the process was not started with the switch that makes counts look at the flag
     */
    public void enable(Policy chosen) {
        if (!Switches.IMMORTAL) {
            throw new IllegalStateException("immortal objects need a JVM started with -Drefbench.immortal=true");
        }
        policy = chosen;
    }

    /** Whether {@link #enable} has been called. */
    public boolean areEnabled() {
        return policy != null;
    }

    /** What {@link #enable} was called with; where it was not, nothing becomes immortal. */
    public Policy policy() {
        return policy == null ? new Policy(false, false) : policy;
    }

    /** How many objects are immortal. */
    public synchronized int size() {
        return size;
    }

    /** The bytes of their cells, without their storage. */
    public synchronized long bytes() {
        return bytes;
    }

    /**
     * Makes an object immortal for ever; answers false if it was already. Only the calling thread can reach the object, or the
     * world is stopped and the scheme's own threads are at rest: so plain writes do.
     */
    synchronized boolean add(long object) {
        int header = Memory.getInt(object);
        if ((header & Header.IMMORTAL) != 0) {
            return false;
        }
        Memory.setInt(object, header | Header.IMMORTAL);
        Memory.setInt(object + Header.COUNT, Header.IMMORTAL_COUNT);
        if (size == objects.length) {
            objects = Arrays.copyOf(objects, 2 * size);
        }
        objects[size++] = object;
        bytes += heap.cellBytes(object);
        return true;
    }

    /** Shows all of them. The world is stopped. */
    public synchronized void visit(RootVisitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.root(objects[i], RootKind.BORROWED);
        }
    }
}
