package org.refbench.interp;

import static org.refbench.front.Opcode.SEND;
import static org.refbench.front.Opcode.YIELD_VALUE;

import org.refbench.front.Instruction;
import org.refbench.object.Exceptions;
import org.refbench.object.Generators;
import org.refbench.object.Iteration;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;

/** What generators do beside running: delegation by {@code yield from}, {@code throw} and {@code close}. */
final class GeneratorOps {
    private GeneratorOps() {}

    // ---- yield from ----

    /** SEND to something that is no generator; answers whether it yielded, and leaves the stack as the instruction says. */
    static boolean send(ThreadState t) {
        int at = t.sp - 2;
        try {
            long item = next(t, t.stack[at], t.stack[at + 1]);
            if (item != 0) {
                long sent = t.stack[at + 1];
                t.stack[at + 1] = item;
                t.m.releaseLocal(sent);
                return true;
            }
            t.push(t.none());
        } catch (PyError e) {
            t.dropTo(at + 2);
            if (!isRaising(t, PyType.STOP_ITERATION)) {
                throw e;
            }
            takeStopValue(t);
        }
        long result = t.pop();
        t.drop();
        t.push(result);
        replaceReceiver(t);
        return false;
    }

    private static long next(ThreadState t, long iterator, long value) {
        if (value == t.space.none) {
            return Iteration.nextOrStop(t, iterator);
        }
        int base = t.sp;
        t.push(Attributes.get(t, iterator, t.space.intern(t, "send")));
        t.pushRetained(value);
        return t.engine.call(t, base, 1);
    }

    /** The result on top takes the place of the iterator below it. */
    static void replaceReceiver(ThreadState t) {
        long result = t.pop();
        Operations.replaceOne(t, result);
    }

    /** Whether a generator that goes on at {@code pc} is in the middle of a {@code yield from}. */
    private static boolean delegates(Code code, int pc) {
        return pc >= 2
                && Instruction.opcodeOf(code.instructions[pc - 1]) == YIELD_VALUE
                && Instruction.opcodeOf(code.instructions[pc - 2]) == SEND;
    }

    /** Claims the generator if it is suspended in a {@code yield from}; answers whether it has. */
    private static boolean claimDelegating(ThreadState t, long generator) {
        int state = Generators.claim(generator);
        if (state >= Generators.RUNNING) {
            return false;
        }
        if (state == Generators.SUSPENDED && delegates(codeOf(t, generator), Generators.pc(generator))) {
            return true;
        }
        Generators.unclaim(generator, state);
        return false;
    }

    private static Code codeOf(ThreadState t, long generator) {
        return Evaluator.of(t).interpreter().codeOf(Generators.code(generator));
    }

    private static void unclaim(long generator) {
        Generators.unclaim(generator, Generators.SUSPENDED);
    }

    /** {@code generator.gi_yieldfrom}: a new reference. */
    static long delegate(ThreadState t, long generator) {
        if (!claimDelegating(t, generator)) {
            return t.none();
        }
        long iterator = t.retained(Generators.topOperand(generator, codeOf(t, generator).slotCount));
        unclaim(generator);
        return iterator;
    }

    // ---- throw ----

    /**
     * {@code generator.throw(*stack[base..])}, with type, value and traceback, of which the last two may be 0. The arguments stay.
     * Answers as {@link org.refbench.object.Caller#resume}.
     */
    static long raise(ThreadState t, long generator, int base) {
        if (!claimDelegating(t, generator)) {
            ThrownException.set(t, base);
            return t.engine.resume(t, generator, 0);
        }
        int mark = t.sp;
        long iterator = t.pushRetained(Generators.topOperand(generator, codeOf(t, generator).slotCount));
        if (ThrownException.isGeneratorExit(t.stack[base])) {
            closeDelegate(t, generator, iterator);
            t.dropTo(mark);
            if (t.exception() == 0) {
                ThrownException.set(t, base);
            }
            return t.engine.resume(t, generator, 0);
        }
        boolean isGenerator = Arithmetic.type(iterator) == TypeIds.GENERATOR;
        long method = isGenerator ? 0 : find(t, iterator, "throw");
        if (!isGenerator && method == 0) {
            unclaim(generator);
            t.dropTo(mark);
            ThrownException.set(t, base);
            return t.engine.resume(t, generator, 0);
        }
        return raiseInDelegate(t, generator, base, method);
    }

