package org.refbench.interp;

import java.util.Map;
import org.refbench.lock.LockPolicyProvider;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;
import org.refbench.spi.Schemes;

/**
 * What a runtime is made of.
 *
 * @param scheme the reference-counting scheme
 * @param options the scheme's options by name; those not given take their defaults
 * @param lock the lock policy
 * @param heapLimitBytes the most native memory that the heap takes
 */
public record RuntimeSettings(
        SchemeProvider scheme, Map<String, String> options, LockPolicyProvider lock, long heapLimitBytes) {
    /** Validates. */
    public RuntimeSettings {
        options = Schemes.complete(scheme, options);
        if (!lock.isLegalWith(scheme.traits(options))) {
            throw new IllegalArgumentException(
                    "scheme " + scheme.alias() + " is not legal with lock policy " + lock.alias());
        }
    }

    /** What the scheme claims with these options. */
    public SchemeTraits traits() {
        return scheme.traits(options);
    }
}
