package org.refbench.mutants;

import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.scheme.plain.PlainProvider;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** {@code plain(counts=mutex)} as a provider of its own, for hunts, which give no options but {@code bug}. */
public final class MutexPlain implements SchemeProvider {
    private static final Map<String, String> OPTIONS = Map.of("counts", "mutex");

    private final SchemeProvider plain = new PlainProvider();

    @Override
    public String alias() {
        return "plain-mutex";
    }

    @Override
    public String summary() {
        return "every count under one lock";
    }

    @Override
    public SchemeTraits traits() {
        return plain.traits(OPTIONS);
    }

    @Override
    public HeaderLayout layout() {
        return plain.layout(OPTIONS);
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return plain.create(services, OPTIONS);
    }
}