    /**
     * Throws into the iterator on top, to which a claimed generator delegates: by {@code method} (consumed), or, if that is 0, as
     * into a generator. Consumes the iterator.
     */
    private static long raiseInDelegate(ThreadState t, long generator, int base, long method) {
        int mark = t.sp - 1;
        long item;
        try {
            item = method == 0 ? raise(t, t.stack[mark], base) : callThrow(t, method, base);
        } catch (PyError e) {
            t.dropTo(mark);
            endDelegation(t, generator);
            if (!isRaising(t, PyType.STOP_ITERATION)) {
                return t.engine.resume(t, generator, 0);
            }
            takeStopValue(t);
            return t.engine.resume(t, generator, t.pop());
        }
        if (item == 0) {
            endDelegation(t, generator);
        } else {
            unclaim(generator);
            t.push(item);
        }
        long result = t.pop();
        long iterator = t.stack[mark];
        t.stack[mark] = result;
        t.m.releaseLocal(iterator);
        t.pop();
        return item == 0 ? t.engine.resume(t, generator, result) : result;
    }

    private static long callThrow(ThreadState t, long method, int base) {
        int at = t.sp;
        t.push(method);
        for (int i = base; i < base + 3 && t.stack[i] != 0; i++) {
            t.pushRetained(t.stack[i]);
        }
        return t.engine.call(t, at, t.sp - at - 1);
    }

    /** Takes a claimed generator out of its {@code yield from}, and suspends it at what comes next. */
    private static void endDelegation(ThreadState t, long generator) {
        Code code = codeOf(t, generator);
        int send = Generators.pc(generator) - 2;
        long iterator = Generators.popOperand(t, generator, code.slotCount);
        Generators.setPc(generator, Instruction.argumentOf(code.instructions[send]));
        unclaim(generator);
        t.m.releaseLocal(iterator);
    }

    // ---- close ----

    /** {@code generator.close()}. */
    static void close(ThreadState t, long generator) {
        if (Generators.state(generator) == Generators.FINISHED) {
            return;
        }
        if (claimDelegating(t, generator)) {
            int mark = t.sp;
            long iterator = t.pushRetained(Generators.topOperand(generator, codeOf(t, generator).slotCount));
            closeDelegate(t, generator, iterator);
            t.dropTo(mark);
        }
        if (t.exception() == 0) {
            Exceptions.raiseBare(t, PyType.GENERATOR_EXIT);
        }
        int mark = t.sp;
        try {
            long item = t.engine.resume(t, generator, 0);
            if (item != 0) {
                t.push(item);
                throw Exceptions.raise(t, PyType.RUNTIME_ERROR, "generator ignored GeneratorExit");
            }
            t.dropTo(mark);
        } catch (PyError e) {
            if (!isRaising(t, PyType.STOP_ITERATION) && !isRaising(t, PyType.GENERATOR_EXIT)) {
                throw e;
            }
            t.dropTo(mark);
            t.push(t.takeException());
            t.drop();
        }
    }

    /** Closes a generator that nothing refers to any more; one whose thread was stopped amid it is beyond that. */
    static void closeDying(ThreadState t, long generator) {
        if (Generators.state(generator) != Generators.RUNNING) {
            close(t, generator);
        }
    }

    /** Closes the iterator that a claimed generator delegates to, and suspends the generator; what that raises is left raised. */
    private static void closeDelegate(ThreadState t, long generator, long iterator) {
        int mark = t.sp;
        try {
            if (Arithmetic.type(iterator) == TypeIds.GENERATOR) {
                close(t, iterator);
            } else {
                long method = find(t, iterator, "close");
                if (method != 0) {
                    t.push(method);
                    t.push(t.engine.call(t, mark, 0));
                }
            }
        } catch (PyError e) {
            // the generator gets it instead
        }
        t.dropTo(mark);
        unclaim(generator);
    }

    // ---- StopIteration ----

    /** A StopIteration that leaves a generator becomes a RuntimeError. */
    static void replaceStopIteration(ThreadState t) {
        if (!isRaising(t, PyType.STOP_ITERATION)) {
            return;
        }
        long stop = t.push(t.takeException());
        Exceptions.raise(t, PyType.RUNTIME_ERROR, "generator raised StopIteration");
        Exceptions.setCause(t, t.exception(), t.retained(stop));
        Exceptions.setContext(t, t.exception(), t.retained(stop));
        t.drop();
    }

    private static boolean isRaising(ThreadState t, PyType type) {
        return Exceptions.type(t.exception()).isSubtypeOf(type);
    }

    /** Replaces the StopIteration that is being raised by its value, pushed. */
    private static void takeStopValue(ThreadState t) {
        long stop = t.push(t.takeException());
        long args = Exceptions.args(stop);
        long value = Tuples.length(args) == 0 ? t.none() : Tuples.load(t, args, 0);
        t.stack[t.sp - 1] = value;
        t.m.releaseLocal(stop);
    }

    private static long find(ThreadState t, long object, String name) {
        return Attributes.find(t, object, t.space.intern(t, name));
    }

    /** GET_YIELD_FROM_ITER. */
    static void iterator(ThreadState t) {
        long top = t.stack[t.sp - 1];
        if (Arithmetic.type(top) != TypeIds.GENERATOR) {
            Operations.replaceOne(t, Iteration.iter(t, top));
        }
    }
}
