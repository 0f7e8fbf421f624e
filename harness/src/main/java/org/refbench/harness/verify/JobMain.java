package org.refbench.harness.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.refbench.harness.spec.InstalledCatalog;
import org.refbench.harness.spec.SchemeSpec;
import org.refbench.harness.spec.SchemeSpecParser;
import org.refbench.harness.spec.UsageException;
import org.refbench.tck.SchemeUnderTest;
import org.refbench.tck.verify.KitRun;
import org.refbench.tck.verify.Programs;
import org.refbench.tck.verify.Schedules;

/**
 * The main class of a job's JVM. Arguments: file of events, scheme, part, lock policy, seed, replay, and when to end, in
 * milliseconds since the epoch. Exit code 0: every trial has an event that says how it ended.
 */
public final class JobMain {
    /** The kit begins with this part of what it does in a build, and does more each time as long as there is time. */
    private static final double LEAST_EFFORT = 0.004;

    private static final int GROWTH = 4;
    private static final double KIT_SHARE_CHECKED = 0.45;
    private static final double KIT_SHARE_UNCHECKED = 0.15;

    private final InstalledCatalog catalog = new InstalledCatalog();
    private final EventWriter events;
    private final Job job;
    private final SchemeSpec spec;
    private final SchemeUnderTest scheme;
    private final SplittableRandom random;
    private final long deadline;
    private final long began = System.currentTimeMillis();

    private JobMain(EventWriter events, Job job, long deadline) {
        this.events = events;
        this.job = job;
        this.deadline = deadline;
        this.spec = SchemeSpecParser.parse(job.scheme());
        this.scheme = SchemeUnderTest.of(catalog.provider(spec), spec.allOptions());
        this.random = new SplittableRandom(job.seed());
    }

    /** Runs a job. */
    public static void main(String[] arguments) throws IOException {
        EventWriter events = new EventWriter(Path.of(arguments[0]));
        Job job =
                new Job(arguments[1], Part.of(arguments[2]), arguments[3], Long.parseLong(arguments[4]), arguments[5]);
        Watchdog.watch(events);
        new JobMain(events, job, Long.parseLong(arguments[6])).run();
        System.exit(0); // threads that a failure left behind do not count
    }

    private void run() {
        if (!job.replay().isEmpty()) {
            until(deadline, replay());
        } else if (job.part() == Part.SCHEDULES) {
            schedules(false, (began + deadline) / 2);
            schedules(true, deadline);
        } else if (job.part() == Part.PYTHON) {
            PythonTrials trials = python();
            until(deadline, () -> trials.run(random));
        } else {
            if (job.part() != Part.REUSE) {
                kit();
            }
            Programs programs = new Programs(scheme, events);
            until(deadline, () -> programs.run(seed()));
        }
    }

    private void schedules(boolean weakMemory, long end) {
        Schedules schedules = new Schedules(scheme, weakMemory, events);
        until(end, () -> schedules.explore(seed(), Duration.ofMillis(Math.max(500, end - System.currentTimeMillis()))));
    }

    /** Once at least, then again until the time is up or a trial has failed. */
    private static void until(long end, BooleanSupplier passes) {
        boolean passed = passes.getAsBoolean();
        while (passed && System.currentTimeMillis() < end) {
            passed = passes.getAsBoolean();
        }
    }

    /** Short, so that people can copy it. */
    private long seed() {
        return random.nextLong() >>> 24;
    }

    private void kit() {
        KitRun kit = new KitRun(scheme, events);
        double share = job.part() == Part.CHECKED ? KIT_SHARE_CHECKED : KIT_SHARE_UNCHECKED;
        long end = began + (long) (share * (deadline - began));
        double effort = LEAST_EFFORT;
        boolean passed;
        long took;
        do {
            long start = System.currentTimeMillis();
            passed = kit.run(effort, seed(), Optional.empty());
            took = System.currentTimeMillis() - start;
            if (System.currentTimeMillis() + GROWTH * took < end) {
                effort = Math.min(1, GROWTH * effort);
            }
        } while (passed && System.currentTimeMillis() + took < end);
    }

    private PythonTrials python() {
        Map<String, String> options = scheme.options();
        return new PythonTrials(scheme.provider(), options, catalog.lockProvider(job.lock()), events);
    }

    private BooleanSupplier replay() {
        if (job.part() == Part.SCHEDULES) {
            boolean weakMemory = job.replay().startsWith("weak:");
            Schedules schedules = new Schedules(scheme, weakMemory, events);
            String trial = job.replay().substring(job.replay().indexOf(':') + 1);
            return () -> schedules.replay(trial);
        }
        String[] parts = job.replay().split(":");
        try {
            if (job.part() == Part.PYTHON) {
                PythonTrials trials = python();
                return () -> trials.replay(job.replay());
            } else if (parts[0].equals("program") && parts.length == 2) {
                Programs programs = new Programs(scheme, events);
                long seed = Long.parseLong(parts[1]);
                return () -> programs.run(seed);
            } else if (parts[0].equals("kit") && parts.length == 4) {
                KitRun kit = new KitRun(scheme, events);
                double effort = Double.parseDouble(parts[2]);
                long seed = Long.parseLong(parts[3]);
                return () -> kit.run(effort, seed, Optional.of(parts[1]));
            }
        } catch (NumberFormatException e) {
            throw new UsageException("--replay: not a number in '" + job.replay() + "'");
        }
        throw new UsageException("--replay: '" + job.replay() + "' is not what a verification printed");
    }
}
