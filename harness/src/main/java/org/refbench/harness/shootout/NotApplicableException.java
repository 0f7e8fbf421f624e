package org.refbench.harness.shootout;

/** A scheme that frees nothing needs more than the heap's limit for one iteration; thrown in the fork, read by its host. */
public final class NotApplicableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotApplicableException(String message) {
        super(message);
    }
}
