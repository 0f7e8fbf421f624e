package org.refbench.harness.latency;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.refbench.harness.shootout.Plan;
import org.refbench.harness.spec.ContenderResolver;
import org.refbench.harness.spec.InstalledCatalog;

/** Stores for tests. */
final class Samples {
    private Samples() {}

    /** A store in {@code directory} for gil and nogil at 70% of the slowest one's capacity. */
    static LatencyStore plan(Path directory) {
        return LatencyStore.create(
                directory,
                new LatencyPlan(
                        new ContenderResolver(new InstalledCatalog()).resolveList("gil,nogil", Optional.empty()),
                        "kv_requests",
                        1,
                        Arrivals.POISSON,
                        List.of(),
                        List.of(0.7),
                        3,
                        1,
                        2,
                        42,
                        1 << 24,
                        60,
                        null,
                        0,
                        true,
                        true,
                        Plan.JVM_ARGS),
                org.refbench.harness.shootout.Samples.environment());
    }

    static LatencyRecord fork(int number, int round, String contender, double rate, double throughput) {
        return new LatencyRecord(number, round, contender, rate, "", "2026-11-23T13:00:00Z", throughput, 0.5, 0);
    }

    static LatencyRecord failed(int number, int round, String contender, double rate) {
        return new LatencyRecord(number, round, contender, rate, "audit: 3 leaks", "2026-11-23T13:00:00Z", 0, 0.5, 0);
    }
}
