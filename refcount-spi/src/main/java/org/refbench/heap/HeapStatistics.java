package org.refbench.heap;

/**
 * What a heap has done so far. Counts of objects and bytes are exact at quiescence in a counting runtime and -1 otherwise;
 * bytes are cell sizes, headers included; storage counts as objects of its own.
 *
 * @param allocatedObjects cells handed out
 * @param allocatedBytes their bytes
 * @param freedObjects cells freed
 * @param freedBytes their bytes
 * @param peakLiveBytes greatest sum of live bytes; at most 4 KiB per thread below the true peak
 * @param reservedBytes native memory taken from the machine
 */
public record HeapStatistics(
        long allocatedObjects,
        long allocatedBytes,
        long freedObjects,
        long freedBytes,
        long peakLiveBytes,
        long reservedBytes) {

    /** Objects allocated and not freed, or -1 when not counted. */
    public long liveObjects() {
        return allocatedObjects < 0 ? -1 : allocatedObjects - freedObjects;
    }

    /** Bytes allocated and not freed, or -1 when not counted. */
    public long liveBytes() {
        return allocatedBytes < 0 ? -1 : allocatedBytes - freedBytes;
    }
}
