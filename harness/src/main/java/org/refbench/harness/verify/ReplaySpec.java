package org.refbench.harness.verify;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.refbench.harness.shootout.Workload;
import org.refbench.harness.spec.UsageException;
import org.refbench.tck.verify.KitRun;

/**
 * One trial as it is written after {@code --replay}: {@code checked:program:SEED}, {@code unchecked:kit:TEST:EFFORT:SEED},
 * {@code schedules:weak:PROGRAM@DECISIONS} or
 * {@code python:LOCK:WORKLOAD:THREADS:SIZE}.
 *
 * @param part the part whose switches it needs
 * @param lock the lock policy of a Python program; empty for others
 * @param trial the rest
 */
public record ReplaySpec(Part part, String lock, String trial) {
    private static final Pattern PROGRAM = Pattern.compile("(checked|reuse|unchecked):(program:\\d{1,18})");
    private static final Pattern KIT =
            Pattern.compile("(checked|reuse|unchecked):(kit:(\\w+):\\d(?:\\.\\d+)?(?:E-\\d)?:\\d{1,18})");
    private static final Pattern SCHEDULE =
            Pattern.compile("schedules:((?:strong|weak):(?:explore:\\d{1,18}|\\S[^@]*@.*))");
    private static final Pattern PYTHON = Pattern.compile("python:([\\w-]+):(([\\w.]+):\\d{1,4}:\\d{1,9})");

    /** Parses what a verification printed; throws {@link UsageException} if it cannot have. */
    public static ReplaySpec parse(String text) {
        Matcher program = PROGRAM.matcher(text);
        if (program.matches()) {
            return new ReplaySpec(Part.of(program.group(1)), "", program.group(2));
        }
        Matcher kit = KIT.matcher(text);
        if (kit.matches()) {
            if (!KitRun.hasTest(kit.group(3))) {
                throw new UsageException("--replay: the contract kit has no test '" + kit.group(3) + "'");
            }
            return new ReplaySpec(Part.of(kit.group(1)), "", kit.group(2));
        }
        Matcher schedule = SCHEDULE.matcher(text);
        if (schedule.matches()) {
            return new ReplaySpec(Part.SCHEDULES, "", schedule.group(1));
        }
        Matcher python = PYTHON.matcher(text);
        if (python.matches()) {
            Workload.named(python.group(3));
            return new ReplaySpec(Part.PYTHON, python.group(1), python.group(2));
        }
        throw new UsageException("--replay: '" + text
                + "' is not what a verification prints; give it as printed, such as " + "checked:program:42");
    }

    /** What to write after {@code --replay} to execute a trial of {@code job} again; empty if it has no replay. */
    static String of(Job job, String trialReplay) {
        return trialReplay.isEmpty() ? "" : job.part().id() + ":" + trialReplay;
    }
}
