package org.refbench.interp;

import static org.refbench.front.Opcode.*;

import java.util.Arrays;
import org.refbench.front.Instruction;
import org.refbench.heap.Switches;
import org.refbench.object.Caller;
import org.refbench.object.Cells;
import org.refbench.object.Codes;
import org.refbench.object.Exceptions;
import org.refbench.object.Functions;
import org.refbench.object.Generators;
import org.refbench.object.Iteration;
import org.refbench.object.PyError;
import org.refbench.object.Subscripts;
import org.refbench.object.ThreadState;
import org.refbench.object.Tracebacks;
import org.refbench.object.TypeIds;
import org.refbench.spi.Mutator;

/**
 * One thread's evaluation loop. A call from Python to Python pushes a {@link Frame} and goes on in the same loop; a call
 * from native code starts a loop of its own on top.
 *
 * <p>Written for the JIT: the loop stays below HotSpot's limit of 8,000 bytes of bytecode, the hot handlers are small
 * static methods that inline, the others are calls; nothing is allocated on the Java heap per instruction. The operand
 * stack's top is a local variable, written back to {@link ThreadState#sp} before anything that may reach a safepoint or
 * raise. An operand leaves its slot only after the operation is done, so that it stays a root.
 */
final class Evaluator extends Caller {
    private static final int INITIAL_FRAMES = 64;

    private final ThreadState t;
    private final Interpreter interpreter;
    private final long builtins;
    /** The record of the thread. */
    RunningThread thread;

    private Frame[] frames = new Frame[INITIAL_FRAMES];

    /** Index of the innermost frame, -1 if there is none. */
    private int top = -1;

    Evaluator(ThreadState t, Interpreter interpreter) {
        this.t = t;
        this.interpreter = interpreter;
        this.builtins = interpreter.builtinsDict();
    }

    /** The evaluator of a thread. */
    static Evaluator of(ThreadState t) {
        return (Evaluator) t.engine;
    }

    Interpreter interpreter() {
        return interpreter;
    }

    // ---- calls ----

    @Override
    public long call(ThreadState thread, int base, int count) {
        return call(base, count, 0);
    }

    /** Calls {@code stack[base]}; {@code keywords} is a tuple of the last arguments' names, borrowed, or 0. */
    long call(int base, int count, long keywords) {
        if (Arithmetic.type(t.stack[base]) != TypeIds.FUNCTION) {
            return NativeCalls.call(t, base, count, keywords);
        }
        enterNative();
        try {
            int stop = top;
            pushFrame(base, count, keywords);
            return run(stop);
        } finally {
            t.nativeDepth--;
        }
    }

    /** Bounds the Java stack: native code and the loop call each other. */
    private void enterNative() {
        if (++t.nativeDepth > Interpreter.MAX_NATIVE_DEPTH) {
            t.nativeDepth--;
            throw Errors.recursion(t);
        }
    }

    /** Starts a call of the function at {@code stack[base]} with the {@code count} arguments above it. */
    private Frame pushFrame(int base, int count, long keywords) {
        long[] stack = t.stack;
        long function = stack[base];
        long codeObject = Functions.code(function);
        Code code = interpreter.code(Codes.index(codeObject));
        if (t.depth >= t.space.recursionLimit
                || base + 1 + 2 * count + code.frameSize + Interpreter.STACK_RESERVE > stack.length) {
            throw Errors.recursion(t);
        }
        int locals = base + 1;
        int bound = count;
        if (count != code.plainArgCount || keywords != 0) {
            bound = Arguments.bind(t, code, base, count, keywords);
        }
        for (int i = locals + bound, end = locals + code.slotCount; i < end; i++) {
            stack[i] = 0;
        }
        stack[locals + code.slotCount] = codeObject;
        t.m.retainLocal(codeObject);
        t.sp = locals + code.slotCount + 1;
        Frame frame = nextFrame();
        frame.code = code;
        frame.globals = Functions.globals(function);
        frame.base = base;
        frame.pc = 0;
        return frame;
    }

