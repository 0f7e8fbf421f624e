package org.refbench.object;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.SlotVisitor;

/**
 * Generators: frames that are not on a thread's operand stack all the time. While one runs, its variables and operands are on
 * the stack of the thread that runs it, and its own slots for them are empty; when it yields, they move back. A move is a take
 * or a store: no reference is counted anew.
 *
 * <pre>
 *   8  slot  function, 0 once finished    48  int   state       52  int  the next instruction
 *  16  slot  code object                  56  int   frame slots  60  int  operands among them
 *  24  slot  name                         64  slots variables, then operands
 *  32  slot  qualified name
 *  40  slot  the exception that it is handling, or 0
 * </pre>
 *
 * <p>The state decides who may touch the frame: whoever takes a generator from CREATED or SUSPENDED to RUNNING ({@link #claim})
 * owns it until it sets another state, whose release the next claim's compare-and-set acquires. The names change under the
 * object's lock.
 */
public final class Generators {
    /** {@link #state}: not started yet. */
    public static final int CREATED = 0;

    /** {@link #state}: has yielded. */
    public static final int SUSPENDED = 1;

    /** {@link #state}: belongs to a thread. */
    public static final int RUNNING = 2;

    /** {@link #state}: has returned or raised. */
    public static final int FINISHED = 3;

    private static final int FIXED_SLOTS = 5;
    private static final int FUNCTION = Header.PAYLOAD;
    private static final int CODE = Header.PAYLOAD + 8;
    private static final int NAME = Header.PAYLOAD + 16;
    private static final int QUALNAME = Header.PAYLOAD + 24;
    private static final int HANDLED = Header.PAYLOAD + 32;
    private static final int STATE = Header.PAYLOAD + 40;
    private static final int PC = Header.PAYLOAD + 44;
    private static final int CAPACITY = Header.PAYLOAD + 48;
    private static final int OPERANDS = Header.PAYLOAD + 52;
    private static final int FRAME = Header.PAYLOAD + 56;

    private Generators() {}

    static void visit(long generator, SlotVisitor visitor) {
        Layouts.visitSlots(generator, generator + FUNCTION, FIXED_SLOTS, visitor);
        Layouts.visitSlots(generator, generator + FRAME, Memory.getInt(generator + CAPACITY), visitor);
    }

    static void visitSlots(long generator, long from, long to, SlotVisitor visitor) {
        Layouts.visitWithin(generator, generator + FUNCTION, FIXED_SLOTS, from, to, visitor);
        Layouts.visitWithin(generator, generator + FRAME, Memory.getInt(generator + CAPACITY), from, to, visitor);
    }

    /**
     * Turns the frame on the top of the stack, which has no operands yet, into a generator: its function is at {@code
     * stack[base]}, its {@code variables} above, its code object above those. They move; the generator, a new reference, takes the
     * function's place, and {@code sp == base + 1}.
     *
     * @param operands the greatest depth of its operand stack
     * @param pc where it starts
     * @param finalizable whether it needs to be closed if it dies unfinished
     */
    public static void ofFrame(ThreadState t, int base, int variables, int operands, int pc, boolean finalizable) {
        int bytes = FRAME - Header.PAYLOAD + 8 * (variables + operands);
        long generator =
                finalizable ? t.allocateFinalizable(TypeIds.GENERATOR, bytes) : t.allocate(TypeIds.GENERATOR, bytes);
        long[] stack = t.stack;
        long function = stack[base];
        Memory.setInt(generator + STATE, CREATED);
        Memory.setInt(generator + PC, pc);
        Memory.setInt(generator + CAPACITY, variables + operands);
        t.m.initStore(generator, generator + NAME, t.retained(Functions.name(function)));
        t.m.initStore(generator, generator + QUALNAME, t.retained(Functions.qualname(function)));
        t.m.initStore(generator, generator + FUNCTION, function);
        t.m.initStore(generator, generator + CODE, stack[base + 1 + variables]);
        for (int i = 0; i < variables; i++) {
            long variable = stack[base + 1 + i];
            if (variable != 0) {
                t.m.initStore(generator, slot(generator, i), variable);
                stack[base + 1 + i] = 0;
            }
        }
        stack[base + 1 + variables] = 0;
        stack[base] = generator;
        t.sp = base + 1;
    }

    private static long slot(long generator, int index) {
        return generator + FRAME + 8L * index;
    }

    // ---- running ----

    /** One of {@link #CREATED}, {@link #SUSPENDED}, {@link #RUNNING}, {@link #FINISHED}; of the moment, unless it is the caller's. */
    public static int state(long generator) {
        return Memory.getIntAcquire(generator + STATE);
    }

    /**
     * Makes the generator the calling thread's, which sets its state again. Answers the state that it was in; if that is {@link
     * #RUNNING} or {@link #FINISHED}, it stays so, and is not the caller's.
     */
    public static int claim(long generator) {
        int state = state(generator);
        while (state < RUNNING && !Memory.compareAndSetInt(generator + STATE, state, RUNNING)) {
            state = state(generator);
        }
        return state;
    }

    /** Gives up a {@linkplain #claim claimed} generator whose frame has not been touched. */
    public static void unclaim(long generator, int state) {
        Memory.setIntRelease(generator + STATE, state);
    }

