package org.refbench.tck;

import java.util.Map;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;
import org.refbench.spi.Schemes;

/**
 * A scheme as the contract kit tests it.
 *
 * @param provider makes it
 * @param options every declared option, by name
 */
public record SchemeUnderTest(SchemeProvider provider, Map<String, String> options) {
    /** The scheme that ServiceLoader finds under {@code alias}, with the given options and else the default ones. */
    public static SchemeUnderTest named(String alias, Map<String, String> options) {
        return of(Schemes.named(alias, Thread.currentThread().getContextClassLoader()), options);
    }

    /** A scheme that no service file names. */
    public static SchemeUnderTest of(SchemeProvider provider, Map<String, String> options) {
        return new SchemeUnderTest(provider, Schemes.complete(provider, options));
    }

    /** What it claims. */
    public SchemeTraits traits() {
        return provider.traits(options);
    }
}