    private Frame nextFrame() {
        t.depth++;
        if (++top == frames.length) {
            growFrames();
        }
        Frame frame = frames[top];
        if (frame == null) {
            frame = frames[top] = new Frame();
        }
        return frame;
    }

    private void growFrames() {
        frames = Arrays.copyOf(frames, 2 * frames.length);
    }

    /**
     * Ends the innermost frame: {@code result} (0 when an exception leaves the frame) takes the function's place on the
     * stack, everything above it is released.
     */
    private void popFrame(Frame frame, long result, int sp) {
        long[] stack = t.stack;
        Mutator m = t.m;
        int base = frame.base;
        long function = stack[base];
        stack[base] = result;
        for (int i = base + 1; i < sp; i++) {
            long reference = stack[i];
            if (reference != 0) {
                stack[i] = 0;
                m.releaseLocal(reference);
            }
        }
        t.sp = base + 1;
        m.releaseLocal(function);
        t.depth--;
        top--;
    }

    // ---- generators ----

    @Override
    public long attribute(ThreadState thread, long object, long name) {
        return Attributes.get(thread, object, name);
    }

    @Override
    public long resume(ThreadState thread, long generator, long value) {
        int stop = top;
        int mark = t.sp;
        if (value != 0) {
            t.push(value);
        }
        enterNative();
        try {
            Frame frame = pushGenerator(generator, value != 0);
            if (frame == null) {
                if (value == 0) {
                    throw t.raise(t.takeException());
                }
                t.dropTo(mark);
                t.push(t.none());
                return 0;
            }
            if (value == 0) {
                if (t.handledInnermost() != 0) {
                    Exceptions.chain(t, t.exception());
                }
                if (unwind(stop, frame.pc - 1) == null) {
                    throw t.raise(t.takeException());
                }
            }
            return run(stop);
        } finally {
            t.nativeDepth--;
        }
    }

    /**
     * Puts the frame of a generator (borrowed) on the stack again. What it is sent is the topmost operand, if {@code sends}, and
     * becomes that of the frame. Answers null, and leaves that operand, if the generator has finished.
     */
    private Frame pushGenerator(long generator, boolean sends) {
        Code code = interpreter.codeOf(Generators.code(generator));
        int base = sends ? t.sp - 1 : t.sp;
        if (t.depth >= t.space.recursionLimit
                || base + 1 + code.frameSize + Interpreter.STACK_RESERVE > t.stack.length) {
            throw Errors.recursion(t);
        }
        int state = Generators.claim(generator);
        if (state >= Generators.RUNNING) {
            if (state == Generators.FINISHED) {
                return null;
            }
            throw Exceptions.valueError(t, "generator already executing");
        }
        if (state == Generators.CREATED && sends && t.stack[base] != t.space.none) {
            Generators.unclaim(generator, state);
            throw Exceptions.typeError(t, "can't send non-None value to a just-started generator");
        }
        long value = sends ? t.stack[base] : 0;
        Generators.unfold(t, generator, base, code.slotCount);
        if (sends) {
            t.stack[t.sp++] = value;
        }
        Frame frame = nextFrame();
        frame.code = code;
        frame.globals = Functions.globals(Generators.function(generator));
        frame.base = base;
        frame.pc = Generators.pc(generator);
        frame.generator = generator;
        return frame;
    }

    /** RETURN_GENERATOR: the innermost frame's call answers a generator, which takes the function's place on the stack. */
    private void makeGenerator(Frame frame, int pc) {
        Code code = frame.code;
        Generators.ofFrame(t, frame.base, code.slotCount, code.unit.stackSize(), pc, code.needsClosing);
        t.depth--;
        top--;
    }

