package org.refbench.spi;

/** Receives the reference slots and the storage of one object. */
public interface SlotVisitor {
    /** {@code slot} is the address of a word of {@code holder}, or of its storage, that holds a reference or 0. */
    void slot(long holder, long slot);

    /**
     * {@code slot} is the address of a word of {@code holder} that holds a weak reference or 0: it keeps nothing alive and
     * is counted by no scheme, so most visitors ignore it. Weak slots lie in the holder itself, never in its storage.
     */
    default void weakSlot(long holder, long slot) {}

    /**
     * Whether the visitor only looks at slots while threads may be writing them, and checks by means of its own that what it
     * saw was of one moment. The holder is not being destroyed.
     */
    default boolean onlyLooks() {
        return false;
    }

    /** {@code storage} is raw memory that belongs to {@code holder}; visited after the slots that lie in it. */
    void storage(long holder, long storage);
}
