package org.refbench.harness.report;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.ResultRole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;
import org.openjdk.jmh.results.SingleShotResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.IterationType;
import org.openjdk.jmh.runner.WorkloadParams;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.util.Version;
import org.refbench.harness.env.Environment;
import org.refbench.harness.shootout.Cell;
import org.refbench.harness.shootout.ForkRecord;
import org.refbench.harness.shootout.Plan;

/**
 * The steady iterations of all good forks, merged by cell into JMH's own results and written by JMH's own JSON format, so
 * that its viewers open them. JMH's score error there is its own: a t interval over all iterations, which takes no account
 * of forks.
 */
final class JmhResults {
    private static final String BENCHMARK = "org.refbench.harness.shootout.WorkloadBenchmark.program";

    private final Plan plan;
    private final Environment environment;

    private JmhResults(Plan plan, Environment environment) {
        this.plan = plan;
        this.environment = environment;
    }

    /** The content of {@code results.json}. */
    static byte[] json(Summary summary) {
        JmhResults results = new JmhResults(summary.plan(), summary.environment());
        List<RunResult> runs = new ArrayList<>();
        for (CellSummary cell : summary.cells()) {
            List<ForkRecord> forks = summary.forks().stream()
                    .filter(f -> f.cell().equals(cell.cell()) && f.isOk())
                    .toList();
            if (!forks.isEmpty()) {
                runs.add(results.merge(cell.cell(), forks));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            ResultFormatFactory.getInstance(ResultFormatType.JSON, out).writeOut(runs);
        }
        return bytes.toByteArray();
    }

    private RunResult merge(Cell cell, List<ForkRecord> forks) {
        BenchmarkParams params = params(cell, forks);
        return new RunResult(params, forks.stream().map(f -> fork(params, f)).toList());
    }

    private static BenchmarkResult fork(BenchmarkParams params, ForkRecord fork) {
        double[] wall = fork.steady(fork.wallMs());
        double[] cpu = fork.steady(fork.cpuMs());
        double[] gc = fork.steady(fork.gcCount());
        List<IterationResult> iterations = new ArrayList<>();
        for (int i = 0; i < wall.length; i++) {
            IterationResult iteration = new IterationResult(params, params.getMeasurement(), null);
            long nanos = Math.round(wall[i] * 1e6);
            iteration.addResult(new SingleShotResult(ResultRole.PRIMARY, "program", nanos, TimeUnit.MILLISECONDS));
            iteration.addResult(new ScalarResult("cpu", cpu[i], "ms/op", AggregationPolicy.AVG));
            iteration.addResult(new ScalarResult("gc.count", gc[i], "counts", AggregationPolicy.SUM));
            iterations.add(iteration);
        }
        return new BenchmarkResult(params, iterations);
    }

    private BenchmarkParams params(Cell cell, List<ForkRecord> forks) {
        WorkloadParams workload = new WorkloadParams();
        String[][] values = {
            {"contender", cell.contender()},
            {"scheme", cell.scheme()},
            {"lock", cell.lock()},
            {"workload", cell.workload()},
            {"size", String.valueOf(cell.size())},
            {"threads", String.valueOf(cell.threads())}
        };
        for (int i = 0; i < values.length; i++) {
            workload.put(values[i][0], values[i][1], i);
        }
        int kept = forks.stream()
                .mapToInt(f -> f.wallMs().length - f.cut().warmup())
                .min()
                .orElse(0);
        IterationParams warmup = iterations(IterationType.WARMUP, plan.iterations() - kept);
        IterationParams measurement = iterations(IterationType.MEASUREMENT, kept);
        return new BenchmarkParams(
                BENCHMARK,
                BENCHMARK,
                false,
                1,
                new int[] {1},
                List.of(),
                forks.size(),
                0,
                warmup,
                measurement,
                Mode.SingleShotTime,
                workload,
                TimeUnit.MILLISECONDS,
                1,
                "java",
                plan.jvmArgs(),
                environment.jdk(),
                environment.vm(),
                environment.vm(),
                Version.getPlainVersion(),
                TimeValue.seconds(plan.timeoutSeconds()));
    }

    private static IterationParams iterations(IterationType type, int count) {
        return new IterationParams(type, count, TimeValue.NONE, 1);
    }
}
