package org.refbench.harness.spec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A scheme as a user writes it: {@code name}, {@code name(option=value,...)}, or a wrapper round another one,
 * {@code wrapper(inner,option=value,...)}.
 *
 * @param name the alias of the scheme or of the wrapper
 * @param inner what a wrapper wraps
 * @param options in the order in which they were written
 */
public record SchemeSpec(String name, Optional<SchemeSpec> inner, Map<String, String> options) {
    public SchemeSpec {
        options = Collections.unmodifiableMap(new LinkedHashMap<>(options));
    }

    /** A scheme with its default options. */
    public static SchemeSpec of(String name) {
        return new SchemeSpec(name, Optional.empty(), Map.of());
    }

    /** This, with one option more, or with another value of it. */
    public SchemeSpec with(String option, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(option, value);
        return new SchemeSpec(name, inner, more);
    }

    /** A wrapper's options together with those of what it wraps: names are unique in a scheme that is right. */
    public Map<String, String> allOptions() {
        Map<String, String> all = new LinkedHashMap<>(options);
        inner.ifPresent(spec -> all.putAll(spec.allOptions()));
        return all;
    }

    /** The canonical spelling, which parses to an equal spec. */
    @Override
    public String toString() {
        if (inner.isEmpty() && options.isEmpty()) {
            return name;
        }
        StringJoiner arguments = new StringJoiner(",", name + "(", ")");
        inner.ifPresent(spec -> arguments.add(spec.toString()));
        options.forEach((option, value) -> arguments.add(option + "=" + value));
        return arguments.toString();
    }
}
