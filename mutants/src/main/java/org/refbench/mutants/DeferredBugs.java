package org.refbench.mutants;

import java.util.List;
import org.refbench.mutants.Hunt.Tool;
import org.refbench.mutants.Mutant.Part;
import org.refbench.schedule.CallEdit;
import org.refbench.scheme.deferred.DeferredProvider;
import org.refbench.scheme.deferred.EpochBugs;

/** Bugs planted in {@code deferred}. */
final class DeferredBugs {
    private static final String MUTATOR = "org.refbench.scheme.deferred.AtomicMutator";
    private static final String COUNTS = "org.refbench.scheme.deferred.AtomicCounts";
    private static final String RECONCILER = "org.refbench.scheme.deferred.Reconciler";
    private static final String LAYOUT = "org.refbench.scheme.deferred.DeferredLayout";

    private DeferredBugs() {}

    static List<Mutant> all() {
        return List.of(
                mutant(
                        "deferred-roots-not-marked",
                        "a zero count table freed without a look at the stacks: Deutsch and Bobrow without the scan",
                        edit(RECONCILER, "reconcile", "org.refbench.spi.Roots", "visit", "visitsSharedOnly"),
                        "aLocalKeepsItsObject"),
                mutant(
                        "deferred-zero-not-listed",
                        "a slot's last reference is taken and nobody remembers that the count is zero",
                        edit(MUTATOR, "onTake", MUTATOR, "decrement", "decrementsSilently"),
                        "aSlotKeepsItsObject"),
                mutant(
                        "deferred-marks-left",
                        "marks of one collection believed in the next",
                        edit(RECONCILER, "unmark", LAYOUT, "clear", "nothing"),
                        "aLocalKeepsItsObject"),
                new Mutant(
                        "deferred-listed-twice",
                        Part.SCHEME,
                        "an object that two threads put into their zero count tables, which an epoch frees twice",
                        new ProgramHunt(
                                Tool.SCHEDULES,
                                "two threads drop the last reference",
                                DeferredProvider.class.getName(),
                                null,
                                List.of(edit(
                                        "org.refbench.scheme.deferred.DeferredMutator",
                                        "listAgain",
                                        LAYOUT,
                                        "becomesListed",
                                        "becomesListedInTwoSteps")),
                                FoundLaws.SAFETY)),
                mutant(
                        "deferred-child-freed-unseen",
                        "a cascade that believes the counts, which do not know the stacks",
                        edit(RECONCILER, "lost", EpochBugs.MEMORY, "getInt", "withoutMark"),
                        "randomProgramsDoWhatTheModelDoes"));
    }

    private static CallEdit edit(String in, String method, String calledClass, String called, String substitute) {
        return new CallEdit(in, method, calledClass, called, EpochBugs.class.getName(), substitute);
    }

    private static Mutant mutant(String name, String origin, CallEdit edit, String test) {
        String provider = DeferredProvider.class.getName();
        return new Mutant(name, Part.SCHEME, origin, new KitHunt(Tool.KIT, provider, null, List.of(edit), test));
    }
}
