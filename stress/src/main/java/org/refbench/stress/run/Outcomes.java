package org.refbench.stress.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.Status;
import org.openjdk.jcstress.infra.collectors.TestResult;
import org.openjdk.jcstress.infra.grading.GradingResult;

/**
 * What one test showed, summed up over all JVMs that ran it.
 *
 * @param samples how often it ran
 * @param counts outcomes that occurred, with how often
 * @param forbidden how many of the samples were forbidden
 * @param errors what went wrong apart from outcomes
 */
record Outcomes(long samples, Map<String, Long> counts, long forbidden, List<String> errors) {
    /** By the name of the test; tests without a result are not there. */
    static Map<String, Outcomes> byTest(List<TestResult> results) {
        Map<String, Outcomes> byTest = new TreeMap<>();
        for (TestResult result : results) {
            byTest.merge(result.getName(), of(result), Outcomes::plus);
        }
        return byTest;
    }

    private static Outcomes of(TestResult result) {
        Map<String, Long> counts = new TreeMap<>();
        long forbidden = 0;
        for (GradingResult graded : result.grading().gradingResults.values()) {
            if (graded.count > 0) {
                counts.put(graded.id, graded.count);
                forbidden += graded.expect == Expect.FORBIDDEN ? graded.count : 0;
            }
        }
        List<String> errors = new ArrayList<>();
        if (result.status() != Status.NORMAL) {
            errors.add(result.status() + " with " + result.getConfig().jvmArgs);
            errors.addAll(result.getMessages());
            errors.addAll(result.getVmErr());
        }
        return new Outcomes(result.getTotalCount(), counts, forbidden, errors);
    }

    private Outcomes plus(Outcomes other) {
        Map<String, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
        List<String> all = new ArrayList<>(errors);
        all.addAll(other.errors);
        return new Outcomes(samples + other.samples, sum, forbidden + other.forbidden, all);
    }
}
