package org.refbench.spi;

import java.util.Arrays;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.heap.Switches;

/**
 * The immortal objects of one runtime (PEP 683). Immortality is a flag in the common header, which every scheme's count tests
 * first, so an immortal object's header is not written again, whatever is retained or released too often; it is a root,
 * so nothing that it refers to dies. Thread-safe.
 */
public final class Immortals implements RootSource {
    private boolean enabled;
    private long[] objects = new long[256];
    private int size;

    /**
     * Objects of this runtime may be made immortal. Called before the first thread attaches.
     *
     * @throws IllegalStateException if the process was not started with the switch that makes counts look at the flag
     */
    public synchronized void enable() {
        if (!Switches.IMMORTAL) {
            throw new IllegalStateException("immortal objects need a JVM started with -Drefbench.immortal=true");
        }
        enabled = true;
    }

    /** Whether {@link #enable} has been called. */
    public synchronized boolean isEnabled() {
        return enabled;
    }

    /** How many objects are immortal. */
    public synchronized int size() {
        return size;
    }

    /**
     * Makes an object immortal for ever; does nothing if it is already. Only the calling thread can reach the object, or
     * the world is stopped and the scheme at rest.
     */
    synchronized void add(long object) {
        if (!enabled) {
            throw new IllegalStateException("immortal objects are not enabled in this runtime");
        }
        int header = Memory.getInt(object);
        if ((header & Header.IMMORTAL) != 0) {
            return;
        }
        Memory.setInt(object, header | Header.IMMORTAL);
        Memory.setInt(object + Header.COUNT, Header.IMMORTAL_COUNT);
        if (size == objects.length) {
            objects = Arrays.copyOf(objects, 2 * size);
        }
        objects[size++] = object;
    }

    @Override
    public synchronized void visitRoots(RootVisitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.root(objects[i], RootKind.BORROWED);
        }
    }
}
