package org.refbench.harness.spec;

/**
 * What competes: a counting scheme under a lock policy.
 *
 * @param label what the user called it, and what tables and pictures show: a preset's name, {@code scheme+lock}, or a name of the user's
 * @param scheme the scheme with its options
 * @param lock the alias of the lock policy
 */
public record Contender(String label, SchemeSpec scheme, String lock) {
    /** A contender named after its parts. */
    public static Contender of(SchemeSpec scheme, String lock) {
        return new Contender(scheme + "+" + lock, scheme, lock);
    }

    /** The same under another name. */
    Contender called(String name) {
        return new Contender(name, scheme, lock);
    }
}
