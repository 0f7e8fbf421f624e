package org.refbench.harness.shootout;

import org.refbench.harness.spec.Catalog;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.SchemeSpec;

/**
 * Spoils a JVM on purpose: runs the workload under every other scheme that frees anything, under every lock policy that is legal
 * with it, so that each hot call site has seen several implementations before it is measured.
 */
final class OtherSchemes {
    private static final int RUNS = 10;

    private OtherSchemes() {}

    static void exercise(InstalledCatalog catalog, String measured, long heapLimit, Workload workload) {
        for (Catalog.Scheme scheme : catalog.schemes()) {
            if (scheme.reclaims() && !scheme.name().equals(measured)) {
                for (Catalog.Lock lock : catalog.locks()) {
                    if (catalog.objection(SchemeSpec.of(scheme.name()), lock.name())
                            .isEmpty()) {
                        exercise(catalog, scheme.name(), lock.name(), heapLimit, workload);
                    }
                }
            }
        }
    }

    private static void exercise(
            InstalledCatalog catalog, String scheme, String lock, long heapLimit, Workload workload) {
        try (MeasuredProgram program = new MeasuredProgram(
                catalog, SchemeSpec.of(scheme), lock, heapLimit, workload, workload.quickSize(), 1)) {
            for (int i = 0; i < RUNS; i++) {
                program.accept(program.run());
            }
        }
    }
}
