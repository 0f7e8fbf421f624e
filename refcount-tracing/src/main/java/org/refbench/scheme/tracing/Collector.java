package org.refbench.scheme.tracing;

import java.util.Arrays;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.safepoint.Participant;
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
    long collect(TracingMutator freer, boolean finalizers) {
        collection++;
        services.immortals().visit((immortal, kind) -> addToScan(immortal)); // marked for ever, so not reached by reach
        services.roots().visit((reference, kind) -> reach(reference));
        scan();
        if (services.weak().clearUnless(this::isMarked)) {
            freer.arm(Participant.FINALIZE);
        }
        if (finalizers) {
            queueFinalizers(freer);
        }
        services.weak().forgetHoldersUnless(this::isMarked);
        sweep(freer);
        return liveBytes;
    }

    private void scan() {
        while (toScanCount > 0) {
            services.shapes().visit(toScan[--toScanCount], this);
        }
    }

    private boolean isMarked(long object) {
        return Header.isImmortal(object) || TracingLayout.mark(object) == collection;
    }

    /** All that is unreachable and has a finaliser dies at once, whatever of it refers to what else. */
    private void queueFinalizers(TracingMutator freer) {
        services.heap().walk(cell -> {
            if (!isMarked(cell) && (Memory.getInt(cell) & Header.FINALIZABLE) != 0) {
                freer.outlive(cell);
                reach(cell);
            }
        });
        scan();
    }

    private void sweep(TracingMutator freer) {
        liveBytes = 0;
        services.heap().walk(cell -> {
            if (isMarked(cell)) {
                liveBytes += services.heap().cellBytes(cell);
            } else {
                freer.sweep(cell);
                swept++;
            }
        });
    }

    private void reach(long object) {
        if (isMarked(object)) {
            return;
        }
        TracingLayout.setMark(object, collection);
        addToScan(object);
    }

    private void addToScan(long object) {
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
