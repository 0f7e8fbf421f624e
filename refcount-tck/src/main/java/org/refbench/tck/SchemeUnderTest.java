package org.refbench.tck;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/**
 * A scheme as the contract kit tests it.
 *
 * @param provider makes it
 * @param options every declared option, by name
 */
public record SchemeUnderTest(SchemeProvider provider, Map<String, String> options) {
    /** The scheme that ServiceLoader finds under {@code alias}, with the given options and else the default ones. */
    public static SchemeUnderTest named(String alias, Map<String, String> options) {
        for (SchemeProvider provider : ServiceLoader.load(SchemeProvider.class)) {
            if (provider.alias().equals(alias)) {
                return of(provider, options);
            }
        }
        String known = ServiceLoader.load(SchemeProvider.class).stream()
                .map(p -> p.get().alias())
                .sorted()
                .collect(Collectors.joining(", "));
        throw new IllegalArgumentException("no scheme '" + alias + "'; known: " + known);
    }

    /** A scheme that no service file names. */
    public static SchemeUnderTest of(SchemeProvider provider, Map<String, String> options) {
        Map<String, String> all = new HashMap<>();
        for (SchemeOption option : provider.options()) {
            all.put(option.name(), option.defaultValue());
        }
        all.putAll(options);
        return new SchemeUnderTest(provider, Map.copyOf(all));
    }

    /** What it claims. */
    public SchemeTraits traits() {
        return provider.traits();
    }
}
