package org.refbench.mutants;

/** Bugs of a scheme whose loads need no lock; see {@link RacyMutator}. */
enum RacyBug {
    /** The control: no bug; everything must pass, in controlled schedules and in weak memory too. */
    NONE("a sound scheme with validated loads"),
    /** Increments blindly, and only then looks whether the slot still holds the object. */
    LOAD_IGNORES_THE_COUNT(
            "Valois' SafeRead of 1995, which raises the count of a node that may be free (Michael and Scott's"
                    + " correction, TR 599)"),
    /** Counts the object if it lives, but does not look at the slot again. */
    LOAD_IGNORES_THE_SLOT("CPython's _Py_TryIncrefCompare without its second read of the slot"),
    /** The try-increment takes zero for a count like any other. */
    COUNT_RAISED_FROM_ZERO("the resurrection that Netty's reference-count tests forbid: retain after the last release"),
    /** Frees the storage that a holder has left while readers may be in it. */
    STORAGE_FREED_WITHOUT_GRACE("CPython's list_resize that frees the old array at once, without its use_qsbr"),
    /** Reads the slot without acquire. */
    SLOT_READ_WITHOUT_ACQUIRE("a plain read in place of memory_order_acquire"),
    /** Publishes an object by a plain store of its address. */
    STORE_WITHOUT_RELEASE("unsafe publication: initialising stores that follow the store of the address"),
    /** The first count of a reused cell is a plain store. */
    COUNT_INITIALISED_WITHOUT_RELEASE("a recycled cell's first count stored as if nobody could look at it yet");

    /** Where the bug comes from. */
    final String origin;

    RacyBug(String origin) {
        this.origin = origin;
    }

    /** Whether the bug shows in weak memory only: on x86-64 the access modes in question are the same instructions. */
    boolean needsWeakMemory() {
        return switch (this) {
            case SLOT_READ_WITHOUT_ACQUIRE, STORE_WITHOUT_RELEASE, COUNT_INITIALISED_WITHOUT_RELEASE -> true;
            default -> false;
        };
    }
}
