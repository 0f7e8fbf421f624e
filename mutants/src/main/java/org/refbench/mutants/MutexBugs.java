package org.refbench.mutants;

import java.util.List;
import org.refbench.heap.Memory;
import org.refbench.mutants.Hunt.Tool;
import org.refbench.mutants.Mutant.Part;
import org.refbench.mutants.part.Steps;
import org.refbench.schedule.CallEdit;
import org.refbench.scheme.plain.CountLockBugs;

/** Bugs planted in {@code plain(counts=mutex)}. */
final class MutexBugs {
    private static final String MUTATOR = "org.refbench.scheme.plain.MutexMutator";
    private static final String LOCK = "org.refbench.scheme.plain.CountLock";

    private MutexBugs() {}

    static List<Mutant> all() {
        CallEdit noLock = edit(MUTATOR, "release", LOCK, "lock", CountLockBugs.class, "nothing");
        CallEdit noUnlock = edit(MUTATOR, "release", LOCK, "unlock", CountLockBugs.class, "nothing");
        CallEdit inTwoSteps =
                edit(LOCK, "lock", Memory.class.getName(), "compareAndSetInt", Steps.class, "compareAndSetInt");
        CallEdit silent =
                edit(LOCK, "unlockContended", "java.lang.Object", "notify", CountLockBugs.class, "wakesNobody");
        return List.of(
                mutant(
                        "mutex-forgotten-by-release",
                        "a Py_DECREF that the patch for Python 1.4 left as it was",
                        noLock,
                        noUnlock),
                mutant("mutex-not-atomic", "test and set in two steps", inTwoSteps),
                mutant("mutex-wakes-nobody", "an unlock that frees the word and forgets the futex's queue", silent));
    }

    private static CallEdit edit(
            String in, String method, String calledClass, String called, Class<?> substitute, String name) {
        return new CallEdit(in, method, calledClass, called, substitute.getName(), name);
    }

    private static Mutant mutant(String name, String origin, CallEdit... edits) {
        return new Mutant(
                name,
                Part.SCHEME,
                origin,
                new ExplorerHunt(Tool.SCHEDULES, MutexPlain.class.getName(), null, List.of(edits)));
    }
}
