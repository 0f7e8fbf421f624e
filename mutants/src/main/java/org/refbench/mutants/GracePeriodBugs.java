package org.refbench.mutants;

import java.util.List;
import org.refbench.mutants.Hunt.Tool;
import org.refbench.mutants.Mutant.Part;
import org.refbench.mutants.part.SafepointBugs;
import org.refbench.safepoint.GracePeriods;
import org.refbench.safepoint.Participant;
import org.refbench.schedule.CallEdit;

/** Bugs planted in grace periods, under a sound scheme that needs them. */
final class GracePeriodBugs {
    private GracePeriodBugs() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "grace-period-without-the-running-threads",
                        "an epoch that is advanced without a look at each thread",
                        "storage that moves against a reader",
                        edit(GracePeriods.class.getName(), "settle", Participant.class, "state", "blocked")),
                mutant(
                        "retired-memory-freed-at-thread-exit",
                        "a limbo list that is emptied with its thread, instead of being handed on",
                        "storage of an ended thread against a reader",
                        edit("org.refbench.spi.ThreadLimbo", "giveUp", GracePeriods.class, "isOver", "alwaysOver")));
    }

    private static CallEdit edit(String in, String method, Class<?> called, String name, String substitute) {
        return new CallEdit(in, method, called.getName(), name, SafepointBugs.class.getName(), substitute);
    }

    private static Mutant mutant(String name, String origin, String program, CallEdit bug) {
        return new Mutant(
                name,
                Part.SAFEPOINT,
                origin,
                new ProgramHunt(
                        Tool.SCHEDULES,
                        program,
                        RacyMutants.class.getName(),
                        Names.of(RacyBug.NONE),
                        List.of(bug),
                        FoundLaws.SAFETY));
    }
}
