package org.refbench.mutants;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.refbench.mutants.Mutant.Part;

/** All mutants. */
final class Mutants {
    private Mutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        Arrays.stream(Bug.values())
                .filter(bug -> !bug.killers.isEmpty())
                .map(Mutants::counting)
                .forEach(all::add);
        Arrays.stream(RacyBug.values())
                .filter(bug -> bug != RacyBug.NONE)
                .map(Mutants::racy)
                .forEach(all::add);
        all.addAll(BiasedMutants.all());
        all.addAll(PlantedBugs.all());
        all.addAll(GracePeriodBugs.all());
        all.addAll(CoalescingMutants.all());
        all.addAll(MutexBugs.all());
        all.addAll(DeferredBugs.all());
        all.addAll(BufferingMutants.all());
        all.addAll(ImmortalBugs.all());
        return List.copyOf(all);
    }

    private static Mutant counting(Bug bug) {
        Class<?> provider = bug.delays() ? DelayingMutants.class : PromptMutants.class;
        List<Hunt> hunts = new ArrayList<>();
        for (String test : bug.killers) {
            hunts.add(new KitHunt(Hunt.Tool.KIT, provider.getName(), Names.of(bug), List.of(), test));
        }
        if (bug == Bug.NON_ATOMIC_DECREMENT || bug == Bug.NON_ATOMIC_INCREMENT) {
            hunts.add(exploring(Hunt.Tool.SCHEDULES, provider, Names.of(bug)));
        }
        return new Mutant(Names.of(bug), Part.SCHEME, bug.origin, List.copyOf(hunts), false);
    }

    private static Mutant racy(RacyBug bug) {
        String program = switch (bug) {
            case SLOT_READ_WITHOUT_ACQUIRE, STORE_WITHOUT_RELEASE -> "load of a new object";
            case STORAGE_FREED_WITHOUT_GRACE -> "storage that moves against a reader";
            default -> "load against overwrite and free";
        };
        Hunt.Tool tool = bug.needsWeakMemory() ? Hunt.Tool.WEAK_MEMORY : Hunt.Tool.SCHEDULES;
        List<Hunt> hunts = new ArrayList<>();
        hunts.add(racing(tool, program, RacyMutants.class, Names.of(bug)));
        if (bug == RacyBug.STORAGE_FREED_WITHOUT_GRACE) {
            hunts.add(new KitHunt(
                    Hunt.Tool.KIT,
                    RacyMutants.class.getName(),
                    Names.of(bug),
                    List.of(),
                    "storageStaysAsItIsWhileReadersAreInIt"));
        }
        return new Mutant(Names.of(bug), Part.SCHEME, bug.origin, List.copyOf(hunts), bug.needsWeakMemory());
    }

    private static ProgramHunt racing(Hunt.Tool tool, String program, Class<?> provider, String bug) {
        return new ProgramHunt(tool, program, provider.getName(), bug, List.of(), FoundLaws.SAFETY);
    }

    private static ExplorerHunt exploring(Hunt.Tool tool, Class<?> provider, String bug) {
        return new ExplorerHunt(tool, provider.getName(), bug, List.of());
    }

    /** What is run where nothing is wrong, and must find nothing: every hunt's program and test without its bug. */
    static List<Hunt> controls() {
        List<Hunt> controls = new ArrayList<>();
        controls.add(new KitHunt(Hunt.Tool.KIT, PromptMutants.class.getName(), Names.of(Bug.NONE), List.of(), null));
        controls.add(
                new KitHunt(Hunt.Tool.KIT, DelayingMutants.class.getName(), Names.of(Bug.DELAYED), List.of(), null));
        controls.add(new KitHunt(Hunt.Tool.KIT, RacyMutants.class.getName(), Names.of(RacyBug.NONE), List.of(), null));
        all().stream()
                .flatMap(mutant -> mutant.hunts().stream())
                .map(Mutants::withoutBug)
                .filter(hunt -> hunt != null)
                .distinct()
                .forEach(controls::add);
        return List.copyOf(controls);
    }

    private static Hunt withoutBug(Hunt hunt) {
        return switch (hunt) {
            case ProgramHunt p ->
                new ProgramHunt(
                        Hunt.Tool.WEAK_MEMORY, // every schedule is possible in weak memory too
                        p.test(),
                        p.provider(),
                        p.bug() == null
                                ? null
                                : p.provider().equals(DelayingMutants.class.getName())
                                        ? Names.of(Bug.DELAYED)
                                        : Names.of(Bug.NONE),
                        p.edits().stream().filter(PlantedBugs::isHarmless).toList(),
                        p.law());
            case PythonHunt p -> new PythonHunt(p.test(), List.of());
            default -> null;
        };
    }
}
