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
     * @param putsCountsOff whether it counts locals later than they are made and dropped
     */
    record Scheme(
            String name, String description, Map<String, String> options, boolean reclaims, boolean putsCountsOff) {}

    /**
     * A wrapper that is installed: it makes a scheme of a scheme.
     *
     * @param name its alias
     * @param description one line about it
     * @param options the options that it adds, each with one line about it
     */
    record Wrapper(String name, String description, Map<String, String> options) {}

    /**
     * A lock policy that is installed.
     *
     * @param name its alias
     * @param description one line about it
     */
    record Lock(String name, String description) {}

    /** All schemes, by name. */
    List<Scheme> schemes();

    /** All wrappers, by name. */
    List<Wrapper> wrappers();

    /** All lock policies, by name. */
    List<Lock> locks();

    /** Why {@code scheme} cannot run under {@code lock}; empty if it can. All names and options are known, and right. */
    Optional<String> objection(SchemeSpec scheme, String lock);

    /** What is wrong with the values of the scheme's options, or with what it wraps; empty if nothing is. All names are known. */
    Optional<String> flaw(SchemeSpec scheme);

    /** The wrapper called {@code name}, if it is installed. */
    default Optional<Wrapper> wrapper(String name) {
        return wrappers().stream().filter(w -> w.name().equals(name)).findFirst();
    }

    /** The scheme called {@code name}, if it is installed. */
    default Optional<Scheme> scheme(String name) {
        return schemes().stream().filter(s -> s.name().equals(name)).findFirst();
    }
}