    /**
     * Moves the frame of a claimed generator to {@code stack[base]} and above, with empty places for function and code object,
     * which stay; sets {@code sp}.
     */
    public static void unfold(ThreadState t, long generator, int base, int variables) {
        long[] stack = t.stack;
        stack[base] = 0;
        for (int i = 0; i < variables; i++) {
            stack[base + 1 + i] = take(t, generator, slot(generator, i));
        }
        stack[base + 1 + variables] = 0;
        int operands = Memory.getInt(generator + OPERANDS);
        for (int i = 0; i < operands; i++) {
            stack[base + 2 + variables + i] = take(t, generator, slot(generator, variables + i));
        }
        t.sp = base + 2 + variables + operands;
        t.enterGenerator(take(t, generator, generator + HANDLED));
    }

    private static long take(ThreadState t, long generator, long slot) {
        return Memory.getLong(slot) == 0 ? 0 : t.m.take(generator, slot);
    }

    /** Moves the frame back and suspends the generator: then it is anybody's. Leaves {@code sp == base}. */
    public static void fold(ThreadState t, long generator, int base, int variables, int pc) {
        long[] stack = t.stack;
        for (int i = 0; i < variables; i++) {
            put(t, generator, slot(generator, i), stack[base + 1 + i]);
        }
        int operands = t.sp - base - 2 - variables;
        for (int i = 0; i < operands; i++) {
            put(t, generator, slot(generator, variables + i), stack[base + 2 + variables + i]);
        }
        put(t, generator, generator + HANDLED, t.leaveGenerator());
        Memory.setInt(generator + OPERANDS, operands);
        Memory.setInt(generator + PC, pc);
        t.sp = base;
        Memory.setIntRelease(generator + STATE, SUSPENDED); // pairs with the claim
    }

    private static void put(ThreadState t, long generator, long slot, long reference) {
        if (reference != 0) {
            t.m.store(generator, slot, reference);
        }
    }

    /** Ends a running generator, whose frame has gone from the stack: nothing will run it again. */
    public static void finish(ThreadState t, long generator) {
        long function = t.m.take(generator, generator + FUNCTION);
        if ((Memory.getInt(generator) & Header.FINALIZABLE) != 0) {
            Memory.getAndBitwiseAndInt(generator, ~Header.FINALIZABLE); // there is nothing left to close
        }
        Memory.setIntRelease(generator + STATE, FINISHED);
        long handled = t.leaveGenerator();
        if (handled != 0) {
            t.push(function);
            t.m.releaseLocal(handled);
            t.stack[--t.sp] = 0;
        }
        t.m.releaseLocal(function);
    }

    /** The next instruction of a claimed generator. */
    public static int pc(long generator) {
        return Memory.getInt(generator + PC);
    }

    /** Lets a claimed generator go on elsewhere. */
    public static void setPc(long generator, int pc) {
        Memory.setInt(generator + PC, pc);
    }

    /** The topmost operand of a claimed generator that is not on the stack, borrowed from it. */
    public static long topOperand(long generator, int variables) {
        return Memory.getLong(slot(generator, variables + Memory.getInt(generator + OPERANDS) - 1));
    }

    /** Takes the topmost operand of a claimed generator that is not on the stack: an owned reference. */
    public static long popOperand(ThreadState t, long generator, int variables) {
        int operands = Memory.getInt(generator + OPERANDS) - 1;
        Memory.setInt(generator + OPERANDS, operands);
        return t.m.take(generator, slot(generator, variables + operands));
    }

    // ---- what it is ----

    /** The function, borrowed from an unfinished generator. */
    public static long function(long generator) {
        return Memory.getLong(generator + FUNCTION);
    }

    /** The code object, borrowed from the generator. */
    public static long code(long generator) {
        return Memory.getLong(generator + CODE);
    }

    /** A new reference to the name. */
    public static long name(ThreadState t, long generator) {
        return load(t, generator, NAME);
    }

    /** A new reference to the qualified name. */
    public static long qualname(ThreadState t, long generator) {
        return load(t, generator, QUALNAME);
    }

    /** Replaces the name, a str; borrowed. */
    public static void setName(ThreadState t, long generator, long name) {
        replace(t, generator, NAME, name);
    }

    /** Replaces the qualified name, a str; borrowed. */
    public static void setQualname(ThreadState t, long generator, long name) {
        replace(t, generator, QUALNAME, name);
    }

    private static long load(ThreadState t, long generator, int offset) {
        t.locks.lock(t.m, generator);
        long reference = t.m.loadStable(generator, generator + offset);
        t.locks.unlock(t.m, generator);
        return reference;
    }

    private static void replace(ThreadState t, long generator, int offset, long reference) {
        t.locks.lock(t.m, generator);
        long old = t.m.take(generator, generator + offset);
        t.m.store(generator, generator + offset, t.retained(reference));
        t.locks.unlock(t.m, generator);
        t.m.releaseLocal(old);
    }

    // ---- iteration ----

    /** The next item, a new reference; 0 at the end. */
    static long next(ThreadState t, long generator) {
        long item = t.engine.resume(t, generator, t.none());
        if (item == 0) {
            t.drop();
        }
        return item;
    }

    /** {@code next(generator)}: at the end raises StopIteration with the result. */
    public static long nextOrStop(ThreadState t, long generator) {
        long item = t.engine.resume(t, generator, t.none());
        if (item == 0) {
            throw stop(t);
        }
        return item;
    }

    /** Raises StopIteration with the topmost operand, which it takes, as its value. */
    public static PyError stop(ThreadState t) {
        int mark = t.sp - 1;
        PyError error = t.stack[mark] == t.space.none
                ? Exceptions.raiseBare(t, PyType.STOP_ITERATION)
                : Exceptions.raiseWith(t, PyType.STOP_ITERATION, t.stack[mark]);
        t.dropTo(mark);
        return error;
    }
}
