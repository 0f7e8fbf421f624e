package org.refbench.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.refbench.interp.RuntimeSettings;
import org.refbench.lock.LockPolicyProvider;
import org.refbench.spi.SchemeProvider;

/** All legal pairs of scheme and lock policy, and the modes of schemes that are schemes of their own in all but name. */
final class Contenders {
    private static final long HEAP = 256L << 20;
    private static final List<Map<String, String>> MODES = List.of(
            Map.of(),
            Map.of("handshake", "on-the-fly"),
            Map.of("counts", "mutex"),
            Map.of("counts", "biased"),
            Map.of("stress", "true"));

    private Contenders() {}

    /** One more than once where an option makes a difference. */
    static List<RuntimeSettings> all() {
        List<RuntimeSettings> all = new ArrayList<>();
        for (SchemeProvider scheme : ServiceLoader.load(SchemeProvider.class)) {
            for (Map<String, String> mode : MODES) {
                if (has(scheme, mode)) {
                    for (LockPolicyProvider lock : ServiceLoader.load(LockPolicyProvider.class)) {
                        if (lock.isLegalWith(scheme.traits(mode))) {
                            all.add(new RuntimeSettings(scheme, mode, lock, HEAP));
                        }
                    }
                }
            }
        }
        return all;
    }

    private static boolean has(SchemeProvider scheme, Map<String, String> mode) {
        try {
            scheme.traits(mode);
        } catch (IllegalArgumentException e) {
            return false;
        }
        return mode.keySet().stream()
                .allMatch(
                        name -> scheme.options().stream().anyMatch(o -> o.name().equals(name)));
    }

    static String name(RuntimeSettings settings) {
        String options = settings.options().isEmpty() ? "" : settings.options().toString();
        return settings.scheme().alias() + options + "+" + settings.lock().alias();
    }
}
