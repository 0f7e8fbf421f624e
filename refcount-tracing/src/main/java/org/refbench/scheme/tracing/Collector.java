package org.refbench.scheme.tracing;

import java.util.Arrays;
import org.refbench.heap.Memory;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SlotVisitor;

/** The mark and the sweep. Only called with the world stopped, by one thread at a time. */
final class Collector implements SlotVisitor {
    private final RuntimeServices services;
    private long[] toScan = new long[1024];
    private int toScanCount;
    private int collection;
    private long liveBytes;
    private long swept;

    Collector(RuntimeServices services) {
        this.services = services;
    }

    int collections() {
        return collection;
    }

    long sweptObjects() {
        return swept;
    }

    /** Frees all that is unreachable, through {@code freer}; answers the bytes that are left. */
    long collect(TracingMutator freer) {
        collection++;
        services.roots().visit((reference, kind) -> reach(reference));
        while (toScanCount > 0) {
            services.shapes().visit(toScan[--toScanCount], this);
        }
        liveBytes = 0;
        services.heap().walk(cell -> {
            if (TracingLayout.mark(cell) == collection) {
                liveBytes += services.heap().cellBytes(cell);
            } else {
                freer.sweep(cell);
                swept++;
            }
        });
        return liveBytes;
    }

    private void reach(long object) {
        if (TracingLayout.mark(object) == collection) {
            return;
        }
        TracingLayout.setMark(object, collection);
        if (toScanCount == toScan.length) {
            toScan = Arrays.copyOf(toScan, 2 * toScanCount);
        }
        toScan[toScanCount++] = object;
    }

    @Override
    public void slot(long holder, long slot) {
        long object = Memory.getLong(slot);
        if (object != 0) {
            reach(object);
        }
    }

    @Override
    public void storage(long holder, long storage) {
        TracingLayout.setMark(storage, collection);
    }
}
