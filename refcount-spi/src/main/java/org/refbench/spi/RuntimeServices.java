package org.refbench.spi;

import org.refbench.heap.Heap;
import org.refbench.safepoint.Safepoints;

/**
 * What a runtime gives its scheme.
 *
 * @param heap the runtime's heap, laid out as the scheme declared
 * @param safepoints stop the world, handshakes
 * @param roots every thread's locals and the global slots
 * @param shapes how to visit an object's slots
 */
public record RuntimeServices(Heap heap, Safepoints safepoints, Roots roots, ObjectShapes shapes) {
    /** Services over a new heap for the given provider's layout. */
    public static RuntimeServices over(SchemeProvider provider, long heapLimitBytes, ObjectShapes shapes) {
        return new RuntimeServices(new Heap(heapLimitBytes, provider.layout()), new Safepoints(), new Roots(), shapes);
    }
}
