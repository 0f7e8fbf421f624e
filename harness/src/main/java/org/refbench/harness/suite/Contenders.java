package org.refbench.harness.suite;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.refbench.harness.spec.Catalog;
import org.refbench.harness.spec.Contender;
import org.refbench.harness.spec.ContenderResolver;
import org.refbench.harness.spec.Preset;
import org.refbench.harness.spec.SchemeSpec;

/** Who takes part when no one is named: every installed scheme, those of the presets, and {@code plain} in every wrapper. */
public final class Contenders {
    /** What it costs to be wrapped is best seen on the cheapest counts. */
    private static final String BASE = "plain";

    private Contenders() {}

    /** One contender for each scheme, under the object lock where that is legal. */
    public static List<Contender> all(Catalog catalog) {
        ContenderResolver resolver = new ContenderResolver(catalog);
        Map<SchemeSpec, Contender> contenders = new LinkedHashMap<>();
        Stream.of(
                        catalog.schemes().stream().map(Catalog.Scheme::name),
                        Arrays.stream(Preset.values()).map(Preset::scheme),
                        catalog.wrappers().stream().map(w -> w.name() + "(" + BASE + ")"))
                .flatMap(names -> names)
                .map(name -> resolver.resolve(name, Optional.empty()))
                .forEach(contender -> contenders.putIfAbsent(contender.scheme(), contender));
        return List.copyOf(contenders.values());
    }
}
