package org.refbench.heap;

/** Receives each allocated cell of a heap walk. */
@FunctionalInterface
public interface CellVisitor {
    /** {@code cell} is an object, or storage if its type is {@link Header#STORAGE_TYPE}. */
    void cell(long cell);
}
