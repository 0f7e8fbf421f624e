package org.refbench.spi;

import java.util.Map;
import org.refbench.heap.Heap;
import org.refbench.safepoint.Safepoints;

/**
 * What a runtime gives its scheme.
 *
 * @param heap the runtime's heap, laid out as the scheme declared
 * @param safepoints stop the world, handshakes
 * @param roots every thread's locals and the global slots
 * @param shapes how to visit an object's slots
 * @param weak which weak slots refer to which object
 * @param finalizers objects that wait for their finaliser; one of the root sources
 * @param immortals objects that are never counted
 */
public record RuntimeServices(
        Heap heap,
        Safepoints safepoints,
        Roots roots,
        ObjectShapes shapes,
        WeakTable weak,
        FinalizerQueue finalizers,
        Immortals immortals) {
    /** Services over a new heap for the layout of the given provider's scheme, with default options. */
    public static RuntimeServices over(SchemeProvider provider, long heapLimitBytes, ObjectShapes shapes) {
        return over(provider, Map.of(), heapLimitBytes, shapes);
    }

    /** Services over a new heap for the layout of the given provider's scheme; options not given take their defaults. */
    public static RuntimeServices over(
            SchemeProvider provider, Map<String, String> options, long heapLimitBytes, ObjectShapes shapes) {
        Roots roots = new Roots();
        FinalizerQueue finalizers = new FinalizerQueue();
        roots.add(finalizers);
        Heap heap = new Heap(heapLimitBytes, provider.layout(Schemes.complete(provider, options)));
        return new RuntimeServices(
                heap, new Safepoints(), roots, shapes, new WeakTable(shapes), finalizers, new Immortals(heap));
    }
}
