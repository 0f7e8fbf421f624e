package org.refbench.mutants;

import java.util.ArrayList;
import java.util.List;
import org.refbench.heap.Memory;
import org.refbench.heap.SharedFreeList;
import org.refbench.lock.GlobalLockBugs;
import org.refbench.mutants.Hunt.Tool;
import org.refbench.mutants.Mutant.Part;
import org.refbench.mutants.part.LockBugs;
import org.refbench.mutants.part.RootBugs;
import org.refbench.mutants.part.SafepointBugs;
import org.refbench.mutants.part.Steps;
import org.refbench.schedule.CallEdit;
import org.refbench.scheme.atomic.AtomicProvider;
import org.refbench.scheme.tracing.TracingProvider;

/** Bugs planted in the runtime's own classes as they are loaded. */
final class PlantedBugs {
    private static final String MEMORY = Memory.class.getName();
    private static final String BLOCK = "org.refbench.heap.Block";
    private static final String OBJECT_LOCK = "org.refbench.lock.HeaderLock";
    private static final String THREAD_PRIVATE = "org.refbench.lock.ThreadPrivatePolicy";
    private static final String PARKING_LOT = "org.refbench.lock.ParkingLot";
    private static final String SAFEPOINTS = "org.refbench.safepoint.Safepoints";
    private static final String PARTICIPANT = "org.refbench.safepoint.Participant";
    private static final String EXCLUSION = "mutual exclusion";
    private static final String STOPPED = "stopped means stopped";

    /** Not a bug: lets a waiting thread get to where it parks although no schedule favours the others. */
    private static final CallEdit SPIN =
            edit(OBJECT_LOCK, "lockContended", "java.lang.Thread", "onSpinWait", LockBugs.class, "spin");

