package org.refbench.harness.report;

import java.util.Locale;
import java.util.Optional;
import org.refbench.harness.stats.Estimate;

/** How figures are written: three significant digits, intervals in brackets. */
public final class Figures {
    private Figures() {}

    /** Three significant digits, without an exponent. */
    public static String number(double value) {
        int digits = value <= 0 ? 0 : Math.clamp(2 - (long) Math.floor(Math.log10(value)), 0, 6);
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }

    /** The estimate and its interval, {@code 12.3 [12.1, 12.6]}; a dash if there is none. */
    public static String estimate(Optional<Estimate> estimate) {
        return estimate.map(e -> number(e.value()) + interval(e)).orElse("-");
    }

    /** A ratio and its interval, {@code 2.1x [2.0, 2.2]}; a dash if there is none. */
    public static String ratio(Optional<Estimate> ratio) {
        return ratio.map(r -> number(r.value()) + "x" + interval(r)).orElse("-");
    }

    private static String interval(Estimate e) {
        return e.hasInterval() ? " [" + number(e.low()) + ", " + number(e.high()) + "]" : " [1 fork]";
    }
}
