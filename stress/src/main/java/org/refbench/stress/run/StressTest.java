package org.refbench.stress.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.openjdk.jcstress.infra.runners.TestList;

/**
 * A listed test.
 *
 * @param name as jcstress selects it
 * @param property the description of its table, which all tests of a property share
 * @param variant the scheme or part that it tests, or the weakness
 * @param weakened whether it must fail
 */
record StressTest(String name, String property, String variant, boolean weakened) {
    private static final String WEAKENED = "org.refbench.stress.weakened.";

    /** The tests of these names, properties together, sound ones first. */
    static List<StressTest> of(Collection<String> names) {
        return names.stream()
                .map(name -> new StressTest(
                        name,
                        TestList.getInfo(name).description(),
                        name.substring(name.lastIndexOf('.') + 1),
                        name.startsWith(WEAKENED)))
                .sorted(Comparator.comparing(StressTest::property)
                        .thenComparing(StressTest::weakened)
                        .thenComparing(StressTest::variant))
                .toList();
    }
}
