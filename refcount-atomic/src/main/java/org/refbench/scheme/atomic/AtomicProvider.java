package org.refbench.scheme.atomic;

import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Finds {@code atomic}. */
public final class AtomicProvider implements SchemeProvider {
    @Override
    public String alias() {
        return "atomic";
    }

    @Override
    public String summary() {
        return "atomic increments and decrements: the Gilectomy of 2016";
    }

    @Override
    public SchemeTraits traits() {
        return new SchemeTraits(true, true, true, true, false, false, false);
    }

    @Override
    public HeaderLayout layout() {
        return AtomicLayout.LAYOUT;
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return new AtomicRefCounter(services);
    }
}
