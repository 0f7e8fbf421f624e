package org.refbench.mutants;

import java.util.List;
import org.refbench.mutants.Hunt.Tool;
import org.refbench.mutants.Mutant.Part;
import org.refbench.schedule.CallEdit;
import org.refbench.scheme.biased.BiasedBugs;
import org.refbench.scheme.biased.BiasedProvider;

/** Bugs planted in {@code biased}. */
final class BiasedMutants {
    private static final String MUTATOR = "org.refbench.scheme.biased.BiasedMutator";
    private static final String LAYOUT = "org.refbench.scheme.biased.BiasedLayout";
    private static final String PARTICIPANT = "org.refbench.safepoint.Participant";
    private static final String OWNERS = "org.refbench.scheme.biased.Owners";

    private BiasedMutants() {}

    static List<Mutant> all() {
        return List.of(
                ownerIdReused(),
                fieldsCleared(),
                mergedByAStore(),
                freedThoughShared(),
                unvalidated(),
                queueLost(),
                queueLeft(),
                notQueued(),
                mergedTwice(),
                unacquired());
    }

    private static CallEdit edit(String in, String method, String calledClass, String called, String bug) {
        return new CallEdit(in, method, calledClass, called, BiasedBugs.class.getName(), bug);
    }

    private static Hunt scheduled(Tool tool, Class<?> provider, String program, String law, CallEdit... edits) {
        return new ProgramHunt(tool, program, provider.getName(), null, List.of(edits), law);
    }

    private static Hunt scheduled(String program, String law, CallEdit... edits) {
        return scheduled(Tool.SCHEDULES, BiasedProvider.class, program, law, edits);
    }

    private static Mutant ownerIdReused() {
        return new Mutant(
                "owner-id-reused",
                Part.SCHEME,
                "a new thread takes the id of one that has ended with objects left, which another one is merging",
                scheduled(
                        "an orphan's release against a newcomer",
                        FoundLaws.SAFETY,
                        edit(OWNERS, "enter", OWNERS, "nextId", "reusesIds")));
    }

    private static Mutant fieldsCleared() {
        return new Mutant(
                "fields-cleared-after-merge",
                Part.SCHEME,
                "CPython issue 119999: count fields cleared after the merged count is published",
                scheduled(
                        "an orphan's merge against its last release",
                        FoundLaws.SAFETY,
                        edit(MUTATOR, "merge", LAYOUT, "clearPrefix", "clearsLater"),
                        edit(MUTATOR, "merge", LAYOUT, "compareAndSetShared", "mergesThenClears")));
    }

    private static Mutant mergedByAStore() {
        return new Mutant(
                "merged-by-a-store",
                Part.SCHEME,
                "a merge in two steps: what another thread counts in between is lost",
                scheduled(
                        "the owner's last release against another's",
                        "2 liveness",
                        edit(MUTATOR, "merge", LAYOUT, "compareAndSetShared", "mergesByAStore")));
    }

    private static Mutant freedThoughShared() {
        return new Mutant(
                "freed-at-once-though-shared",
                Part.SCHEME,
                "_Py_MergeZeroLocalRefcount that masks the flags of ob_ref_shared out before it takes its short-cut",
                scheduled(
                        "loads of a shared object against its owner's last release",
                        FoundLaws.SAFETY,
                        edit(MUTATOR, "releaseLastOwn", LAYOUT, "sharedAcquire", "ignoresSharing")));
    }

    private static Mutant unvalidated() {
        return new Mutant(
                "try-increment-not-validated",
                Part.SCHEME,
                "_Py_TryXGetRef without its second read of the slot",
                scheduled(
                        Tool.SCHEDULES,
                        OwnerlessProvider.class,
                        "load against overwrite and free",
                        FoundLaws.SAFETY,
                        edit(MUTATOR, "loadOthers", MUTATOR, "holds", "trustsTheCount")));
    }

    private static Mutant queueLost() {
        return new Mutant(
                "queue-not-drained-at-the-end",
                Part.SCHEME,
                "_Py_brc_remove_thread that unregisters the thread before it has merged what came in last",
                scheduled(
                        "a release against the end of the owner",
                        "2 liveness",
                        edit(MUTATOR, "beforeDetach", MUTATOR, "serveOwnQueue", "servesNothing"),
                        edit(MUTATOR, "beforeDetach", OWNERS, "leave", "leavesAnyway")));
    }

    private static Mutant queueLeft() {
        return new Mutant(
                "queue-left-by-a-blocking-owner",
                Part.SCHEME,
                "Python/brc.c before it served the queues of detached threads: what is queued waits for the end of the"
                        + " call",
                scheduled(
                        "a release against the blocking of the owner",
                        "2 liveness",
                        edit(
                                PARTICIPANT,
                                "blockedWhileAsked",
                                PARTICIPANT,
                                "onBlockedWhileAsked",
                                "blocksRegardless")));
    }

    private static Mutant notQueued() {
        CallEdit forgets = edit(MUTATOR, "releaseShared", MUTATOR, "giveToOwner", "givesToNobody");
        return new Mutant(
                "released-to-nobody",
                Part.SCHEME,
                "a state that says queued, and no queue that has the object",
                new KitHunt(
                        Tool.KIT,
                        BiasedProvider.class.getName(),
                        null,
                        List.of(forgets),
                        "aThreadMayEndAfterAnyNumberOfReleasesOfAnothersObjects"));
    }

    private static Mutant mergedTwice() {
        return new Mutant(
                "merged-beside-the-owner",
                Part.SCHEME,
                "_Py_brc_queue_object without its look at ob_tid: who finds no owner merges, though the owner may be"
                        + " merging",
                scheduled(
                        "a release against the owner's last, while a third thread counts",
                        FoundLaws.SAFETY,
                        edit(MUTATOR, "giveToOwner", LAYOUT, "owner", "takesNobodyForAThread")));
    }

    private static Mutant unacquired() {
        return Mutant.hiddenByX86(
                "shared-count-read-without-acquire",
                Part.SCHEME,
                "the owner's short-cut with a relaxed load: what others did to the object is not seen by its destroyer",
                scheduled(
                        Tool.WEAK_MEMORY,
                        BiasedProvider.class,
                        "writes before the owner's last release",
                        "6 order",
                        edit(MUTATOR, "releaseLastOwn", LAYOUT, "sharedAcquire", "readsWithoutAcquire")));
    }
}
