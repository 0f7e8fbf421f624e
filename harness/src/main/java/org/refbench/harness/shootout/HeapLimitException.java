package org.refbench.harness.shootout;

/** A workload needs more than the measured heap's limit. */
final class HeapLimitException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HeapLimitException(String message) {
        super(message);
    }
}
