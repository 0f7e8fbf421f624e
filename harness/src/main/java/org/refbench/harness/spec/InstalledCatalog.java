package org.refbench.harness.spec;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.refbench.lock.LockPolicyProvider;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;
import org.refbench.spi.SchemeWrapper;
import org.refbench.spi.Schemes;

/** What {@link ServiceLoader} finds on the class path: a jar put beside the program competes too. */
public final class InstalledCatalog implements Catalog {
    private static final String IMMORTAL = "immortal";

    private final List<SchemeProvider> schemes;
    private final List<SchemeWrapper> wrappers;
    private final List<LockPolicyProvider> locks = ServiceLoader.load(LockPolicyProvider.class).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(LockPolicyProvider::alias))
            .toList();

    /** What is on the class path. */
    public InstalledCatalog() {
        this(InstalledCatalog.class.getClassLoader());
    }

    /** What {@code loader} finds. */
    InstalledCatalog(ClassLoader loader) {
        schemes = Schemes.all(loader).stream()
                .sorted(Comparator.comparing(SchemeProvider::alias))
                .toList();
        wrappers = Schemes.wrappers(loader).stream()
                .sorted(Comparator.comparing(SchemeWrapper::alias))
                .toList();
    }

    @Override
    public List<Scheme> schemes() {
        return schemes.stream().map(InstalledCatalog::describe).toList();
    }

    @Override
    public List<Wrapper> wrappers() {
        return wrappers.stream()
                .map(w -> new Wrapper(w.alias(), w.summary(), describe(w.options())))
                .toList();
    }

    @Override
    public List<Lock> locks() {
        return locks.stream().map(l -> new Lock(l.alias(), l.summary())).toList();
    }

    @Override
    public Optional<String> objection(SchemeSpec scheme, String lock) {
        SchemeProvider provider = provider(scheme);
        return lockProvider(lock).isLegalWith(provider.traits(Schemes.complete(provider, scheme.allOptions())))
                ? Optional.empty()
                : Optional.of("its counts are for one running thread at a time; it needs --lock gil");
    }

    @Override
    public Optional<String> flaw(SchemeSpec scheme) {
        try {
            SchemeProvider provider = provider(scheme);
            Map<String, String> options = Schemes.complete(provider, scheme.allOptions());
            provider.traits(options);
            provider.layout(options);
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** The factory of a scheme all of whose names are known; it takes {@link SchemeSpec#allOptions}. */
    public SchemeProvider provider(SchemeSpec spec) {
        if (spec.inner().isEmpty()) {
            return schemes.stream()
                    .filter(s -> s.alias().equals(spec.name()))
                    .findFirst()
                    .orElseThrow();
        }
        return wrappers.stream()
                .filter(w -> w.alias().equals(spec.name()))
                .findFirst()
                .orElseThrow()
                .wrap(provider(spec.inner().get()));
    }

    /**
     * The switches that a JVM must be started with to run the scheme, beside those of its mode: what the heap's classes read once,
     * when they load.
     */
    public static List<String> switches(SchemeSpec spec) {
        return List.of("-Drefbench.immortal=" + hasImmortals(spec));
    }

    /** Whether objects may be immortal under the scheme. */
    public static boolean hasImmortals(SchemeSpec spec) {
        return spec.name().equals(IMMORTAL)
                || spec.inner().map(InstalledCatalog::hasImmortals).orElse(false);
    }

    /** The factory of the lock policy called {@code name}, which is known. */
    public LockPolicyProvider lockProvider(String name) {
        return locks.stream().filter(l -> l.alias().equals(name)).findFirst().orElseThrow();
    }

    private static Scheme describe(SchemeProvider provider) {
        SchemeTraits traits = provider.traits();
        return new Scheme(
                provider.alias(),
                provider.summary(),
                describe(provider.options()),
                traits.reclaims(),
                traits.countsLocals() && traits.reclaims() && !traits.prompt());
    }

    private static Map<String, String> describe(List<SchemeOption> options) {
        Map<String, String> described = new LinkedHashMap<>();
        for (SchemeOption option : options) {
            described.put(
                    option.name(),
                    option.summary() + " (" + option.type() + ", default " + option.defaultValue() + ")");
        }
        return described;
    }
}
