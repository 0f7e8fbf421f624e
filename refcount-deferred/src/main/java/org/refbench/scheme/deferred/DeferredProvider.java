package org.refbench.scheme.deferred;

import java.util.List;
import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Finds {@code deferred}. */
public final class DeferredProvider implements SchemeProvider {
    static final String COUNTS = "counts";
    static final String ATOMIC = "atomic";
    static final String BIASED = "biased";
    static final String ENTRIES = "entries";
    static final String BYTES = "bytes";

    private static final String DEFAULT_ENTRIES = "16384";
    private static final String DEFAULT_BYTES = "8388608";

    @Override
    public String alias() {
        return "deferred";
    }

    @Override
    public String summary() {
        return "only references from the heap are counted, stacks are scanned in epochs: Deutsch and Bobrow 1976";
    }

    @Override
    public SchemeTraits traits() {
        return new SchemeTraits(true, false, false, true, false, true, false);
    }

    @Override
    public HeaderLayout layout() {
        return AtomicCounts.LAYOUT;
    }

    @Override
    public HeaderLayout layout(Map<String, String> options) {
        return isBiased(options) ? BiasedCounts.LAYOUT : AtomicCounts.LAYOUT;
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(
                new SchemeOption(COUNTS, ATOMIC + "|" + BIASED, ATOMIC, "how references from slots are counted"),
                new SchemeOption(
                        ENTRIES, "int", DEFAULT_ENTRIES, "new entries of a thread's table that begin an epoch"),
                new SchemeOption(
                        BYTES,
                        "int",
                        DEFAULT_BYTES,
                        "bytes that a thread takes from the heap's blocks or retires that begin one"));
    }

    @Override
    public SchemeTraits traits(Map<String, String> options) {
        isBiased(options);
        positive(options, ENTRIES, DEFAULT_ENTRIES);
        positive(options, BYTES, DEFAULT_BYTES);
        return traits();
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        int entries = positive(options, ENTRIES, DEFAULT_ENTRIES);
        int bytes = positive(options, BYTES, DEFAULT_BYTES);
        return new DeferredRefCounter(services, isBiased(options), entries, bytes);
    }

    private static boolean isBiased(Map<String, String> options) {
        String counts = options.getOrDefault(COUNTS, ATOMIC);
        return switch (counts) {
            case ATOMIC -> false;
            case BIASED -> true;
            default ->
                throw new IllegalArgumentException("deferred: counts must be atomic or biased, not '" + counts + "'");
        };
    }

    private static int positive(Map<String, String> options, String name, String defaultValue) {
        String text = options.getOrDefault(name, defaultValue);
        try {
            int value = Integer.parseInt(text);
            if (value > 0) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below, with what is not positive
        }
        throw new IllegalArgumentException(
                "deferred: " + name + " must be a number from 1 to " + Integer.MAX_VALUE + ", not '" + text + "'");
    }
}
