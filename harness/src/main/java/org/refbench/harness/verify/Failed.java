package org.refbench.harness.verify;

/**
 * A trial that failed.
 *
 * @param scheme the scheme with its options
 * @param part what was being done
 * @param lock the lock policy, or empty
 * @param law the law that it breaks
 * @param test what was executed
 * @param message what was found
 * @param seed what its random choices came from
 * @param replay the command line that executes it again
 */
public record Failed(
        String scheme, String part, String lock, String law, String test, String message, long seed, String replay) {}
