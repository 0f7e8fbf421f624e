package org.refbench.harness.latency;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.refbench.harness.shootout.ClassHierarchy;
import org.refbench.harness.shootout.MeasuredProgram;
import org.refbench.harness.shootout.OrphanWatch;
import org.refbench.harness.shootout.ResultFolder;
import org.refbench.harness.shootout.Workload;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.SchemeSpecParser;

/** A fork's program: serves one job's requests in a runtime of its own, and writes the interval log. */
public final class LatencyFork {
    private LatencyFork() {}

    /** {@code JOB.json LOG.hlog}; exit code 0 if all went well, else 1 with the reason as the last line of standard error. */
    public static void main(String[] arguments) throws Exception {
        OrphanWatch.start();
        LatencyJob job = ResultFolder.JSON.readValue(Path.of(arguments[0]), LatencyJob.class);
        try {
            serve(job, Path.of(arguments[1]));
        } catch (RuntimeException e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static void serve(LatencyJob job, Path log) throws Exception {
        Path draft = log.resolveSibling(log.getFileName() + ".tmp");
        try (MeasuredProgram program = new MeasuredProgram(
                new InstalledCatalog(),
                SchemeSpecParser.parse(job.scheme()),
                job.lock(),
                job.heapLimit(),
                Workload.named(job.workload()),
                0,
                job.threads())) {
            ClassHierarchy.requirePinned();
            Requests requests = job.isClosed() ? Requests.closed(job) : Requests.open(job);
            String served;
            Instant from = Instant.now().plusNanos(requests.recordedFrom() - System.nanoTime());
            try (IntervalLog intervals = new IntervalLog(requests, draft);
                    Pauses pauses = new Pauses()) {
                if (job.pauses()) {
                    pauses.start();
                }
                intervals.start();
                served = program.serve(requests);
                if (job.pauses()) {
                    Path scratch = log.resolveSibling(log.getFileName() + ".jfr");
                    pauses.stop(from, scratch)
                            .forEach((kind, lengths) -> intervals.write(IntervalLog.PAUSE + kind, lengths));
                }
                if (job.deaths()) {
                    requests.deaths().forEach((kind, times) -> intervals.write(IntervalLog.REUSE + kind, times));
                }
            }
            if (!served.equals(requests.begun())) {
                throw new IllegalStateException(
                        "the workers served " + served + " requests, but were sent " + requests.begun());
            }
            ClassHierarchy.requirePinned();
            program.finish();
        }
        Files.move(draft, log);
    }
}
