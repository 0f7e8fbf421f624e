package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.HeapExhausted;
import org.refbench.lock.LockPolicy;
import org.refbench.spi.Mutator;
import org.refbench.spi.RootKind;
import org.refbench.spi.RootSource;
import org.refbench.spi.RootVisitor;

/**
 * One interpreter thread: its mutator, its operand stack with all frames' variables, and the exception being raised. It is
 * passed down every call and never looked up. Only the owning thread uses it; at its safepoints others read the roots.
 *
 * <p>Every stack slot below {@link #sp} holds 0 or an owned reference; a slot whose lowest bit is set holds a borrowed one.
 */
public final class ThreadState implements RootSource {
    /** Slots of an operand stack; running out of them raises RecursionError. */
    public static final int STACK_SLOTS = 1 << 18;

    /** Set in a stack slot: the reference is borrowed. */
    public static final long BORROWED = 1;

    /** The thread's mutator; set once, at attach. */
    public final Mutator m;

    /** The lock policy, the same for all threads of a runtime. */
    public final LockPolicy locks;

    /** What all threads of the runtime share. */
    public final ObjectSpace space;

    /** Frames' variables, operands and native temporaries. */
    public final long[] stack;

    /** First free slot. The evaluation loop keeps it in a local and writes it back before every operation. */
    public int sp;

    /** Depth of Python calls, against {@link ObjectSpace#recursionLimit}. */
    public int depth;

    /** Native calls nested inside each other. */
    public int nativeDepth;

    /** The interpreter's part of the thread: calls Python from native code. */
    public Caller engine;

    /** Set by the thread itself, at a poll, when it is to raise KeyboardInterrupt or to end. */
    public boolean interrupted;

    /** Levels of native code that calls itself: comparison, repr and iteration of nested objects. */
    int nesting;

    /** The containers whose repr is being made, outermost first. */
    final ReprGuard beingShown = new ReprGuard();

    private long polls;
    private final PyError error = new PyError();
    private long exception;
    private long ownDict;
    private long callNames;
    private final HandledExceptions handled = new HandledExceptions();

    /** The calling thread attaches to the runtime. */
    @SuppressWarnings("this-escape") // the roots are empty until the constructor returns
    public ThreadState(ObjectSpace space) {
        this.space = space;
        this.stack = space.takeStack();
        this.locks = space.locks;
        this.m = space.counter.attach(this);
        m.setPollListener(bits -> onPoll());
        locks.attach(m);
    }

    private void onPoll() {
        locks.onPoll(m);
        interrupted |= space.takeInterrupt(this);
    }

    /** Counts a poll of the evaluation loop; answers how many there were. */
    public long countPoll() {
        return ++polls;
    }

    // ---- operand stack as handles ----

    /** Makes an owned reference a root; answers it. */
    public long push(long reference) {
        stack[sp++] = reference;
        return reference;
    }

    /** Takes the topmost owned reference off the stack. */
    public long pop() {
        long reference = stack[--sp];
        stack[sp] = 0;
        return reference;
    }

    /** Releases the topmost reference. */
    public void drop() {
        long reference = pop();
        if (reference != 0 && (reference & BORROWED) == 0) {
            m.releaseLocal(reference);
        }
    }

    /** Releases everything above {@code mark}. */
    public void dropTo(int mark) {
        while (sp > mark) {
            drop();
        }
    }

    /** Borrows a reference that its owner keeps alive for longer than the slot is used. */
    public void pushBorrowed(long reference) {
        m.borrow(reference);
        stack[sp++] = reference | BORROWED;
    }

    /** Retains and pushes. */
    public long pushRetained(long reference) {
        m.retainLocal(reference);
        stack[sp++] = reference;
        return reference;
    }

    // ---- allocation ----

    /** A new object of a builtin type; raises MemoryError at the heap's limit. */
    public long allocate(int type, int payloadBytes) {
        return allocateWith(Layouts.header(type), payloadBytes);
    }

    /**
     * The same for a type all of whose changing words are used under the object's lock, but for single words that mean nothing
     * but themselves: its objects are private to this thread at first, where the lock policy has that.
     */
    long allocatePrivate(int type, int payloadBytes) {
        return allocateWith(Layouts.header(type) | m.ownership.birthBits(), payloadBytes);
    }

    /** As {@link #allocate}, for an object that has a finaliser. */
    long allocateFinalizable(int type, int payloadBytes) {
        return allocateWith(Layouts.header(type) | Header.FINALIZABLE, payloadBytes);
    }

    private long allocateWith(int header, int payloadBytes) {
        try {
            return m.allocate(header, payloadBytes);
        } catch (HeapExhausted e) {
            return HeapPressure.retry(this, () -> m.allocate(header, payloadBytes));
        }
    }

