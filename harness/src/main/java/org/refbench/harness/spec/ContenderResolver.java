package org.refbench.harness.spec;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what a user wrote into contenders that are known to run: presets are unfolded, names are looked up, a bare scheme
 * gets its lock policy, and a pair that the scheme's traits forbid is refused.
 */
public final class ContenderResolver {
    private static final String DEFAULT_LOCK = "object-lock";
    private static final String GLOBAL_LOCK = "gil";

    private final Catalog catalog;

    public ContenderResolver(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The scheme that a preset stands for, or the scheme itself; nothing is looked up. */
    public static SchemeSpec scheme(String text) {
        SchemeSpec spec = SchemeSpecParser.parse(text);
        return Preset.named(spec.name())
                .map(preset -> SchemeSpecParser.parse(preset.scheme()))
                .orElse(spec);
    }

    /** Resolves one scheme or preset; {@code lock} is what {@code --lock} says, if it was given, for those that name none. */
    public Contender resolve(String text, Optional<String> lock) {
        return resolve(SchemeSpecParser.parseContender(text), lock);
    }

    /** Resolves a comma-separated list; a contender may not be named twice. */
    public List<Contender> resolveList(String text, Optional<String> lock) {
        List<Contender> contenders = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        for (ContenderSpec spec : SchemeSpecParser.parseContenders(text)) {
            Contender contender = resolve(spec, lock);
            if (!labels.add(contender.label())) {
                throw new UsageException("'" + contender.label() + "' is named twice");
            }
            contenders.add(contender);
        }
        return contenders;
    }

    private Contender resolve(ContenderSpec written, Optional<String> given) {
        Contender contender = unnamed(written, given);
        return written.alias().map(contender::called).orElse(contender);
    }

    private Contender unnamed(ContenderSpec written, Optional<String> given) {
        SchemeSpec spec = written.scheme();
        Optional<String> lock = written.lock().or(() -> given);
        Optional<Preset> preset = Preset.named(spec.name());
        if (preset.isPresent()) {
            return unfold(preset.get(), spec, lock);
        }
        checkScheme(spec);
        String policy = knownLock(lock.orElseGet(() -> defaultLock(spec)));
        checkPair(spec, policy);
        return Contender.of(spec, policy);
    }

    private Contender unfold(Preset preset, SchemeSpec spec, Optional<String> lock) {
        if (!spec.equals(SchemeSpec.of(preset.alias()))) {
            throw new UsageException("the preset '" + preset.alias() + "' takes no options; it is " + preset.scheme()
                    + " under " + preset.lock());
        }
        lock.ifPresent(this::knownLock);
        if (lock.isPresent() && !lock.get().equals(preset.lock())) {
            throw new UsageException(
                    "the preset '" + preset.alias() + "' is " + preset.scheme() + " under " + preset.lock()
                            + "; for another lock policy write --scheme " + preset.scheme() + " --lock " + lock.get());
        }
        SchemeSpec scheme = SchemeSpecParser.parse(preset.scheme());
        checkScheme(scheme);
        knownLock(preset.lock());
        checkPair(scheme, preset.lock());
        return new Contender(preset.alias(), scheme, preset.lock());
    }

    private void checkScheme(SchemeSpec spec) {
        checkNames(spec);
        catalog.flaw(spec).ifPresent(flaw -> {
            throw new UsageException(flaw);
        });
    }

    private void checkNames(SchemeSpec spec) {
        Map<String, String> options;
        if (spec.inner().isPresent()) {
            checkNames(spec.inner().get());
            options = wrapper(spec).options();
        } else {
            options = scheme(spec).options();
        }
        for (String option : spec.options().keySet()) {
            if (!options.containsKey(option)) {
                throw options.isEmpty()
                        ? new UsageException("'" + spec.name() + "' takes no options")
                        : Names.unknown("option of " + spec.name(), option, options.keySet());
            }
        }
    }

    private Catalog.Scheme scheme(SchemeSpec spec) {
        if (catalog.wrapper(spec.name()).isPresent()) {
            throw new UsageException(
                    "'" + spec.name() + "' wraps another scheme; write " + spec.name() + "(atomic) or the like");
        }
        return catalog.scheme(spec.name()).orElseThrow(() -> Names.unknown("scheme", spec.name(), knownSchemes()));
    }

    private Catalog.Wrapper wrapper(SchemeSpec spec) {
        if (catalog.scheme(spec.name()).isPresent()) {
            throw new UsageException("'" + spec.name() + "' is a scheme, not a wrapper: it takes no inner scheme");
        }
        List<String> wrappers =
                catalog.wrappers().stream().map(Catalog.Wrapper::name).toList();
        return catalog.wrapper(spec.name()).orElseThrow(() -> Names.unknown("wrapper", spec.name(), wrappers));
    }

    private List<String> knownSchemes() {
        List<String> known = new ArrayList<>(Preset.aliases());
        catalog.schemes().forEach(s -> known.add(s.name()));
        catalog.wrappers().forEach(w -> known.add(w.name() + "(...)"));
        return known;
    }

    private String defaultLock(SchemeSpec scheme) {
        return catalog.objection(scheme, DEFAULT_LOCK).isEmpty() ? DEFAULT_LOCK : GLOBAL_LOCK;
    }

    /** Answers {@code lock} if it is the alias of a lock policy, and refuses it otherwise. */
    public String knownLock(String lock) {
        List<String> known = catalog.locks().stream().map(Catalog.Lock::name).toList();
        if (!known.contains(lock)) {
            throw Names.unknown("lock policy", lock, known);
        }
        return lock;
    }

    private void checkPair(SchemeSpec spec, String lock) {
        catalog.objection(spec, lock).ifPresent(objection -> {
            throw new UsageException(spec + " cannot run under " + lock + ": " + objection);
        });
    }
}
