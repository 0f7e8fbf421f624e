package org.refbench.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Every scheme is under every property that its traits make it answer for; every table has somebody who must fail it. */
class CoverageTest {
    private static final String SOUND = "org.refbench.stress.";
    private static final String WEAKENED = "org.refbench.stress.weakened.Weak";

    /** Properties that concern schemes; the others concern a part that all share. */
    private static final Map<String, Predicate<SchemeTraits>> CONCERNS = Map.of(
            "SafeLoad", traits -> true,
            "HandOver", traits -> true,
            "AttachDetach", traits -> true,
            "LastRelease", SchemeTraits::prompt,
            "ReleaseThenDestroy", SchemeTraits::prompt,
            "Saturation", traits -> traits.exactCounts() && traits.countsLocals());

    /** Options that count in another way than the scheme's default do; a lock round every count knows of no thread's beginning or end. */
    private static final Map<String, Set<String>> VARIANTS = Map.of(
            "Mutex", Set.of("SafeLoad", "HandOver", "LastRelease", "ReleaseThenDestroy", "Saturation"),
            "DeferredBiased", Set.of("SafeLoad", "HandOver", "AttachDetach"));

    @Test
    void everySchemeIsUnderThePropertiesThatConcernIt() {
        CONCERNS.forEach((property, concerns) -> {
            List<String> schemes = new ArrayList<>();
            for (SchemeProvider provider : ServiceLoader.load(SchemeProvider.class)) {
                if (concerns.test(provider.traits())) {
                    String alias = provider.alias();
                    schemes.add(alias.substring(0, 1).toUpperCase() + alias.substring(1));
                }
            }
            assertThat(schemes).isNotEmpty();
            VARIANTS.forEach((variant, properties) -> {
                if (properties.contains(property)) {
                    schemes.add(variant);
                }
            });
            assertThat(variants(SOUND + property)).as(property).containsExactlyInAnyOrderElementsOf(schemes);
        });
    }

    @Test
    void everyPropertyHasASoundTestAndAWeakenedOne() {
        Map<String, TreeSet<Boolean>> kinds = new TreeMap<>();
        for (String name : TestList.tests()) {
            kinds.computeIfAbsent(TestList.getInfo(name).description(), d -> new TreeSet<>())
                    .add(name.startsWith(WEAKENED));
        }
        assertThat(kinds)
                .hasSize(10)
                .allSatisfy((property, both) -> assertThat(both).containsExactly(false, true));
    }

    /** A weakened test is graded by the very table of the sound ones. */
    @Test
    void weakenedTestsShareTheirTable() {
        for (String name : TestList.tests()) {
            if (name.startsWith(WEAKENED)) {
                String property = name.substring(WEAKENED.length(), name.lastIndexOf('.'));
                String sound = SOUND + property + "."
                        + variants(SOUND + property).iterator().next();
                assertThat(table(name)).isEqualTo(table(sound));
            }
        }
    }

    @Test
    void noTestHasMoreActorsThanTheSmallestMachineHasProcessors() {
        assertThat(TestList.tests())
                .allSatisfy(name -> assertThat(TestList.getInfo(name).threads()).isEqualTo(2));
    }

    private static String table(String name) {
        TestInfo info = TestList.getInfo(name);
        StringBuilder table = new StringBuilder(info.description());
        info.cases().forEach(c -> table.append('\n').append(c.expect()).append(c.matchPattern()));
        return table.append(info.unmatched().expect()).toString();
    }

    private static Collection<String> variants(String property) {
        return TestList.tests().stream()
                .filter(name -> name.startsWith(property + "."))
                .map(name -> name.substring(name.lastIndexOf('.') + 1))
                .toList();
    }
}
