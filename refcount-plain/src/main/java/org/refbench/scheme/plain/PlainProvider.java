package org.refbench.scheme.plain;

import java.util.List;
import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Finds {@code plain}. */
public final class PlainProvider implements SchemeProvider {
    static final String COUNTS = "counts";
    static final String PLAIN = "plain";
    static final String MUTEX = "mutex";

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
    public SchemeTraits traits(Map<String, String> options) {
        return new SchemeTraits(true, true, true, true, false, false, !isMutex(options));
    }

    @Override
    public HeaderLayout layout() {
        return PlainLayout.LAYOUT;
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(new SchemeOption(
                COUNTS, PLAIN + "|" + MUTEX, PLAIN, "mutex: any number of threads, every count under one lock"));
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return isMutex(options) ? new MutexRefCounter(services) : new PlainRefCounter(services);
    }

    private static boolean isMutex(Map<String, String> options) {
        String counts = options.getOrDefault(COUNTS, PLAIN);
        return switch (counts) {
            case PLAIN -> false;
            case MUTEX -> true;
            default -> throw new IllegalArgumentException("plain: counts must be plain or mutex, not '" + counts + "'");
        };
    }
}
