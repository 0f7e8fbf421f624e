package org.refbench.front.codegen;

import java.util.ArrayDeque;
import java.util.Deque;

/** Follows the depth of the operand stack through the blocks. */
final class StackDepth {
    private final Deque<Block> pending = new ArrayDeque<>();
    private int deepest;

    StackDepth(Block entry) {
        reach(entry, 0);
    }

    /** Sets the depth of each block's entry, and answers the greatest depth anywhere. */
    int compute() {
        while (!pending.isEmpty()) {
            follow(pending.pop());
        }
        return deepest;
    }

    private void follow(Block block) {
        int depth = block.depth;
        for (Instr instr : block.instructions) {
            if (instr.opcode == Instr.SETUP_HANDLER) {
                reach(instr.target, depth + 1 - instr.argument);
                continue;
            }
            if (instr.target != null) {
                reach(instr.target, depth + StackEffect.of(instr.opcode, instr.argument, true));
            }
            depth += StackEffect.of(instr.opcode, instr.argument, false);
            deepest = Math.max(deepest, depth);
        }
        if (block.fallsThrough() && block.next != null) {
            reach(block.next, depth);
        }
    }

    private void reach(Block block, int depth) {
        if (block.depth >= 0) {
            if (block.depth != depth) {
                throw new IllegalStateException("stack depth " + block.depth + " and " + depth + " meet");
            }
            return;
        }
        block.depth = depth;
        deepest = Math.max(deepest, depth);
        pending.push(block);
    }
}
