package org.refbench.front;

/**
 * Where exceptions go, at no cost while none is raised. Entries are four ints, sorted and not
 * overlapping: the first instruction covered, the first not covered, the handler, and the depth of
 * the operand stack to which the interpreter cuts back before it pushes the exception and goes on at
 * the handler.
 *
 * <p>Unlike CPython's, an entry has no flag for pushing the index of the raising instruction: only
 * tracing can observe it.
 */
public record ExceptionTable(int[] entries) {
    /** Ints per entry. */
    private static final int ENTRY = 4;

    /** Number of entries. */
    public int size() {
        return entries.length / ENTRY;
    }

    /** The entry that covers an instruction, or -1 if its exceptions leave the function. */
    public int find(int instruction) {
        int low = 0;
        int high = size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (instruction < start(middle)) {
                high = middle - 1;
            } else if (instruction >= end(middle)) {
                low = middle + 1;
            } else {
                return middle;
            }
        }
        return -1;
    }

    /** First instruction that an entry covers. */
    public int start(int entry) {
        return entries[entry * ENTRY];
    }

    /** First instruction after those that an entry covers. */
    public int end(int entry) {
        return entries[entry * ENTRY + 1];
    }

    /** The instruction that handles an entry's exceptions. */
    public int handler(int entry) {
        return entries[entry * ENTRY + 2];
    }

    /** Items that stay on the operand stack below the exception. */
    public int depth(int entry) {
        return entries[entry * ENTRY + 3];
    }
}
