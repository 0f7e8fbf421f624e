package org.refbench.lock;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

/**
 * An object is private to the thread that made it, which uses it without locking, until another thread wants to. Then it is
 * handed over, once, and has an ordinary {@link HeaderLock} for the rest of its life. The idea is that of biased locking
 * (Kawachiya, Koseki and Onodera, "Lock Reservation", 2002; Russell and Detlefs, 2006; dropped from HotSpot by JEP 374).
 *
 * <pre>
 *   header's lock bits:   owner's mark --hand-over--> 0 or LOCKED --lock, unlock--> ...
 * </pre>
 *
 * <p>A hand-over is a handshake with the owner: done by the owner at its next poll, or by the requester on its behalf while it
 * is blocked; if no thread has the mark any more, by the requester under the monitor of {@link PrivateMarks}. So:
 *
 * <ul>
 *   <li>I1. While an object carries a mark, nobody but the mark's owner reads or writes what its lock guards.
 *   <li>I2. The mark goes away while its owner is at a safepoint or there is none, never while it is between two accesses. If
 *       the owner is inside a section on the object all the same, because it waits for something there, the object becomes
 *       LOCKED in the owner's name, and its unlock, which looks at the header anew, is an ordinary one.
 *   <li>I3. A mark never comes back.
 *   <li>I4. All that an owner did happens before the hand-over, and that before all that others do: by the safepoints' monitor
 *       for the requester, by the compare-and-set of the header, which their own one acquires, for the rest.
 * </ul>
 *
 * No two threads can wait for each other's hand-over: who waits for its turn is in a blocking region, so the one whose turn it
 * is hands over for it. The same holds for the owner that waits for a lock that the requester holds.
 *
 * <p>Objects of the types that are locked now and then are born with the mark ({@link org.refbench.spi.Ownership#birthBits}), those of
 * the {@value PrivateMarks#MARKS} threads, at most, that have one. An owner's section is wait-free; a foreign thread's first
 * is blocking, until the owner's next poll.
 */
public final class ThreadPrivatePolicy extends LockPolicy {
    private final HeaderLock lock = new HeaderLock();
    private final PrivateMarks marks = new PrivateMarks();

    /** Typed as the supertype: a provider that returned the subclass would make the verifier load it, chosen or not. */
    static LockPolicy create() {
        return new ThreadPrivatePolicy();
    }

    @Override
    public void attach(Mutator m) {
        marks.assign(m);
    }

    @Override
    public void beforeDetach(Mutator m) {
        marks.giveBack(m);
    }

    @Override
    public void afterDetach(Mutator m) {}

    @Override
    public void enterBlocking(Mutator m) {
        m.enterBlocking();
    }

    @Override
    public void leaveBlocking(Mutator m) {
        m.leaveBlocking();
    }

    @Override
    public void lock(Mutator m, long object) {
        // opaque: a thread's own mark it finds only as long as no safepoint of its own has taken it away
        int header = Memory.getIntOpaque(object);
        if (m.ownership.owns(header)) {
            m.ownership.hold(object);
            return;
        }
        if (PrivateMarks.isPrivate(header)) {
            takeOver(m, object);
        }
        lock.lock(m, object);
    }

    @Override
    public void unlock(Mutator m, long object) {
        if (m.ownership.owns(Memory.getIntOpaque(object))) {
            m.ownership.drop(object);
        } else {
            lock.unlock(object);
        }
    }

    /** Returns when the object is not private any more. */
    private void takeOver(Mutator m, long object) {
        int header = Memory.getIntOpaque(object);
        while (PrivateMarks.isPrivate(header)) {
            int seen = header;
            Mutator owner = marks.ownerOr(header, () -> clearMark(object, seen, 0));
            if (owner != null) {
                m.counter().services().safepoints().handshake(m, owner, target -> handOver(owner, object));
            }
            header =
                    Memory.getIntOpaque(object); // as before, if the owner has just ended: its mark's next one is asked
        }
    }

    /** Run at a safepoint of {@code owner}, which may have given its mark back, or the object over, since it was asked. */
    private static void handOver(Mutator owner, long object) {
        int header = Memory.getIntOpaque(object);
        if (owner.ownership.owns(header)) {
            clearMark(object, header, owner.ownership.drop(object) ? HeaderLock.LOCKED : 0);
        }
    }

    /** Puts {@code bits} where the mark of {@code header} is, if it still is there; flags may change meanwhile. */
    private static void clearMark(long object, int header, int bits) {
        int mark = header & Header.LOCK_MASK;
        int word = header;
        while ((word & Header.LOCK_MASK) == mark
                && !Memory.compareAndSetInt(object, word, word & ~Header.LOCK_MASK | bits)) {
            word = Memory.getIntOpaque(object);
        }
    }

    @Override
    public boolean allowsRacyLoads() {
        return true;
    }

    /** Not from private objects: the owner's section costs less than a racy load, and others have to ask first. */
    @Override
    public boolean allowsRacyLoad(Mutator m, long holder) {
        // acquire pairs with the compare-and-set of the hand-over: what the owner did before is seen
        return !PrivateMarks.isPrivate(Memory.getIntAcquire(holder));
    }
}
