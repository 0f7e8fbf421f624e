package org.refbench.tck.verify;

import java.time.Duration;
import org.refbench.spi.Schemes;
import org.refbench.tck.SchemeUnderTest;
import org.refbench.tck.schedule.ScheduleExplorer;
import org.refbench.tck.schedule.ScheduleExplorer.Outcome;
import org.refbench.tck.schedule.ScheduleExplorer.Request;

/** Small programs under controlled schedules: a failure is shrunk, and its replay is the same execution. */
public final class Schedules {
    /** So long does a trial last, so that a journal hears of it now and then. */
    private static final Duration SLICE = Duration.ofSeconds(8);

    private final SchemeUnderTest scheme;
    private final boolean weakMemory;
    private final Journal journal;

    /** Schedules with or without a memory that gives old values where access modes allow it. */
    public Schedules(SchemeUnderTest scheme, boolean weakMemory, Journal journal) {
        this.scheme = scheme;
        this.weakMemory = weakMemory;
        this.journal = journal;
    }

    /** Explores for {@code budget}, or a shorter time; answers whether nothing failed. */
    public boolean explore(long seed, Duration budget) {
        Trial trial = trial(seed, "explore:" + seed);
        journal.begins(trial);
        return told(trial, ScheduleExplorer.explore(request(seed, min(budget, SLICE)), loader()));
    }

    /** Runs the one execution that a replay names, or explores again from the seed that was explored. */
    public boolean replay(String replay) {
        if (replay.matches("explore:\\d+")) {
            return explore(Long.parseLong(replay.substring(replay.indexOf(':') + 1)), SLICE);
        }
        Trial trial = trial(0, replay);
        journal.begins(trial);
        return told(trial, ScheduleExplorer.replay(request(0, SLICE), replay, loader()));
    }

    private Trial trial(long seed, String replay) {
        String memory = weakMemory ? "weak" : "strong";
        return new Trial("schedules, " + memory + " memory", "controlled schedule", seed, memory + ":" + replay);
    }

    private Request request(long seed, Duration budget) {
        String provider = Schemes.className(scheme.provider());
        return new Request(provider, scheme.options(), weakMemory, seed, Long.MAX_VALUE, budget);
    }

    private ClassLoader loader() {
        return scheme.provider().getClass().getClassLoader();
    }

    private boolean told(Trial trial, Outcome outcome) {
        journal.passed(trial, outcome.executions() - (outcome.failure().isPresent() ? 1 : 0), outcome.operations());
        outcome.failure().ifPresent(failure -> {
            Trial exact = trial(trial.seed(), failure.replay());
            journal.begins(exact);
            journal.failed(exact, failure.law(), failure.report());
        });
        return outcome.failure().isEmpty();
    }

    private static Duration min(Duration some, Duration other) {
        return some.compareTo(other) < 0 ? some : other;
    }
}