    /** YIELD_VALUE: the innermost frame, a generator's, goes back into it. */
    private void suspend(Frame frame, int pc) {
        Generators.fold(t, frame.generator, frame.base, frame.code.slotCount, pc);
        frame.generator = 0;
        t.depth--;
        top--;
    }

    /** RETURN_VALUE: ends the innermost frame, a generator's; its result is the topmost operand then. */
    private void finishGenerator(Frame frame, long result) {
        t.stack[frame.base] = result;
        t.dropTo(frame.base + 1);
        leaveGenerator(frame);
    }

    private void leaveGenerator(Frame frame) {
        long generator = frame.generator;
        frame.generator = 0;
        t.depth--;
        top--;
        Generators.finish(t, generator);
    }

    /** An exception leaves the innermost frame, a generator's. */
    private void failGenerator(Frame frame) {
        t.dropTo(frame.base);
        leaveGenerator(frame);
        GeneratorOps.replaceStopIteration(t);
    }

    /** FOR_ITER over a generator: answers the frame that runs next, the generator's or, if that has finished, this one. */
    private Frame iterate(Frame frame, int target) {
        int iterator = t.sp - 1;
        t.push(t.none());
        Frame resumed = pushGenerator(t.stack[iterator], true);
        if (resumed != null) {
            return resumed;
        }
        t.dropTo(iterator);
        frame.pc = target;
        return frame;
    }

    /** SEND: answers the frame that runs next, a generator's or this one. */
    private Frame send(Frame frame, int target) {
        if (Arithmetic.type(t.stack[t.sp - 2]) == TypeIds.GENERATOR) {
            Frame resumed = pushGenerator(t.stack[t.sp - 2], true);
            if (resumed != null) {
                return resumed;
            }
            t.drop();
            t.push(t.none());
            GeneratorOps.replaceReceiver(t);
            frame.pc = target;
        } else if (!GeneratorOps.send(t)) {
            frame.pc = target;
        }
        return frame;
    }

    /** The generator that the FOR_ITER or SEND before {@code frame}'s next instruction ran has left its result on the stack. */
    private Frame afterReturn(Frame frame) {
        int word = frame.code.instructions[frame.pc - 1];
        frame.pc = Instruction.argumentOf(word);
        if (Instruction.opcodeOf(word) == SEND) {
            GeneratorOps.replaceReceiver(t);
        } else {
            t.dropTo(t.sp - 2);
        }
        return frame;
    }

    // ---- exceptions ----

    /**
     * Finds the handler of the exception being raised, among the frames above {@code stop}; leaves the frame that has it
     * innermost with its stack cut back and the exception pushed, or answers null when all those frames are left.
     */
    private Frame unwind(int stop, int raisedAt) {
        int instruction = raisedAt;
        boolean again = false;
        t.setCallNames(0); // of a call that did not come about
        while (top > stop) {
            Frame frame = frames[top];
            int opcode = Instruction.opcodeOf(frame.code.instructions[instruction]);
            if (again || !reraises(frame.code.instructions[instruction], opcode)) {
                Tracebacks.prepend(t, codeObject(frame), instruction);
            }
            int entry = frame.code.unit.exceptionTable().find(instruction);
            if (entry >= 0) {
                t.dropTo(frame.operands() + frame.code.unit.exceptionTable().depth(entry));
                t.push(t.takeException());
                frame.pc = frame.code.unit.exceptionTable().handler(entry);
                return frame;
            }
            if (frame.generator != 0) {
                failGenerator(frame);
            } else {
                popFrame(frame, 0, t.sp);
                t.sp--; // the empty slot in the function's place
            }
            if (top > stop) {
                instruction = frames[top].pc - 1;
                again = true;
            }
        }
        return null;
    }

    private long codeObject(Frame frame) {
        return frame.generator != 0 ? Generators.code(frame.generator) : t.stack[frame.codeSlot()];
    }

