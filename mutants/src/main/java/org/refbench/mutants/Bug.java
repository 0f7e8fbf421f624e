package org.refbench.mutants;

import java.util.Arrays;
import java.util.List;

/** One known bug each, with where it comes from, and the tests of the contract that must kill it. */
enum Bug {
    /** The control: no bug; the tests of all others must pass. */
    NONE("a sound scheme"),
    /** The control of schemes that delay: no bug either. */
    DELAYED("a sound scheme that applies decrements later"),
    NON_ATOMIC_DECREMENT("CPython's Py_DECREF run without its lock", "threadsRetainAndReleaseOneObject"),
    NON_ATOMIC_INCREMENT("CPython's Py_INCREF run without its lock", "threadsRetainAndReleaseOneObject"),
    LAST_CHILD_NEVER_RELEASED("an off-by-one in tp_dealloc", "whatIsDroppedIsFreed"),
    CHILD_RELEASED_TWICE("a tp_clear and a tp_dealloc that both release", "eachDyingParentReleasesASharedChildOnce"),
    NEVER_FREES("a release that only counts", "whatIsDroppedIsFreed"),
    FREES_ONE_TOO_EARLY("the old and the new value of a decrement confused", "aLocalKeepsItsObject"),
    COUNT_WRAPS("CVE-2016-0728: a count of 32 bits overflows to zero", "aCountSticksAtItsGreatestValue"),
    STUCK_COUNT_COMES_LOOSE("a saturated count that decrements still move", "aCountSticksAtItsGreatestValue"),
    STUCK_COUNT_IS_SKIPPED_OVER(
            "a saturation check that looks for one value only", "threadsThatCrossTheBoundaryTogetherLeaveItStuck"),
    LOAD_NOT_COUNTED("a borrowed reference kept, as from PyList_GetItem", "aLoadedReferenceOutlivesItsSlotAndHolder"),
    ESCAPE_NOT_COUNTED("a borrowed reference that outlives its frame", "anEscapedBorrowedReferenceOutlivesItsOwner"),
    STORE_FORGETS_THE_OLD("a setter without its decrement", "whatIsOverwrittenIsFreedAndWhatIsTakenIsNot"),
    TAKE_LEAVES_THE_SLOT("a move that copies", "whatIsOverwrittenIsFreedAndWhatIsTakenIsNot"),
    STORAGE_LEAKED("a list whose array is never freed", "whatIsDroppedIsFreed"),
    RECURSIVE_DESTRUCTION("CPython before its trashcan", "aChainOfTenMillionNodesIsFreedInBoundedSteps"),
    NO_SAFEPOINT_IN_CASCADES("a worklist that never polls", "aChainOfTenMillionNodesIsFreedInBoundedSteps"),
    BUFFER_LOST_AT_DETACH("a log that dies with its thread", "whatAnEndedThreadPassedOnLivesAndTheRestIsFreed"),
    QUIESCE_SKIPS_OTHER_THREADS("an epoch closed before every thread has passed", "bufferedReleasesOfAnotherThread"),
    WEAK_SLOTS_CLEARED_AFTER_FREE(
            "a destructor that gives memory back before it tells the table of weak references",
            "theDyingAndTheDeadAmidACascadeCannotBeLoaded"),
    RAISED_FROM_ZERO(
            "weak_ptr::lock written as an increment, without a test for zero",
            "theDyingAndTheDeadAmidACascadeCannotBeLoaded"),
    FINALISER_RUN_TWICE(
            "CPython before PEP 442: __del__ runs each time that its object dies",
            "aResurrectedObjectLivesOnWholeAndDiesSilently"),
    FINALISER_RUN_INSIDE_A_RELEASE(
            "CPython's Py_DECREF, which runs __del__ under whatever lock the caller holds",
            "aFinaliserRunsOnceAtAPollAndNowhereElse",
            "aFinaliserMayTakeTheLockUnderWhichItsObjectDied");

    /** Where the bug comes from. */
    final String origin;

    /** Tests of the contract; one of them at least must fail. */
    final List<String> killers;

    Bug(String origin, String... killers) {
        this.origin = origin;
        this.killers = List.of(killers);
    }

    /** Whether the scheme delays decrements. */
    boolean delays() {
        return this == DELAYED || this == BUFFER_LOST_AT_DETACH || this == QUIESCE_SKIPS_OTHER_THREADS;
    }

    /** The bugs of the schemes that delay decrements, or of those that do not, after the control, which comes first. */
    static Bug[] ofFamily(boolean delays) {
        return Arrays.stream(values()).filter(bug -> bug.delays() == delays).toArray(Bug[]::new);
    }
}
