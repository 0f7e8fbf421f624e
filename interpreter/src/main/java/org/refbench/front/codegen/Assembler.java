package org.refbench.front.codegen;

import java.util.ArrayList;
import java.util.List;
import org.refbench.front.ExceptionTable;
import org.refbench.front.Instruction;
import org.refbench.front.Opcode;
import org.refbench.front.Positions;

/** Orders blocks into code, and computes the tables that go with it. */
final class Assembler {
    private static final int ENTRY = 4;

    private final Block entry;
    private final int parameters;
    private final int locals;
    private final List<Instr> instructions = new ArrayList<>();
    private int stackSize;
    private int[] code;

    Assembler(Block entry, int parameters, int locals) {
        this.entry = entry;
        this.parameters = parameters;
        this.locals = locals;
    }

    void assemble() {
        FlowGraph.simplify(entry);
        stackSize = new StackDepth(entry).compute();
        new DefiniteAssignment(entry, parameters, locals).markChecks();
        for (Block block = entry; block != null; block = block.next) {
            block.offset = instructions.size();
            for (Instr instr : block.instructions) {
                if (instr.opcode != Instr.SETUP_HANDLER) {
                    instructions.add(instr);
                }
            }
        }
        code = new int[instructions.size()];
        for (int i = 0; i < code.length; i++) {
            code[i] = word(instructions.get(i), i);
        }
    }

    private static int word(Instr instr, int index) {
        if (instr.target == null) {
            return Instruction.pack(instr.opcode, instr.argument);
        }
        int target = instr.target.offset;
        return Instruction.pack(target <= index ? backward(instr.opcode) : instr.opcode, target);
    }

    private static int backward(int opcode) {
        return switch (opcode) {
            case Opcode.JUMP_FORWARD -> Opcode.JUMP_BACKWARD;
            case Opcode.POP_JUMP_IF_FALSE -> Opcode.POP_JUMP_BACKWARD_IF_FALSE;
            case Opcode.POP_JUMP_IF_TRUE -> Opcode.POP_JUMP_BACKWARD_IF_TRUE;
            case Opcode.POP_JUMP_IF_NONE -> Opcode.POP_JUMP_BACKWARD_IF_NONE;
            case Opcode.POP_JUMP_IF_NOT_NONE -> Opcode.POP_JUMP_BACKWARD_IF_NOT_NONE;
            default -> throw new IllegalStateException(Instruction.name(opcode) + " cannot go backward");
        };
    }

    int stackSize() {
        return stackSize;
    }

    int[] code() {
        return code;
    }

    ExceptionTable exceptionTable() {
        List<int[]> entries = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= instructions.size(); i++) {
            Block handler = instructions.get(start).handler;
            if (i == instructions.size() || instructions.get(i).handler != handler) {
                if (handler != null) {
                    // the exception itself is on the stack at the handler's entry
                    entries.add(new int[] {start, i, handler.offset, handler.depth - 1});
                }
                start = i;
            }
        }
        int[] table = new int[entries.size() * ENTRY];
        for (int i = 0; i < entries.size(); i++) {
            System.arraycopy(entries.get(i), 0, table, i * ENTRY, ENTRY);
        }
        return new ExceptionTable(table);
    }

    Positions positions() {
        int[] table = new int[instructions.size() * ENTRY];
        for (int i = 0; i < instructions.size(); i++) {
            var span = instructions.get(i).span;
            table[i * ENTRY] = span.line();
            table[i * ENTRY + 1] = span.column();
            table[i * ENTRY + 2] = span.endLine();
            table[i * ENTRY + 3] = span.endColumn();
        }
        return new Positions(table);
    }
}
