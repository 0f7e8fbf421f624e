package org.refbench.harness.spec;

/** A request that cannot be carried out as it was written; its message is for the user, exit code 2. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UsageException(String message) {
        super(message);
    }
}
