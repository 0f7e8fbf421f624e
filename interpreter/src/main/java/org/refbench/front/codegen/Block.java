package org.refbench.front.codegen;

import java.util.ArrayList;
import java.util.List;

/** Instructions that are entered only at the first; jumps and ends stand last. */
final class Block {
    final List<Instr> instructions = new ArrayList<>();
    /** The block that control falls through to; null after the last. */
    Block next;
    /** Stack depth at the entry, -1 while no way here is known. */
    int depth = -1;
    /** Index of the first instruction in the finished code. */
    int offset;

    Instr last() {
        return instructions.isEmpty() ? null : instructions.getLast();
    }

    boolean fallsThrough() {
        return instructions.isEmpty() || !StackEffect.isEnd(instructions.getLast().opcode);
    }
}
