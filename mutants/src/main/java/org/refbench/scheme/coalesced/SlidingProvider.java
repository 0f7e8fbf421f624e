package org.refbench.scheme.coalesced;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** {@code coalesced} on the fly, without options. */
public final class SlidingProvider implements SchemeProvider {
    private final CoalescedProvider coalesced = new CoalescedProvider();

    @Override
    public String alias() {
        return "sliding";
    }

    @Override
    public String summary() {
        return "coalesced on the fly";
    }

    @Override
    public SchemeTraits traits() {
        return coalesced.traits();
    }

    @Override
    public HeaderLayout layout() {
        return coalesced.layout();
    }

    @Override
    public List<SchemeOption> options() {
        return List.of();
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        Map<String, String> all = new HashMap<>(options);
        all.put(CoalescedProvider.HANDSHAKE, "on-the-fly");
        return coalesced.create(services, all);
    }
}
