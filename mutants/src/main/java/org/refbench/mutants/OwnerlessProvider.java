package org.refbench.mutants;

import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.scheme.biased.BiasedProvider;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** {@code biased(owners=0)}: the ids have run out, so that new objects are shared from the first moment on. */
public final class OwnerlessProvider implements SchemeProvider {
    private final SchemeProvider biased = new BiasedProvider();

    @Override
    public String alias() {
        return "ownerless";
    }

    @Override
    public String summary() {
        return "biased counts without owners";
    }

    @Override
    public SchemeTraits traits() {
        return biased.traits();
    }

    @Override
    public HeaderLayout layout() {
        return biased.layout();
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return biased.create(services, Map.of("owners", "0"));
    }
}
