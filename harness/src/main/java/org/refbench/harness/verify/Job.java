package org.refbench.harness.verify;

/**
 * One JVM of a verification.
 *
 * @param scheme the scheme with its options, as written on the command line
 * @param part what is done
 * @param lock the lock policy; empty where objects are synthetic, and no policy is involved
 * @param seed what its random choices come from
 * @param replay the one trial to execute again and again; empty to execute what the part consists of
 */
public record Job(String scheme, Part part, String lock, long seed, String replay) {
    /** For people: scheme, part, lock policy. */
    public String title() {
        return scheme + ", " + part.id() + (lock.isEmpty() ? "" : " under " + lock);
    }
}