    /** Raw storage; raises MemoryError at the heap's limit. */
    public long allocateStorage(long payloadBytes) {
        if (payloadBytes > Integer.MAX_VALUE - 4096) {
            throw outOfMemory();
        }
        try {
            return m.allocateStorage((int) payloadBytes);
        } catch (HeapExhausted e) {
            return HeapPressure.retry(this, () -> m.allocateStorage((int) payloadBytes));
        }
    }

    /** Raises the one MemoryError that exists beforehand, without allocating; what an earlier raise left in it is dropped. */
    public PyError outOfMemory() {
        Exceptions.setTraceback(this, space.memoryError, 0);
        return raise(retained(space.memoryError));
    }

    // ---- exceptions ----

    /** Sets the exception (consumed) and answers the throwable: {@code throw t.raise(e)}. */
    public PyError raise(long newException) {
        long old = exception;
        exception = newException;
        if (old != 0) {
            m.releaseLocal(old);
        }
        return error;
    }

    /** The exception that is being raised, borrowed; 0 if none. */
    public long exception() {
        return exception;
    }

    /** The thread's own dict, which dies with it; made when first asked for. Borrowed. */
    public long ownDict() {
        if (ownDict == 0) {
            ownDict = Dicts.create(this);
        }
        return ownDict;
    }

    /** The tuple that names the last arguments of a call which is about to begin, borrowed; 0 if none has a name. */
    public long callNames() {
        return callNames;
    }

    /** Sets {@link #callNames}; consumes the tuple, or 0. */
    public void setCallNames(long names) {
        long old = callNames;
        callNames = names;
        releaseIfAny(old);
    }

    /** Takes the exception that was being raised: an owned reference. */
    public long takeException() {
        long taken = exception;
        exception = 0;
        return taken;
    }

    /** The exception that is being handled, borrowed; 0 if none: what {@code raise} re-raises and new ones chain to. */
    public long handled() {
        return handled.current();
    }

    /**
     * Replaces the exception that the running generator itself handles, or that all else does; consumes the new and answers the
     * old one, owned.
     */
    public long exchangeHandled(long newHandled) {
        return handled.exchange(newHandled);
    }

    /** A generator runs on, on top of what is being handled; it handles {@code own} (consumed), or nothing if that is 0. */
    void enterGenerator(long own) {
        handled.enter(own);
    }

    /** What the generator that runs, or the code outside of all, handles itself, borrowed; 0 if nothing. */
    public long handledInnermost() {
        return handled.own();
    }

    /** The generator that runs is left; answers what it handles, owned, or 0. */
    long leaveGenerator() {
        return handled.leave();
    }

    // ---- small helpers ----

    /** Retains a reference that someone else keeps alive, and answers it. */
    public long retained(long reference) {
        m.retainLocal(reference);
        return reference;
    }

    /** A new reference to None. */
    public long none() {
        return retained(space.none);
    }

    /** A new reference to True or False. */
    public long bool(boolean value) {
        return retained(value ? space.trueObject : space.falseObject);
    }

    // ---- blocking and end ----

    /** From here to {@link #leaveBlocking} the thread touches no object. Releases a global lock. */
    public void enterBlocking() {
        locks.enterBlocking(m);
    }

    /** Ends a blocking region. Takes a global lock again. */
    public void leaveBlocking() {
        locks.leaveBlocking(m);
    }

    /** The thread leaves the runtime; its stack is empty. */
    public void detach() {
        dropTo(0);
        releaseIfAny(takeException());
        setCallNames(0);
        releaseOwnDict();
        while (handled.isInGenerator()) {
            releaseIfAny(handled.leave());
        }
        releaseIfAny(exchangeHandled(0));
        locks.beforeDetach(m);
        space.counter.detach(m);
        space.giveBackStack(stack);
        locks.afterDetach(m);
    }

    /** The thread's own dict dies; what dies with it is finalised. */
    public void releaseOwnDict() {
        long dict = ownDict;
        ownDict = 0;
        releaseIfAny(dict);
    }

    private void releaseIfAny(long reference) {
        if (reference != 0) {
            m.releaseLocal(reference);
        }
    }

    @Override
    public void visitRoots(RootVisitor visitor) {
        for (int i = 0; i < sp; i++) {
            long reference = stack[i];
            if ((reference & BORROWED) != 0) {
                visitor.root(reference & ~BORROWED, RootKind.BORROWED);
            } else if (reference != 0) {
                visitor.root(reference, RootKind.OWNED);
            }
        }
        if (exception != 0) {
            visitor.root(exception, RootKind.OWNED);
        }
        if (callNames != 0) {
            visitor.root(callNames, RootKind.OWNED);
        }
        if (ownDict != 0) {
            visitor.root(ownDict, RootKind.OWNED);
        }
        handled.visit(visitor);
    }
}
