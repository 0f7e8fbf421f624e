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

/** What {@link ServiceLoader} finds on the class path: a jar put beside the program competes too. */
public final class InstalledCatalog implements Catalog {
    private final List<SchemeProvider> schemes;
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
        schemes = ServiceLoader.load(SchemeProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .sorted(Comparator.comparing(SchemeProvider::alias))
                .toList();
    }

    @Override
    public List<Scheme> schemes() {
        return schemes.stream().map(InstalledCatalog::describe).toList();
    }

    @Override
    public List<Lock> locks() {
        return locks.stream().map(l -> new Lock(l.alias(), l.summary())).toList();
    }

    @Override
    public Optional<String> objection(String scheme, String lock) {
        return lockProvider(lock).isLegalWith(schemeProvider(scheme).traits())
                ? Optional.empty()
                : Optional.of("its counts are for one running thread at a time; it needs --lock gil");
    }

    /** The factory of the scheme called {@code name}, which is known. */
    public SchemeProvider schemeProvider(String name) {
        return schemes.stream().filter(s -> s.alias().equals(name)).findFirst().orElseThrow();
    }

    /** The factory of the lock policy called {@code name}, which is known. */
    public LockPolicyProvider lockProvider(String name) {
        return locks.stream().filter(l -> l.alias().equals(name)).findFirst().orElseThrow();
    }

    private static Scheme describe(SchemeProvider provider) {
        Map<String, String> options = new LinkedHashMap<>();
        for (SchemeOption option : provider.options()) {
            options.put(
                    option.name(),
                    option.summary() + " (" + option.type() + ", default " + option.defaultValue() + ")");
        }
        return new Scheme(
                provider.alias(), provider.summary(), options, provider.traits().reclaims());
    }
}
