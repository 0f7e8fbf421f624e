package org.refbench.harness.spec;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The pairs of scheme and lock policy that history knows by name. */
public enum Preset {
    GIL("gil", "plain", "gil", "CPython to this day: plain counts under one global lock"),
    FREETHREADING(
            "freethreading-1.4",
            "plain(counts=mutex)",
            "object-lock",
            "Greg Stein's patch for Python 1.4: every count under one mutex"),
    GILECTOMY("gilectomy", "atomic", "object-lock", "the Gilectomy of 2016: atomic counts, a lock in each object"),
    GILECTOMY_2017(
            "gilectomy-2017",
            "buffered",
            "object-lock",
            "the Gilectomy of 2017, reconstructed: counts logged and applied in epochs"),
    NOGIL(
            "nogil",
            "immortal(biased)",
            "object-lock",
            "free-threaded CPython (PEP 703): biased counts, immortal objects"),
    PRIVATE(
            "private",
            "immortal(biased)",
            "thread-private",
            "nogil, but an object is its maker's, unlocked, until another thread wants it");

    private final String alias;
    private final String scheme;
    private final String lock;
    private final String description;

    Preset(String alias, String scheme, String lock, String description) {
        this.alias = alias;
        this.scheme = scheme;
        this.lock = lock;
        this.description = description;
    }

    /** The preset called {@code alias}. */
    public static Optional<Preset> named(String alias) {
        return Arrays.stream(values()).filter(p -> p.alias.equals(alias)).findFirst();
    }

    /** All names, in order of history. */
    public static List<String> aliases() {
        return Arrays.stream(values()).map(Preset::alias).toList();
    }

    public String alias() {
        return alias;
    }

    public String scheme() {
        return scheme;
    }

    public String lock() {
        return lock;
    }

    public String description() {
        return description;
    }
}
