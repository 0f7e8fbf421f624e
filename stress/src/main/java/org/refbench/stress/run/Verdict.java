package org.refbench.stress.run;

import java.util.List;
import java.util.Map;

/** What a test's outcomes say about it. */
enum Verdict {
    /** A sound test showed nothing forbidden. */
    SOUND(true, "sound"),
    /** A weakened test showed something forbidden: its table can fail. */
    CAUGHT(true, "caught, as it must be"),
    /** A sound test showed something forbidden. */
    FORBIDDEN(false, "FORBIDDEN outcome"),
    /** A weakened test showed nothing forbidden, so the table proves nothing. */
    NOT_CAUGHT(false, "NOT CAUGHT: nothing forbidden was seen"),
    /** jcstress leaves tests out without failing, for example where a machine has fewer processors than a test has actors. */
    NO_RESULT(false, "NO RESULT: jcstress left it out; are there 2 processors?"),
    /** It ran, but too seldom to say anything. */
    TOO_FEW(false, "TOO FEW samples"),
    /** A JVM crashed, hung, or threw. */
    ERROR(false, "ERROR");

    private final boolean good;
    private final String text;

    Verdict(boolean good, String text) {
        this.good = good;
        this.text = text;
    }

    boolean isGood() {
        return good;
    }

    String text() {
        return text;
    }

    /** Whether more samples could turn it. */
    boolean isOpen() {
        return this == NOT_CAUGHT || this == TOO_FEW;
    }

    /** A test with its outcomes, null if there are none, and the verdict. */
    record Row(StressTest test, Outcomes outcomes, Verdict verdict) {}

    /** Judges every selected test. */
    static List<Row> judge(List<StressTest> selected, Map<String, Outcomes> byTest, long minSamples) {
        return selected.stream()
                .map(test -> {
                    Outcomes outcomes = byTest.get(test.name());
                    return new Row(test, outcomes, of(test.weakened(), outcomes, minSamples));
                })
                .toList();
    }

    private static Verdict of(boolean weakened, Outcomes outcomes, long minSamples) {
        if (outcomes == null) {
            return NO_RESULT;
        }
        if (!outcomes.errors().isEmpty()) {
            return ERROR;
        }
        if (outcomes.forbidden() > 0) {
            return weakened ? CAUGHT : FORBIDDEN;
        }
        if (outcomes.samples() < minSamples) {
            return TOO_FEW;
        }
        return weakened ? NOT_CAUGHT : SOUND;
    }
}
