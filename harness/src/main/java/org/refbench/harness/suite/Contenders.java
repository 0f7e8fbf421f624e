package org.refbench.harness.suite;

import java.util.ArrayList;
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

    /** The presets, and what {@link #all} names beside their schemes and locks. */
    public static List<Contender> forShootout(Catalog catalog) {
        ContenderResolver resolver = new ContenderResolver(catalog);
        List<Contender> contenders = new ArrayList<>();
        Preset.aliases().forEach(alias -> contenders.add(resolver.resolve(alias, Optional.empty())));
        for (Contender other : all(catalog)) {
            if (contenders.stream()
                    .noneMatch(
                            c -> c.scheme().equals(other.scheme()) && c.lock().equals(other.lock()))) {
                contenders.add(other);
            }
        }
        return contenders;
    }

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
