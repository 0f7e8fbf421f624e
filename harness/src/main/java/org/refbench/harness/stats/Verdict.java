package org.refbench.harness.stats;

/** What a ratio of times allows to say; never more than its interval does. */
public enum Verdict {
    FASTER("faster"),
    SLOWER("slower"),
    NO_DIFFERENCE("no difference shown"),
    NOT_ENOUGH_DATA("not enough data");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    /** The verdict on the numerator of {@code ratio}, against its denominator. */
    public static Verdict of(Estimate ratio) {
        if (!ratio.hasInterval()) {
            return NOT_ENOUGH_DATA;
        }
        return ratio.isAbove(1) ? SLOWER : ratio.isBelow(1) ? FASTER : NO_DIFFERENCE;
    }

    /** As a report says it. */
    public String words() {
        return words;
    }
}
