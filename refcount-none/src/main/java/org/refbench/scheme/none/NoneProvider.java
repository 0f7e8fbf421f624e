package org.refbench.scheme.none;

import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Finds {@code none}. */
public final class NoneProvider implements SchemeProvider {
    @Override
    public String alias() {
        return "none";
    }

    @Override
    public String summary() {
        return "no counting: counts nothing, frees nothing; the floor of every chart";
    }

    @Override
    public SchemeTraits traits() {
        return new SchemeTraits(false, false, false, false, false, true, false);
    }

    @Override
    public HeaderLayout layout() {
        return NoneLayout.LAYOUT;
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return new NoneRefCounter(services);
    }
}
