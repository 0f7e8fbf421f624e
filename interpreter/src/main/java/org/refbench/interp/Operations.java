package org.refbench.interp;

import static org.refbench.front.Opcode.*;

import org.refbench.front.CodeUnit;
import org.refbench.object.BinaryOps;
import org.refbench.object.Cells;
import org.refbench.object.Dicts;
import org.refbench.object.Functions;
import org.refbench.object.InplaceOps;
import org.refbench.object.Iteration;
import org.refbench.object.Lists;
import org.refbench.object.MatrixMultiply;
import org.refbench.object.Membership;
import org.refbench.object.Slices;
import org.refbench.object.Subscripts;
import org.refbench.object.ThreadState;
import org.refbench.object.Truth;
import org.refbench.object.Tuples;
import org.refbench.object.UnaryOps;

/**
 * The instructions that are not in the evaluation loop itself. Each method works on the operand stack through {@code t} and
 * leaves {@code t.sp} where the instruction says.
 */
final class Operations {
    private Operations() {}

    static boolean truth(ThreadState t, long value) {
        if (value == t.space.trueObject) {
            return true;
        }
        return value != t.space.falseObject && Truth.of(t, value);
    }

    static void listAppend(ThreadState t, int sp, int depth) {
        Lists.append(t, t.stack[sp - 1 - depth], t.stack[sp - 1]);
        t.drop();
    }

    /** Releases the three topmost operands; answers the new top. */
    static int drop3(ThreadState t, int sp) {
        t.dropTo(sp - 3);
        return sp - 3;
    }

    /** Executes any instruction that the loop does not; answers the next instruction's index. */
    static int rare(ThreadState t, Frame frame, Interpreter interpreter, int word) {
        int opcode = word & 0xFF;
        if (opcode >= BINARY_ADD && opcode <= INPLACE_XOR) {
            operator(t, opcode);
            return frame.pc;
        }
        if (opcode >= RAISE_VARARGS && opcode <= LOAD_ASSERTION_ERROR) {
            ExceptionOps.execute(t, opcode, word >>> 8);
            return frame.pc;
        }
        if (opcode >= BUILD_SLICE && opcode <= FORMAT_VALUE || opcode >= DICT_MERGE && opcode <= UNPACK_EX) {
            BuildOps.execute(t, opcode, word >>> 8);
            return frame.pc;
        }
        if (opcode >= POP_JUMP_IF_NONE && opcode <= POP_JUMP_BACKWARD_IF_NOT_NONE) {
            return jumpOnNone(t, opcode, word >>> 8, frame.pc);
        }
        if (opcode >= LOAD_BUILD_CLASS && opcode <= SETUP_ANNOTATIONS) {
            ClassOps.execute(t, frame, interpreter, opcode, word >>> 8);
            return frame.pc;
        }
        variablesAndAttributes(t, frame, interpreter, opcode, word >>> 8);
        t.m.runArmedFinalizers();
        return frame.pc;
    }

    private static void operator(ThreadState t, int opcode) {
        long a = t.stack[t.sp - 2];
        long b = t.stack[t.sp - 1];
        long result = switch (opcode) {
            case BINARY_MULTIPLY, INPLACE_MULTIPLY ->
                opcode == BINARY_MULTIPLY
                        ? Arithmetic.multiply(t, a, b)
                        : InplaceOps.apply(t, BinaryOps.MULTIPLY, a, b);
            default ->
                opcode < INPLACE_ADD
                        ? BinaryOps.apply(t, opcode - BINARY_ADD, a, b)
                        : InplaceOps.apply(t, opcode - INPLACE_ADD, a, b);
        };
        replaceTwo(t, result);
    }

    /** Puts a result in the place of two operands, which are released. */
    static void replaceTwo(ThreadState t, long result) {
        long a = t.stack[t.sp - 2];
        t.stack[t.sp - 2] = result;
        t.m.releaseLocal(a);
        t.drop();
    }

    /** Puts a result in the place of one operand, which is released. */
    static void replaceOne(ThreadState t, long result) {
        long a = t.stack[t.sp - 1];
        t.stack[t.sp - 1] = result;
        t.m.releaseLocal(a);
    }

    private static int jumpOnNone(ThreadState t, int opcode, int target, int next) {
        boolean isNone = t.stack[t.sp - 1] == t.space.none;
        t.drop();
        boolean wanted = opcode == POP_JUMP_IF_NONE || opcode == POP_JUMP_BACKWARD_IF_NONE;
        if (isNone != wanted) {
            return next;
        }
        if (target < next) {
            t.m.pollSafepoint();
        }
        return target;
    }

