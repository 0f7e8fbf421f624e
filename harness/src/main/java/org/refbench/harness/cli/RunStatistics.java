package org.refbench.harness.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.refbench.audit.AuditReport;
import org.refbench.harness.spec.Contender;
import org.refbench.interp.RuntimeStatistics;

/** What {@code run --stats} writes. The names of the fields are stable. */
final class RunStatistics {
    private RunStatistics() {}

    static Map<String, Object> of(
            RuntimeStatistics statistics, RunClock clock, Contender contender, Path file, int exitCode) {
        AuditReport exit = statistics.exit();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("file", file.toString());
        fields.put("exit_code", exitCode);
        fields.put("scheme", contender.scheme().toString());
        fields.put("lock", contender.lock());
        fields.put("threads", statistics.threads());
        fields.put("wall_ns", clock.wallNanos());
        fields.put("cpu_ns", clock.cpuNanos());
        fields.put("instrumented", true);
        fields.put("allocated_objects", statistics.heap().allocatedObjects());
        fields.put("freed_objects", statistics.heap().freedObjects());
        fields.put("allocated_bytes", statistics.heap().allocatedBytes());
        fields.put("freed_bytes", statistics.heap().freedBytes());
        fields.put("live_objects_at_exit", exit.liveObjects() - exit.cyclicGarbage() - exit.stuck() - exit.kept());
        fields.put("cyclic_garbage_at_exit", exit.cyclicGarbage());
        fields.put("immortal_at_exit", exit.stuck() + exit.kept());
        fields.put("immortal_bytes", statistics.immortalBytes());
        fields.put("peak_live_bytes", statistics.heap().peakLiveBytes());
        fields.put("reserved_bytes", statistics.heap().reservedBytes());
        fields.put("safepoint_stops", statistics.safepointStops());
        fields.put("audits", statistics.audits());
        fields.put("audit_clean", trouble(statistics).isEmpty());
        fields.put("operations", statistics.operations());
        fields.put("waits", statistics.waits());
        fields.put("scheme_statistics", statistics.scheme());
        return fields;
    }

    /** What an audit found, one finding a line; empty if all were clean. */
    static String trouble(RuntimeStatistics statistics) {
        if (statistics.failedAudit() != null && !statistics.failedAudit().clean()) {
            return statistics.failedAudit().text();
        }
        return statistics.exit().quiescent() ? statistics.exit().text() : "the runtime did not become quiescent";
    }
}
