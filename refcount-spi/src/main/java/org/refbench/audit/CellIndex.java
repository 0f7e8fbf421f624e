package org.refbench.audit;

import java.util.Arrays;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * The allocated cells of a stopped heap by address, with what the audit finds out about each: references, reachability,
 * and the edges among garbage.
 */
final class CellIndex {
    private long[] addresses = new long[1024];
    private int size;
    private int[] references;
    private boolean[] reachable;
    private int[] toScan;
    private int toScanCount;
    private int[] edgeFrom = new int[64];
    private int[] edgeTo = new int[64];
    private int edges;

    void add(long cell) {
        if (size == addresses.length) {
            addresses = Arrays.copyOf(addresses, 2 * size);
        }
        addresses[size++] = cell;
    }

    /** Ends the adding. */
    void freeze() {
        Arrays.sort(addresses, 0, size);
        references = new int[size];
        reachable = new boolean[size];
        toScan = new int[size];
    }

    int size() {
        return size;
    }

    long address(int i) {
        return addresses[i];
    }

    /** The index of the cell at {@code address}, negative if there is none. */
    int indexOf(long address) {
        return Arrays.binarySearch(addresses, 0, size, address);
    }

    boolean isStorage(int i) {
        return (Memory.getInt(addresses[i]) & Header.TYPE_MASK) == Header.STORAGE_TYPE;
    }

    void addReference(int i) {
        references[i]++;
    }

    long references(int i) {
        return references[i];
    }

    boolean isReachable(int i) {
        return reachable[i];
    }

    void markReachable(int i) {
        if (!reachable[i]) {
            reachable[i] = true;
            toScan[toScanCount++] = i;
        }
    }

    /** A reachable cell whose slots have not been visited, or -1. */
    int nextToScan() {
        return toScanCount == 0 ? -1 : toScan[--toScanCount];
    }

    void addGarbageEdge(int from, int to) {
        if (edges == edgeFrom.length) {
            edgeFrom = Arrays.copyOf(edgeFrom, 2 * edges);
            edgeTo = Arrays.copyOf(edgeTo, 2 * edges);
        }
        edgeFrom[edges] = from;
        edgeTo[edges++] = to;
    }

    /** Which unreachable cells are reachable from a cycle of unreachable cells: what is left after topological removal. */
    boolean[] reachableFromCycles() {
        int[] inDegree = new int[size];
        int[] firstEdge = new int[size + 1];
        for (int e = 0; e < edges; e++) {
            inDegree[edgeTo[e]]++;
            firstEdge[edgeFrom[e] + 1]++;
        }
        for (int i = 0; i < size; i++) {
            firstEdge[i + 1] += firstEdge[i];
        }
        int[] targets = new int[edges];
        int[] next = firstEdge.clone();
        for (int e = 0; e < edges; e++) {
            targets[next[edgeFrom[e]]++] = edgeTo[e];
        }
        return notRemoved(inDegree, firstEdge, targets);
    }

    private boolean[] notRemoved(int[] inDegree, int[] firstEdge, int[] targets) {
        boolean[] left = new boolean[size];
        int[] queue = new int[size];
        int tail = 0;
        for (int i = 0; i < size; i++) {
            left[i] = !reachable[i];
            if (left[i] && inDegree[i] == 0) {
                queue[tail++] = i;
            }
        }
        for (int head = 0; head < tail; head++) {
            int i = queue[head];
            left[i] = false;
            for (int e = firstEdge[i]; e < firstEdge[i + 1]; e++) {
                if (--inDegree[targets[e]] == 0 && left[targets[e]]) {
                    queue[tail++] = targets[e];
                }
            }
        }
        return left;
    }
}
