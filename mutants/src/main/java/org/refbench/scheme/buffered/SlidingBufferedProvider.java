package org.refbench.scheme.buffered;

import java.util.List;
import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** {@code buffered} on the fly, without options. */
public final class SlidingBufferedProvider implements SchemeProvider {
    private final BufferedProvider buffered = new BufferedProvider();

    @Override
    public String alias() {
        return "sliding-buffered";
    }

    @Override
    public String summary() {
        return "buffered on the fly";
    }

    @Override
    public SchemeTraits traits() {
        return buffered.traits();
    }

    @Override
    public HeaderLayout layout() {
        return buffered.layout();
    }

    @Override
    public List<SchemeOption> options() {
        return List.of();
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return buffered.create(services, Map.of("handshake", "on-the-fly"));
    }
}
