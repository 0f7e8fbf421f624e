package org.refbench.scheme.biased;

import java.util.List;
import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Finds {@code biased}. */
public final class BiasedProvider implements SchemeProvider {
    static final String OWNERS = "owners";

    private static final String MOST = String.valueOf(Integer.MAX_VALUE);

    @Override
    public String alias() {
        return "biased";
    }

    @Override
    public String summary() {
        return "the thread that made an object counts without atomics, the others with: Choi et al. 2018, PEP 703";
    }

    @Override
    public SchemeTraits traits() {
        return new SchemeTraits(true, true, false, true, false, true, false);
    }

    @Override
    public HeaderLayout layout() {
        return BiasedLayout.LAYOUT;
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(new SchemeOption(
                OWNERS, "int", MOST, "threads that may own objects, ended ones included; later ones own none"));
    }

    @Override
    public SchemeTraits traits(Map<String, String> options) {
        owners(options.getOrDefault(OWNERS, MOST));
        return traits();
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return new BiasedRefCounter(services, owners(options.getOrDefault(OWNERS, MOST)));
    }

    private static int owners(String text) {
        try {
            int owners = Integer.parseInt(text);
            if (owners >= 0) {
                return owners;
            }
        } catch (NumberFormatException e) {
            // told below, with the negative ones
        }
        throw new IllegalArgumentException(
                "biased: owners must be a number from 0 to " + Integer.MAX_VALUE + ", not '" + text + "'");
    }
}
