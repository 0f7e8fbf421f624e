package org.refbench.scheme.coalesced;

import java.util.List;
import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Finds {@code coalesced}. */
public final class CoalescedProvider implements SchemeProvider {
    static final String HANDSHAKE = "handshake";
    static final String BUDGET = "budget";
    static final String LOG = "log";

    private static final String STOP = "stop";
    private static final String ON_THE_FLY = "on-the-fly";
    private static final String DEFAULT_BUDGET = "4194304";
    private static final String DEFAULT_LOG = "65536";

    @Override
    public String alias() {
        return "coalesced";
    }

    @Override
    public String summary() {
        return "holders logged once an epoch, locals uncounted (Levanoni-Petrank)";
    }

    @Override
    public SchemeTraits traits() {
        return new SchemeTraits(true, false, false, true, false, true, false);
    }

    @Override
    public HeaderLayout layout() {
        return CoalescedLayout.LAYOUT;
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(
                new SchemeOption(
                        HANDSHAKE,
                        STOP + "|" + ON_THE_FLY,
                        STOP,
                        "how an epoch ends: all threads at once, or one by one with sliding views and snooping"),
                new SchemeOption(BUDGET, "int", DEFAULT_BUDGET, "bytes allocated that end an epoch"),
                new SchemeOption(LOG, "int", DEFAULT_LOG, "words logged that end an epoch"));
    }

    @Override
    public SchemeTraits traits(Map<String, String> options) {
        isOnTheFly(options);
        positive(BUDGET, options.getOrDefault(BUDGET, DEFAULT_BUDGET));
        positive(LOG, options.getOrDefault(LOG, DEFAULT_LOG));
        return traits();
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return new CoalescedRefCounter(
                services,
                isOnTheFly(options),
                positive(BUDGET, options.getOrDefault(BUDGET, DEFAULT_BUDGET)),
                positive(LOG, options.getOrDefault(LOG, DEFAULT_LOG)));
    }

    private static boolean isOnTheFly(Map<String, String> options) {
        String handshake = options.getOrDefault(HANDSHAKE, STOP);
        if (!handshake.equals(STOP) && !handshake.equals(ON_THE_FLY)) {
            throw new IllegalArgumentException(
                    "coalesced: handshake must be " + STOP + " or " + ON_THE_FLY + ", not '" + handshake + "'");
        }
        return handshake.equals(ON_THE_FLY);
    }

    private static long positive(String option, String value) {
        long number;
        try {
            number = Long.parseLong(value);
        } catch (NumberFormatException e) {
            number = 0;
        }
        if (number <= 0) {
            throw new IllegalArgumentException(
                    "coalesced: " + option + " must be a positive number, not '" + value + "'");
        }
        return number;
    }
}
