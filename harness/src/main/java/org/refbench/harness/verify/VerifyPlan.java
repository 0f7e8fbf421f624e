package org.refbench.harness.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.refbench.harness.spec.Catalog;
import org.refbench.harness.spec.Contender;
import org.refbench.harness.spec.ContenderResolver;
import org.refbench.harness.spec.Names;
import org.refbench.harness.spec.Preset;
import org.refbench.harness.spec.SchemeSpec;
import org.refbench.harness.spec.SchemeSpecParser;
import org.refbench.harness.spec.UsageException;

/**
 * Which schemes are verified, and which lock policies their Python programs run under.
 *
 * @param locksOf the lock policies of each scheme, by its canonical spelling, in the order of the command line
 * @param seed where all seeds come from
 */
public record VerifyPlan(Map<String, List<String>> locksOf, long seed) {
    /**
     * The plan that a command line describes.
     *
     * @param schemes a list of schemes and presets; null for every scheme
     * @param locks lock policies; empty for every legal one
     * @throws UsageException if it makes no sense
     */
    public static VerifyPlan of(Catalog catalog, String schemes, List<String> locks, long seed) {
        List<String> known = catalog.locks().stream().map(Catalog.Lock::name).toList();
        for (String lock : locks) {
            if (!known.contains(lock)) {
                throw Names.unknown("lock policy", lock, known);
            }
        }
        ContenderResolver resolver = new ContenderResolver(catalog);
        Map<String, List<String>> locksOf = new LinkedHashMap<>();
        for (SchemeSpec spec : specs(catalog, schemes)) {
            Contender contender = resolver.resolve(spec.toString(), Optional.empty());
            boolean preset = Preset.named(spec.name()).isPresent();
            List<String> candidates = preset ? List.of(contender.lock()) : known;
            List<String> legal = candidates.stream()
                    .filter(lock -> locks.isEmpty() || locks.contains(lock))
                    .filter(lock -> catalog.objection(contender.scheme(), lock).isEmpty())
                    .toList();
            if (legal.isEmpty()) {
                throw new UsageException(spec + " cannot run under " + String.join(" or ", locks));
            }
            locksOf.merge(contender.scheme().toString(), legal, VerifyPlan::union);
        }
        return new VerifyPlan(locksOf, seed);
    }

    private static List<SchemeSpec> specs(Catalog catalog, String schemes) {
        return schemes == null
                ? catalog.schemes().stream().map(s -> SchemeSpec.of(s.name())).toList()
                : SchemeSpecParser.parseList(schemes);
    }

    private static List<String> union(List<String> some, List<String> others) {
        List<String> all = new ArrayList<>(some);
        others.stream().filter(lock -> !all.contains(lock)).forEach(all::add);
        return all;
    }

    /** The schemes by their canonical spellings. */
    public List<String> schemes() {
        return List.copyOf(locksOf.keySet());
    }

    /** All jobs; every scheme has had a part of each kind before the next kind begins. */
    public List<Job> jobs() {
        SplittableRandom seeds = new SplittableRandom(seed);
        List<Job> jobs = new ArrayList<>();
        for (Part part : Part.values()) {
            locksOf.forEach((scheme, locks) -> {
                for (String lock : part == Part.PYTHON ? locks : List.of("")) {
                    jobs.add(new Job(scheme, part, lock, seeds.nextLong(), ""));
                }
            });
        }
        return jobs;
    }

    /** The job that executes one trial again and again. */
    public Job replay(Catalog catalog, ReplaySpec spec) {
        if (locksOf.size() != 1) {
            throw new UsageException("--replay needs --schemes with the one scheme that failed");
        }
        String scheme = schemes().getFirst();
        if (spec.part() == Part.PYTHON) {
            new ContenderResolver(catalog).resolve(scheme, Optional.of(spec.lock()));
        }
        return new Job(scheme, spec.part(), spec.lock(), seed, spec.trial());
    }
}
