package org.refbench.scheme.tracing;

import java.util.List;
import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Finds {@code tracing}. */
public final class TracingProvider implements SchemeProvider {
    static final String STRESS = "stress";
    static final String BUDGET = "budget";

    @Override
    public String alias() {
        return "tracing";
    }

    @Override
    public String summary() {
        return "no counting: stop-the-world mark-sweep over roots and heap walk";
    }

    @Override
    public SchemeTraits traits() {
        return new SchemeTraits(false, false, false, true, true, true, false);
    }

    @Override
    public HeaderLayout layout() {
        return TracingLayout.LAYOUT;
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(
                new SchemeOption(STRESS, "boolean", "false", "collect at every allocation, to find missing roots"),
                new SchemeOption(
                        BUDGET,
                        "int",
                        "16777216",
                        "least bytes allocated between two collections; else the live bytes"));
    }

    @Override
    public SchemeTraits traits(Map<String, String> options) {
        isStress(options);
        budget(options);
        return traits();
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return new TracingRefCounter(services, isStress(options), budget(options));
    }

    private static boolean isStress(Map<String, String> options) {
        String stress = options.getOrDefault(STRESS, "false");
        if (!stress.equals("true") && !stress.equals("false")) {
            throw new IllegalArgumentException("tracing: stress must be true or false, not '" + stress + "'");
        }
        return Boolean.parseBoolean(stress);
    }

    private static long budget(Map<String, String> options) {
        String budget = options.getOrDefault(BUDGET, "16777216");
        try {
            return Long.parseLong(budget);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("tracing: budget must be a number of bytes, not '" + budget + "'", e);
        }
    }
}
