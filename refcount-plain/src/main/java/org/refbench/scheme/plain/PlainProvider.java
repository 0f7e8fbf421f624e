package org.refbench.scheme.plain;

import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Finds {@code plain}. */
public final class PlainProvider implements SchemeProvider {
    @Override
    public String alias() {
        return "plain";
    }

    @Override
    public String summary() {
        return "unsynchronised counts; with the global lock this is CPython";
    }

    @Override
    public SchemeTraits traits() {
        return new SchemeTraits(true, true, true, true, false, false, true);
    }

    @Override
    public HeaderLayout layout() {
        return PlainLayout.LAYOUT;
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return new PlainRefCounter(services);
    }
}
