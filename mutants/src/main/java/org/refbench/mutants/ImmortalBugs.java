package org.refbench.mutants;

import java.util.List;
import org.refbench.heap.Header;
import org.refbench.mutants.Hunt.Tool;
import org.refbench.mutants.Mutant.Part;
import org.refbench.mutants.part.ImmortalSteps;
import org.refbench.schedule.CallEdit;
import org.refbench.scheme.atomic.AtomicProvider;
import org.refbench.scheme.biased.BiasedBugs;
import org.refbench.scheme.immortal.ImmortalWrapper;

/** Bugs of immortality, planted in atomic counts and in the runtime. */
final class ImmortalBugs {
    private static final String ATOMIC = "org.refbench.scheme.atomic.AtomicMutator";
    private static final String HEADER = Header.class.getName();
    private static final String SCHEME = ImmortalWrapper.class.getName() + "(" + AtomicProvider.class.getName() + ")";

    private ImmortalBugs() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "accidental-mortality",
                        Part.SCHEME,
                        "PEP 683 on extensions built for an older ABI: decrements that know of no immortal objects"
                                + " walk one's count down",
                        kit("release", "noRetainOrReleaseWritesAnImmortalObject")),
                new Mutant(
                        "immortal-retained",
                        Part.SCHEME,
                        "an increment without the test, harmless until the line that it writes is shared by all cores",
                        kit("retain", "noRetainOrReleaseWritesAnImmortalObject")),
                new Mutant(
                        "immortal-check-on-a-stale-word",
                        Part.SCHEME,
                        "objects made immortal while threads run: one has looked at the flag and counts all the same",
                        new ProgramHunt(
                                Tool.SCHEDULES,
                                "counting while it becomes immortal",
                                SCHEME,
                                null,
                                List.of(new CallEdit(
                                        "org.refbench.spi.RefCounter",
                                        "immortalize",
                                        "org.refbench.safepoint.Safepoints",
                                        "stopTheWorld",
                                        ImmortalSteps.class.getName(),
                                        "withoutStopping")),
                                "8 saturation")),
                new Mutant(
                        "immortal-count-put-back",
                        Part.SCHEME,
                        "a validated load gives the count that it raised in vain back to the memory's new object, which"
                                + " has become immortal since the load looked",
                        new ProgramHunt(
                                Tool.SCHEDULES,
                                "load against overwrite and a new immortal object",
                                ImmortalWrapper.class.getName() + "(" + OwnerlessProvider.class.getName() + ")",
                                null,
                                List.of(new CallEdit(
                                        "org.refbench.scheme.biased.BiasedMutator",
                                        "releaseShared",
                                        "org.refbench.scheme.biased.BiasedLayout",
                                        "stickAgain",
                                        BiasedBugs.class.getName(),
                                        "sticksAnything")),
                                "3 exactness")));
    }

    private static Hunt kit(String event, String test) {
        CallEdit edit = new CallEdit(ATOMIC, event, HEADER, "isImmortal", ImmortalSteps.class.getName(), "looksMortal");
        return new KitHunt(Tool.KIT, SCHEME, null, List.of(edit), test);
    }
}
