package org.refbench.harness.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a verification consists of; each part of each scheme is a JVM of its own, as its switches are constants. */
public enum Part {
    /** Contract kit and random programs with poison, quarantine and checks of every access. */
    CHECKED(1, "-Drefbench.checked=true"),
    /** Contract kit and random programs as in a timed run, at full speed; the audit finds what is wrong. */
    UNCHECKED(10, "-Drefbench.checked=false"),
    /** Random programs, checked, but freed memory is handed out again at once, last in first out. */
    REUSE(1, "-Drefbench.checked=true", "-Drefbench.quarantine=0", "-Drefbench.graceBatch=1"),
    /** Small programs under controlled schedules, half of the time with weak memory; freed memory is handed out again at once. */
    SCHEDULES(6, "-Drefbench.checked=true", "-Drefbench.quarantine=0", "-Drefbench.graceBatch=1"),
    /** Python programs on several threads, checked and audited at safepoints; one JVM for each lock policy. */
    PYTHON(1, "-Drefbench.checked=true", "-Drefbench.auditEvery=211");

    private final double weight;
    private final List<String> switches;

    Part(double weight, String... switches) {
        this.weight = weight;
        this.switches = List.of(switches);
    }

    /** Its share of the time, in relation to other parts. */
    double weight() {
        return weight;
    }

    /** The switches of its JVM. */
    List<String> switches() {
        return switches;
    }

    /** How it is written in a replay. */
    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The part that is written so; null if there is none. */
    static Part of(String id) {
        return Arrays.stream(values())
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElse(null);
    }
}