    private static void variablesAndAttributes(
            ThreadState t, Frame frame, Interpreter interpreter, int opcode, int arg) {
        Code code = frame.code;
        long top = t.sp > 0 ? t.stack[t.sp - 1] : 0;
        switch (opcode) {
            case STORE_GLOBAL -> {
                Dicts.set(t, frame.globals, code.names[arg], top);
                t.drop();
            }
            case DELETE_GLOBAL -> Names.deleteGlobal(t, frame.globals, code.names[arg]);
            case DELETE_FAST -> deleteFast(t, frame, arg);
            case DELETE_DEREF -> Names.deleteDeref(t, code, t.stack[frame.locals() + arg], arg);
            case MAKE_CELL -> makeCell(t, frame.locals() + arg);
            case COPY_FREE_VARS -> copyFreeVars(t, frame, arg);
            case UNARY_NEGATIVE -> replaceOne(t, UnaryOps.negative(t, top));
            case UNARY_POSITIVE -> replaceOne(t, UnaryOps.positive(t, top));
            case UNARY_INVERT -> replaceOne(t, UnaryOps.invert(t, top));
            case UNARY_NOT -> replaceOne(t, t.bool(!truth(t, top)));
            case IS, IS_NOT -> replaceTwo(t, t.bool((t.stack[t.sp - 2] == top) == (opcode == IS)));
            case IN, NOT_IN -> replaceTwo(t, t.bool(Membership.contains(t, top, t.stack[t.sp - 2]) == (opcode == IN)));
            case GET_ITER -> replaceOne(t, Iteration.iter(t, top));
            case GET_YIELD_FROM_ITER -> GeneratorOps.iterator(t);
            case BEFORE_WITH -> WithOps.enter(t);
            case WITH_EXCEPT_START -> WithOps.exit(t);
            case LOAD_ATTR -> replaceOne(t, Attributes.get(t, top, code.names[arg]));
            case STORE_ATTR -> {
                Attributes.set(t, top, code.names[arg], t.stack[t.sp - 2]);
                t.dropTo(t.sp - 2);
            }
            case DELETE_ATTR -> {
                Attributes.delete(t, top, code.names[arg]);
                t.drop();
            }
            case DELETE_SUBSCR -> {
                Subscripts.delete(t, t.stack[t.sp - 2], top);
                t.dropTo(t.sp - 2);
            }
            case BINARY_MATRIX_MULTIPLY, INPLACE_MATRIX_MULTIPLY -> {
                boolean inplace = opcode == INPLACE_MATRIX_MULTIPLY;
                replaceTwo(t, MatrixMultiply.apply(t, t.stack[t.sp - 2], top, inplace));
            }
            case MAKE_FUNCTION -> makeFunction(t, frame, interpreter, arg);
            case IMPORT_NAME -> Imports.importName(t, interpreter, code.names[arg]);
            case IMPORT_FROM -> t.push(Imports.importFrom(t, top, code.names[arg]));
            case IMPORT_STAR -> StarImport.run(t, top, frame.globals);
            default ->
                throw new IllegalStateException("no such instruction: " + org.refbench.front.Instruction.name(opcode));
        }
    }

    private static void deleteFast(ThreadState t, Frame frame, int slot) {
        int index = frame.locals() + slot;
        long old = t.stack[index];
        if (old == 0) {
            throw Errors.unboundLocal(t, frame.code, slot);
        }
        t.stack[index] = 0;
        t.m.releaseLocal(old);
    }

    private static void makeCell(ThreadState t, int index) {
        long cell = Cells.create(t);
        long value = t.stack[index];
        t.stack[index] = cell;
        if (value != 0) {
            Cells.init(t, cell, value);
        }
    }

    private static void copyFreeVars(ThreadState t, Frame frame, int count) {
        long closure = Functions.closure(t.stack[frame.base]);
        int first = frame.locals() + frame.code.slotCount - count;
        for (int i = 0; i < count; i++) {
            t.stack[first + i] = Tuples.load(t, closure, i);
        }
    }

    private static void makeFunction(ThreadState t, Frame frame, Interpreter interpreter, int flags) {
        int at = t.sp - 1;
        long codeObject = t.stack[at];
        long closure = (flags & FUNCTION_CLOSURE) != 0 ? t.stack[--at] : 0;
        long annotations = (flags & FUNCTION_ANNOTATIONS) != 0 ? t.stack[--at] : 0;
        long keywordDefaults = (flags & FUNCTION_KWDEFAULTS) != 0 ? t.stack[--at] : 0;
        long defaults = (flags & FUNCTION_DEFAULTS) != 0 ? t.stack[--at] : 0;
        CodeUnit unit = interpreter.codeOf(codeObject).unit;
        long name = t.space.intern(t, unit.name());
        long qualname = t.space.intern(t, unit.qualName());
        long function = Functions.create(t, codeObject, frame.globals, name, qualname, defaults, closure);
        Functions.initKeywordDefaults(t, function, keywordDefaults);
        if (closure == 0 && !frame.code.unit.isFunction() && !frame.code.unit.isNested()) {
            immortalizeFirst(t, function, interpreter.codeOf(codeObject));
        }
        t.push(function);
        if (annotations != 0) {
            Functions.set(t, function, Functions.ANNOTATIONS, annotations);
        }
        t.stack[t.sp - 1] = t.stack[at];
        t.stack[at] = function;
        t.dropTo(at + 1);
    }

    /** Of the functions that a module's body makes of one code object, the first: a def in a loop must not leak. */
    private static void immortalizeFirst(ThreadState t, long function, Code code) {
        if (t.space.counter.services().immortals().policy().functions() && code.isFirstFunction()) {
            t.m.immortalizeNew(function);
        }
    }

    static void buildSlice(ThreadState t, int parts) {
        int base = t.sp - parts;
        long step = parts == 3 ? t.stack[base + 2] : t.space.none;
        long slice = Slices.create(t, t.stack[base], t.stack[base + 1], step);
        t.push(slice);
        t.stack[t.sp - 1] = t.stack[base];
        t.stack[base] = slice;
        t.dropTo(base + 1);
    }
}