    private static boolean reraises(int word, int opcode) {
        return opcode == RERAISE || (opcode == RAISE_VARARGS && Instruction.argumentOf(word) == 0);
    }

    /** Line of the innermost frame's current instruction and so on, for the runtime's use. */
    Frame innermost() {
        return top < 0 ? null : frames[top];
    }

    private void poll(int sp) {
        t.sp = sp;
        t.m.pollSafepoint();
        if (t.interrupted) {
            throw interpreter.interruption(t);
        }
        if (Switches.CHECKED) {
            interpreter.checkpoint(t);
        }
    }

    // ---- the loop ----

    /** Runs the innermost frame until the frame at depth {@code stop} is the innermost again; answers its result. */
    private long run(int stop) {
        final ThreadState t = this.t;
        final Mutator m = t.m;
        final long[] s = t.stack;
        Frame frame = frames[top];
        int pc = frame.pc;
        while (true) {
            Code code = frame.code;
            int[] instructions = code.instructions;
            int locals = frame.locals();
            int sp = t.sp;
            try {
                if (pc == 0) {
                    poll(sp);
                }
                newFrame:
                while (true) {
                    int word = instructions[pc++];
                    int arg = word >>> 8;
                    switch (word & 0xFF) {
                        case NOP -> {}
                        case POP_TOP -> {
                            t.sp = --sp;
                            m.releaseLocal(s[sp]);
                            m.runArmedFinalizers();
                        }
                        case COPY -> {
                            long v = s[sp - arg];
                            m.retainLocal(v);
                            s[sp++] = v;
                        }
                        case SWAP -> {
                            long v = s[sp - 1];
                            s[sp - 1] = s[sp - arg];
                            s[sp - arg] = v;
                        }
                        case LOAD_CONST -> {
                            long v = code.constants[arg];
                            m.retainLocal(v);
                            s[sp++] = v;
                        }
                        case LOAD_FAST -> {
                            long v = s[locals + arg];
                            m.retainLocal(v);
                            s[sp++] = v;
                        }
                        case LOAD_FAST_CHECK, LOAD_CLOSURE -> {
                            t.sp = sp;
                            long v = s[locals + arg];
                            if (v == 0) {
                                throw Errors.unboundLocal(t, code, arg);
                            }
                            m.retainLocal(v);
                            s[sp++] = v;
                        }
                        case STORE_FAST -> {
                            long old = s[locals + arg];
                            s[locals + arg] = s[--sp];
                            if (old != 0) {
                                t.sp = sp;
                                m.releaseLocal(old);
                                m.runArmedFinalizers();
                            }
                        }
                        case LOAD_GLOBAL -> {
                            t.sp = sp;
                            s[sp] = Names.loadGlobal(t, frame.globals, builtins, code.names[arg]);
                            sp++;
                        }
                        case LOAD_DEREF -> {
                            t.sp = sp;
                            s[sp] = Names.loadDeref(t, code, s[locals + arg], arg);
                            sp++;
                        }
                        case STORE_DEREF -> {
                            t.sp = sp;
                            Cells.set(t, s[locals + arg], s[sp - 1]);
                            sp--;
                        }
                        case BINARY_ADD, INPLACE_ADD -> {
                            t.sp = sp;
                            long a = s[sp - 2];
                            long b = s[sp - 1];
                            s[sp - 2] = (word & 0xFF) == BINARY_ADD
                                    ? Arithmetic.add(t, a, b)
                                    : Arithmetic.inplaceAdd(t, a, b);
                            m.releaseLocal(a);
                            t.sp = --sp;
                            m.releaseLocal(b);
                        }
                        case BINARY_SUBTRACT, INPLACE_SUBTRACT -> {
                            t.sp = sp;
                            long a = s[sp - 2];
                            long b = s[sp - 1];
                            s[sp - 2] = (word & 0xFF) == BINARY_SUBTRACT
                                    ? Arithmetic.subtract(t, a, b)
                                    : Arithmetic.inplaceSubtract(t, a, b);
                            m.releaseLocal(a);
                            t.sp = --sp;
                            m.releaseLocal(b);
                        }
                        case COMPARE_LT, COMPARE_LE, COMPARE_EQ, COMPARE_NE, COMPARE_GT, COMPARE_GE -> {
                            t.sp = sp;
                            long a = s[sp - 2];
                            long b = s[sp - 1];
                            s[sp - 2] = Arithmetic.compare(t, (word & 0xFF) - COMPARE_LT, a, b);
                            m.releaseLocal(a);
                            t.sp = --sp;
                            m.releaseLocal(b);
                        }
                        case BINARY_SUBSCR -> {
                            t.sp = sp;
                            long a = s[sp - 2];
                            long b = s[sp - 1];
                            s[sp - 2] = Subscripts.get(t, a, b);
                            m.releaseLocal(a);
                            t.sp = --sp;
                            m.releaseLocal(b);
                        }
                        case JUMP_FORWARD -> pc = arg;
                        case JUMP_BACKWARD -> {
                            poll(sp); // before the jump: what a poll raises belongs to this instruction
                            pc = arg;
                        }
                        case POP_JUMP_IF_FALSE, POP_JUMP_IF_TRUE -> {
                            t.sp = sp;
                            long v = s[sp - 1];
                            boolean truth = Operations.truth(t, v);
                            t.sp = --sp;
                            m.releaseLocal(v);
                            if (truth == ((word & 0xFF) == POP_JUMP_IF_TRUE)) {
                                pc = arg;
                            }
                        }
                        case POP_JUMP_BACKWARD_IF_FALSE, POP_JUMP_BACKWARD_IF_TRUE -> {
                            t.sp = sp;
                            long v = s[sp - 1];
                            boolean truth = Operations.truth(t, v);
                            t.sp = --sp;
                            m.releaseLocal(v);
                            if (truth == ((word & 0xFF) == POP_JUMP_BACKWARD_IF_TRUE)) {
                                poll(sp);
                                pc = arg;
                            }
                        }
                        case JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP -> {
                            t.sp = sp;
                            long v = s[sp - 1];
                            if (Operations.truth(t, v) == ((word & 0xFF) == JUMP_IF_TRUE_OR_POP)) {
                                pc = arg;
                            } else {
                                t.sp = --sp;
                                m.releaseLocal(v);
                            }
                        }
                        case FOR_ITER -> {
                            t.sp = sp;
                            if (Arithmetic.type(s[sp - 1]) == TypeIds.GENERATOR) {
                                frame.pc = pc;
                                frame = iterate(frame, arg);
                                pc = frame.pc;
                                break newFrame;
                            }
                            long v = Iteration.next(t, s[sp - 1]);
                            if (v != 0) {
                                s[sp++] = v;
                            } else {
                                pc = arg;
                                t.sp = --sp;
                                m.releaseLocal(s[sp]);
                            }
                        }
                        case CALL -> {
                            int base = sp - arg - 1;
                            t.sp = sp;
                            frame.pc = pc;
                            if (Arithmetic.type(s[base]) == TypeIds.METHOD) {
                                NativeCalls.unbind(t, base);
                                arg++;
                            }
                            if (Arithmetic.type(s[base]) == TypeIds.FUNCTION) {
                                frame = pushFrame(base, arg, 0);
                                pc = 0;
                                break newFrame;
                            }
                            s[base] = NativeCalls.call(t, base, arg, 0);
                            sp = base + 1;
                        }
                        case CALL_KW -> {
                            long keywords = code.constants[instructions[pc++] >>> 8];
                            int base = sp - arg - 1;
                            t.sp = sp;
                            frame.pc = pc;
                            if (Arithmetic.type(s[base]) == TypeIds.FUNCTION) {
                                frame = pushFrame(base, arg, keywords);
                                pc = 0;
                                break newFrame;
                            }
                            s[base] = NativeCalls.call(t, base, arg, keywords);
                            sp = base + 1;
                        }
                        case CALL_METHOD -> {
                            t.sp = sp;
                            frame.pc = pc;
                            int base = sp - arg - 2;
                            if (NativeCalls.isFunctionCall(t, base)) {
                                frame = pushFrame(base, t.sp - base - 1, 0);
                                pc = 0;
                                break newFrame;
                            }
                            sp = NativeCalls.callMethod(t, sp, arg, 0);
                        }
                        case CALL_METHOD_KW -> {
                            long keywords = code.constants[instructions[pc++] >>> 8];
                            t.sp = sp;
                            frame.pc = pc;
                            int base = sp - arg - 2;
                            if (NativeCalls.isFunctionCall(t, base)) {
                                frame = pushFrame(base, t.sp - base - 1, keywords);
                                pc = 0;
                                break newFrame;
                            }
                            sp = NativeCalls.callMethod(t, sp, arg, keywords);
                        }
                        case LOAD_METHOD -> {
                            t.sp = sp;
                            Attributes.loadMethod(t, sp, code.names[arg]);
                            sp++;
                        }
                        case RETURN_VALUE -> {
                            long result = s[--sp];
                            s[sp] = 0;
                            t.sp = sp;
                            if (frame.generator != 0) {
                                finishGenerator(frame, result);
                                if (top == stop) {
                                    return 0;
                                }
                                frame = afterReturn(frames[top]);
                                pc = frame.pc;
                                break newFrame;
                            }
                            popFrame(frame, result, sp);
                            if (top == stop) {
                                t.sp--;
                                return result;
                            }
                            m.runArmedFinalizers();
                            frame = frames[top];
                            pc = frame.pc;
                            break newFrame;
                        }
                        case RETURN_GENERATOR -> {
                            t.sp = sp;
                            makeGenerator(frame, pc);
                            if (top == stop) {
                                return s[--t.sp];
                            }
                            frame = frames[top];
                            pc = frame.pc;
                            break newFrame;
                        }
                        case YIELD_VALUE -> {
                            long v = s[--sp];
                            t.sp = sp;
                            suspend(frame, pc);
                            if (top == stop) {
                                return v;
                            }
                            frame = frames[top];
                            s[t.sp++] = v;
                            pc = frame.pc;
                            break newFrame;
                        }
                        case SEND -> {
                            t.sp = sp;
                            frame.pc = pc;
                            frame = send(frame, arg);
                            pc = frame.pc;
                            break newFrame;
                        }
                        case CALL_FUNCTION_EX -> {
                            t.sp = sp;
                            frame.pc = pc;
                            int base = sp - 2 - (arg & StarCalls.WITH_KEYWORDS);
                            if (StarCalls.spread(t, base, arg)) {
                                frame = pushFrame(base, t.sp - base - 1, t.callNames());
                                t.setCallNames(0);
                                pc = 0;
                                break newFrame;
                            }
                            sp = base + 1;
                        }
                        case LIST_APPEND -> {
                            t.sp = sp;
                            Operations.listAppend(t, sp, arg);
                            sp--;
                        }
                        case STORE_SUBSCR -> {
                            t.sp = sp;
                            Subscripts.set(t, s[sp - 2], s[sp - 1], s[sp - 3]);
                            sp = Operations.drop3(t, sp);
                            m.runArmedFinalizers();
                        }
                        default -> {
                            t.sp = sp;
                            frame.pc = pc;
                            pc = Operations.rare(t, frame, interpreter, word);
                            sp = t.sp;
                        }
                    }
                }
            } catch (PyError e) {
                frame = unwind(stop, pc == 0 ? 0 : pc - 1);
                if (frame == null) {
                    throw e;
                }
                pc = frame.pc;
            }
        }
    }
}
