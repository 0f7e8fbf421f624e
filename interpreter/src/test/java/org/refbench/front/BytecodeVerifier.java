package org.refbench.front;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.refbench.front.codegen.StackEffect;

/**
 * Checks finished code by running it abstractly: every way to an instruction has the same stack depth, the depth stays
 * within the declared size, jumps and arguments are in range, backward jumps are the polling ones, and nothing runs off
 * the end.
 */
final class BytecodeVerifier {
    private final CodeUnit unit;
    private final int[] depths;
    private final Deque<Integer> pending = new ArrayDeque<>();
    private int deepest;

    private BytecodeVerifier(CodeUnit unit) {
        this.unit = unit;
        this.depths = new int[unit.code().length];
        Arrays.fill(depths, -1);
    }

    /** Checks a unit and all units inside it. */
    static void verify(CodeUnit unit) {
        new BytecodeVerifier(unit).run();
        for (Object constant : unit.constants()) {
            if (constant instanceof CodeUnit inner) {
                verify(inner);
            }
        }
    }

    private void run() {
        reach(0, 0, -1);
        while (!pending.isEmpty()) {
            step(pending.pop());
        }
        check(deepest == unit.stackSize(), 0, "needs " + deepest + " stack items, not " + unit.stackSize());
        for (int i = 0; i < depths.length; i++) {
            boolean operand = Instruction.opcodeOf(unit.code()[i]) == Opcode.KW_NAMES;
            check(operand || depths[i] >= 0, i, "cannot be reached");
        }
    }

    private void check(boolean holds, int at, String what) {
        if (!holds) {
            throw new AssertionError(unit + " at " + at + ": " + what + "\n" + Disassembler.listing(unit));
        }
    }

    private void reach(int at, int depth, int from) {
        check(at >= 0 && at < depths.length, from, "leaves the code");
        check(depth >= 0, at, "stack underflow");
        deepest = Math.max(deepest, depth);
        if (depths[at] < 0) {
            depths[at] = depth;
            pending.push(at);
        } else {
            check(depths[at] == depth, at, "depths " + depths[at] + " and " + depth + " meet");
        }
    }

    private void step(int at) {
        int word = unit.code()[at];
        int opcode = Instruction.opcodeOf(word);
        int argument = Instruction.argumentOf(word);
        check(opcode < Opcode.COUNT && opcode != Opcode.KW_NAMES, at, "is no instruction");
        checkArgument(at, opcode, argument);
        int entry = unit.exceptionTable().find(at);
        if (entry >= 0) {
            int kept = unit.exceptionTable().depth(entry);
            check(kept <= depths[at], at, "handler keeps more than there is");
            reach(unit.exceptionTable().handler(entry), kept + 1, at);
        }
        if (StackEffect.isJump(opcode)) {
            check(polls(opcode) == argument <= at, at, "jumps the wrong way");
            reach(argument, depths[at] + StackEffect.of(opcode, argument, true), at);
        }
        if (opcode == Opcode.RETURN_VALUE) {
            check(depths[at] == 1, at, "returns over a stack that is not empty");
        }
        int after = depths[at] + StackEffect.of(opcode, argument, false);
        if (!StackEffect.isEnd(opcode)) {
            boolean keywords = opcode == Opcode.CALL_KW || opcode == Opcode.CALL_METHOD_KW;
            reach(keywords ? at + 2 : at + 1, after, at);
        }
        check(after >= 0, at, "stack underflow");
    }

    private static boolean polls(int opcode) {
        return switch (opcode) {
            case Opcode.JUMP_BACKWARD,
                    Opcode.POP_JUMP_BACKWARD_IF_FALSE,
                    Opcode.POP_JUMP_BACKWARD_IF_TRUE,
                    Opcode.POP_JUMP_BACKWARD_IF_NONE,
                    Opcode.POP_JUMP_BACKWARD_IF_NOT_NONE -> true;
            default -> false;
        };
    }

    private void checkArgument(int at, int opcode, int argument) {
        int limit = switch (opcode) {
            case Opcode.LOAD_CONST -> unit.constants().length;
            case Opcode.LOAD_FAST, Opcode.LOAD_FAST_CHECK, Opcode.STORE_FAST, Opcode.DELETE_FAST ->
                unit.varNames().length;
            case Opcode.MAKE_CELL -> unit.firstFreeSlot();
            case Opcode.LOAD_CLOSURE, Opcode.LOAD_DEREF, Opcode.STORE_DEREF, Opcode.DELETE_DEREF -> unit.slotCount();
            case Opcode.LOAD_GLOBAL,
                    Opcode.STORE_GLOBAL,
                    Opcode.DELETE_GLOBAL,
                    Opcode.LOAD_ATTR,
                    Opcode.STORE_ATTR,
                    Opcode.DELETE_ATTR,
                    Opcode.LOAD_METHOD,
                    Opcode.IMPORT_NAME,
                    Opcode.IMPORT_FROM -> unit.names().length;
            case Opcode.CALL_KW, Opcode.CALL_METHOD_KW -> {
                int next = unit.code()[at + 1];
                check(Instruction.opcodeOf(next) == Opcode.KW_NAMES, at, "has no keyword names");
                Object names = unit.constants()[Instruction.argumentOf(next)];
                check(names instanceof CodeUnit.Tuple t && t.items().size() <= argument, at, "names too many");
                yield Integer.MAX_VALUE;
            }
            default -> Integer.MAX_VALUE;
        };
        check(argument < limit, at, "argument out of range");
    }
}