    private PlantedBugs() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        all.addAll(ofCounts());
        all.addAll(ofHeap());
        all.addAll(ofContainers());
        all.addAll(ofObjectLock());
        all.addAll(ofGlobalLock());
        all.addAll(ofPrivateObjects());
        all.addAll(ofSafepoints());
        all.addAll(ofRoots());
        return all;
    }

    static boolean isHarmless(CallEdit edit) {
        return edit.equals(SPIN);
    }

    private static CallEdit edit(
            String in, String method, String calledClass, String called, Class<?> substitute, String name) {
        return new CallEdit(in, method, calledClass, called, substitute.getName(), name);
    }

    private static List<Mutant> ofCounts() {
        CallEdit relaxed = edit(
                "org.refbench.scheme.atomic.AtomicMutator",
                "release",
                "org.refbench.scheme.atomic.AtomicLayout",
                "getAndAdd",
                Steps.class,
                "addToCountWithoutAcquire");
        return List.of(Mutant.hiddenByX86(
                "last-decrement-without-acquire",
                Part.SCHEME,
                "Rust's Arc without the fence that its comment explains, after Boost's shared_ptr",
                scheduled(Tool.WEAK_MEMORY, "writes before the last release", "6 order", relaxed),
                new ExplorerHunt(Tool.WEAK_MEMORY, AtomicProvider.class.getName(), null, List.of(relaxed))));
    }

    private static Hunt scheduled(Tool tool, String program, String law, CallEdit... edits) {
        return new ProgramHunt(tool, program, AtomicProvider.class.getName(), null, List.of(edits), law);
    }

    // ---- heap ----

    private static Hunt onHeap(String program, String law, CallEdit edit) {
        return new ProgramHunt(Tool.SCHEDULES, program, null, null, List.of(edit), law);
    }

    private static List<Mutant> ofHeap() {
        String liveness = "2 liveness";
        CallEdit push = edit(BLOCK, "pushRemote", MEMORY, "compareAndSetLong", Steps.class, "compareAndSetLong");
        CallEdit take = edit(BLOCK, "takeRemote", MEMORY, "getAndSetLong", Steps.class, "getAndSetLong");
        CallEdit pop = edit(
                "org.refbench.mutants.program.HeapPrograms",
                null,
                "org.refbench.heap.SharedFreeList",
                "takeOne",
                SharedFreeList.class,
                "popOne");
        CallEdit garbage = edit(
                "org.refbench.spi.Mutator",
                "allocate",
                "org.refbench.spi.Mutator",
                "zero",
                Steps.class,
                "leavesGarbage");
        return List.of(
                new Mutant(
                        "remote-free-lost-by-a-push",
                        Part.HEAP,
                        "a push that is no compare-and-set: of two threads that free at once one overwrites the"
                                + " other's cell",
                        onHeap("frees by two threads", liveness, push)),
                new Mutant(
                        "remote-free-lost-by-the-owner",
                        Part.HEAP,
                        "mimalloc's delayed free lists taken by a load and a store in place of an exchange",
                        onHeap("frees against allocation", liveness, take)),
                new Mutant(
                        "free-list-aba",
                        Part.HEAP,
                        "IBM System/370 Principles of Operation: a stack popped by compare-and-swap, without a tag",
                        onHeap("free list with two takers", FoundLaws.SAFETY, pop)),
                new Mutant(
                        "payload-not-cleared",
                        Part.HEAP,
                        "PyTuple_New before its slots are set, met by a collector",
                        scheduled(Tool.SCHEDULES, "a new object in an old cell", FoundLaws.SAFETY, garbage)));
    }

    // ---- containers ----

    private static List<Mutant> ofContainers() {
        CallEdit sameVersion = edit(
                "org.refbench.object.Dicts",
                "popLast",
                "org.refbench.object.DictTable",
                "beforeReuse",
                Steps.class,
                "nothing");
        CallEdit trusting = edit(
                "org.refbench.object.UnlockedDictReads",
                "get",
                "org.refbench.object.UnlockedDictReads",
                "isStill",
                Steps.class,
                "always");
        return List.of(
                unlockedRead(
                        "dict-entry-reused-in-its-version",
                        "the ABA of a look-up that compares the key before and after: popped, used again, put back",
                        sameVersion),
                unlockedRead(
                        "dict-read-not-validated",
                        "CPython's dict look-ups before they were made thread-safe: the value of whatever key is there"
                                + " by now",
                        trusting));
    }

    private static Mutant unlockedRead(String name, String origin, CallEdit edit) {
        return new Mutant(
                name,
                Part.CONTAINER,
                origin,
                new ProgramHunt(
                        Tool.SCHEDULES,
                        "unlocked read from a dict",
                        TracingProvider.class.getName(),
                        null,
                        List.of(edit),
                        "linearizable dict"));
    }

    // ---- locks ----

    private static List<Mutant> ofObjectLock() {
        return List.of(
                objectLock(
                        "object-lock-not-atomic",
                        "test and set in two steps: the textbook's first wrong lock",
                        EXCLUSION,
                        edit(OBJECT_LOCK, "lock", MEMORY, "compareAndSetInt", Steps.class, "compareAndSetInt")),
                objectLock(
                        "object-lock-unlock-not-atomic",
                        "an unlock by a plain store, which wipes out the bit of a thread that has just parked",
                        FoundLaws.PROGRESS,
                        edit(OBJECT_LOCK, "unlock", MEMORY, "compareAndSetInt", Steps.class, "compareAndSetInt")),
                objectLock(
                        "object-lock-released-by-a-waiter",
                        "pthread_mutex_unlock and PyThread_release_lock by a thread that does not hold the lock",
                        EXCLUSION,
                        edit(
                                OBJECT_LOCK,
                                "lock",
                                OBJECT_LOCK,
                                "lockContended",
                                LockBugs.class,
                                "releasesWhatAnotherHolds")),
                objectLock(
                        "parks-without-a-last-look",
                        "the lost wake-up that a futex's compare-and-wait exists to prevent (Drepper, Futexes Are"
                                + " Tricky)",
                        FoundLaws.PROGRESS,
                        edit(
                                OBJECT_LOCK,
                                null,
                                OBJECT_LOCK,
                                "isLockedAndParked",
                                LockBugs.class,
                                "sleepsWithoutLooking")),
                objectLock(
                        "parking-lot-wakes-nobody",
                        "an unlock that clears the bits and forgets the wake-up",
                        FoundLaws.PROGRESS,
                        edit(
                                PARKING_LOT,
                                "unparkOne",
                                "java.util.concurrent.locks.LockSupport",
                                "unpark",
                                LockBugs.class,
                                "wakesNobody")));
    }

    private static Mutant objectLock(String name, String origin, String law, CallEdit edit) {
        return new Mutant(name, Part.LOCK, origin, scheduled(Tool.SCHEDULES, "object lock", law, edit, SPIN));
    }

    private static List<Mutant> ofGlobalLock() {
        CallEdit silent = edit(
                "org.refbench.lock.GlobalLock",
                "pass",
                "java.util.concurrent.locks.Condition",
                "signal",
                LockBugs.class,
                "signalsNobody");
        CallEdit barge = edit(
                "org.refbench.lock.GilPolicy",
                "leaveBlocking",
                "org.refbench.lock.GlobalLock",
                "acquire",
                GlobalLockBugs.class,
                "doesNotWait");
        return List.of(
                new Mutant(
                        "global-lock-handed-over-silently",
                        Part.LOCK,
                        "CPython's drop_gil without COND_SIGNAL: the head of the queue looks again by itself, the"
                                + " others sleep on",
                        scheduled(Tool.SCHEDULES, "global lock", FoundLaws.PROGRESS, silent)),
                new Mutant(
                        "global-lock-dropped-by-a-non-holder",
                        Part.LOCK,
                        "Py_END_ALLOW_THREADS left out: CPython's drop_gil: GIL is not locked",
                        scheduled(Tool.SCHEDULES, "global lock", EXCLUSION, barge)));
    }

    private static List<Mutant> ofPrivateObjects() {
        return List.of(
                privateObject(
                        "private-object-handed-over-unasked",
                        "a biased lock revoked by a compare-and-set while its owner runs",
                        edit(THREAD_PRIVATE, "takeOver", SAFEPOINTS, "handshake", LockBugs.class, "actsWithoutAsking")),
                privateObject(
                        "held-private-object-handed-over-unlocked",
                        "a bias revoked without a walk over the owner's lock records",
                        edit(
                                THREAD_PRIVATE,
                                "handOver",
                                "org.refbench.spi.Ownership",
                                "drop",
                                LockBugs.class,
                                "dropsUnseen")),
                privateObject(
                        "racy-load-from-a-private-object",
                        "an unlocked read of what its owner changes without a lock, and so without an order",
                        edit(
                                THREAD_PRIVATE,
                                "allowsRacyLoad",
                                "org.refbench.lock.PrivateMarks",
                                "isPrivate",
                                LockBugs.class,
                                "isNeverPrivate")));
    }

    private static Mutant privateObject(String name, String origin, CallEdit edit) {
        return new Mutant(name, Part.LOCK, origin, scheduled(Tool.SCHEDULES, "private objects", EXCLUSION, edit, SPIN));
    }

    // ---- safepoints ----

    private static List<Mutant> ofSafepoints() {
        CallEdit skip =
                edit(SAFEPOINTS, "handshakeAll", SAFEPOINTS, "participants", SafepointBugs.class, "allButTheNewest");
        CallEdit hurry = edit(
                SAFEPOINTS, "stopTheWorld", "java.util.List", "copyOf", SafepointBugs.class, "copyOfAllButTheNewest");
        CallEdit deafLeaving =
                edit(PARTICIPANT, "leaveBlocking", PARTICIPANT, "isArmed", SafepointBugs.class, "neverArmed");
        CallEdit deafEntering =
                edit(PARTICIPANT, "enterBlocking", PARTICIPANT, "isArmed", SafepointBugs.class, "neverArmed");
        return List.of(
                new Mutant(
                        "handshake-skips-the-newest-thread",
                        Part.SAFEPOINT,
                        "a list of threads that was copied before the last one attached",
                        scheduled(Tool.SCHEDULES, "handshake with all", "handshakes reach all", skip),
                        new KitHunt(
                                Tool.KIT,
                                DelayingMutants.class.getName(),
                                Names.of(Bug.DELAYED),
                                List.of(skip),
                                "bufferedReleasesOfAnotherThread")),
                new Mutant(
                        "stop-does-not-wait-for-one-thread",
                        Part.SAFEPOINT,
                        "an off-by-one in the count of threads still running",
                        scheduled(Tool.SCHEDULES, "stop against work", STOPPED, hurry)),
                new Mutant(
                        "running-thread-counted-as-stopped",
                        Part.SAFEPOINT,
                        "Dekker's protocol with one read left out: a thread leaves native code without looking at the"
                                + " poll word",
                        scheduled(Tool.SCHEDULES, "stop against a blocking region", STOPPED, deafLeaving)),
                new Mutant(
                        "blocking-thread-wakes-nobody",
                        Part.SAFEPOINT,
                        "the other half of Dekker's protocol: who stops the world is not told that the last thread has"
                                + " stopped",
                        scheduled(Tool.SCHEDULES, "stop against a blocking region", FoundLaws.PROGRESS, deafEntering)));
    }

    // ---- roots ----

    private static List<Mutant> ofRoots() {
        CallEdit started = edit(
                "org.refbench.interp.Threads",
                "visitRoots",
                "org.refbench.spi.RootVisitor",
                "root",
                RootBugs.class,
                "missesStartedThreads");
        return List.of(
                roots(
                        "roots-miss-the-topmost-slot",
                        "missesTheTopmostSlot",
                        "a stack pointer that is scanned up to, not through"),
                roots(
                        "roots-miss-the-topmost-frame",
                        "missesTheTopmostFrame",
                        "a walk that begins at the caller: the frame in registers is forgotten"),
                roots(
                        "roots-miss-a-pending-calls-arguments",
                        "missesThePendingArguments",
                        "a stack map that has the variables and not the operands"),
                roots(
                        "roots-miss-the-pending-exception",
                        "missesThePendingException",
                        "an exception in flight that only the thread's record holds"),
                roots(
                        "roots-miss-the-handled-exception",
                        "missesTheHandledException",
                        "what a bare raise will raise again, held by no frame"),
                roots(
                        "roots-miss-blocked-threads",
                        "missesBlockedThreads",
                        "a thread in native code taken for one without a stack"),
                new Mutant(
                        "roots-miss-started-threads",
                        Part.ROOTS,
                        "the arguments of a thread between its start and its attaching",
                        new PythonHunt("roots.py", List.of(started))));
    }

    private static Mutant roots(String name, String substitute, String origin) {
        CallEdit edit = edit(
                "org.refbench.spi.Roots",
                "visit",
                "org.refbench.spi.RootSource",
                "visitRoots",
                RootBugs.class,
                substitute);
        return new Mutant(name, Part.ROOTS, origin, new PythonHunt("roots.py", List.of(edit)));
    }
}
