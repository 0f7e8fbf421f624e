package org.refbench.harness.spec;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schemes and lock policies that are there to choose from, and which pairs of them are legal. */
public interface Catalog {
    /**
     * A scheme that is installed.
     *
     * @param name its alias
     * @param description one line about it
     * @param options the options that it takes, each with one line about it
     * @param reclaims whether it frees anything
     */
    record Scheme(String name, String description, Map<String, String> options, boolean reclaims) {}

    /**
     * A lock policy that is installed.
     *
     * @param name its alias
     * @param description one line about it
     */
    record Lock(String name, String description) {}

    /** All schemes, by name. */
    List<Scheme> schemes();

    /** All lock policies, by name. */
    List<Lock> locks();

    /** Why {@code scheme} cannot run under {@code lock}; empty if it can. Both names are known. */
    Optional<String> objection(String scheme, String lock);

    /** The scheme called {@code name}, if it is installed. */
    default Optional<Scheme> scheme(String name) {
        return schemes().stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
