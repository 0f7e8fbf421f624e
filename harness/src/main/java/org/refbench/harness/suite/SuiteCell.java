package org.refbench.harness.suite;

import org.refbench.harness.spec.Contender;

/**
 * What one fork measures.
 *
 * @param measure what
 * @param scheme of which scheme, as users write it; the empty string for a yardstick
 * @param lock under which lock policy; the empty string for a yardstick
 */
public record SuiteCell(Measure measure, String scheme, String lock) {
    /** A measure of a scheme. */
    static SuiteCell of(Measure measure, Contender contender) {
        return new SuiteCell(measure, contender.scheme().toString(), contender.lock());
    }

    /** A measure of a yardstick. */
    static SuiteCell of(Measure yardstick) {
        return new SuiteCell(yardstick, "", "");
    }

    /** Who is measured: a scheme, or a yardstick. */
    public String subject() {
        return measure.measuresYardstick() ? measure.yardstick() : scheme;
    }
}
