package org.refbench.front.codegen;

import static org.refbench.front.Opcode.JUMP_FORWARD;
import static org.refbench.front.Opcode.JUMP_IF_FALSE_OR_POP;
import static org.refbench.front.Opcode.JUMP_IF_TRUE_OR_POP;
import static org.refbench.front.Opcode.POP_JUMP_IF_FALSE;
import static org.refbench.front.Opcode.POP_JUMP_IF_NOT_NONE;
import static org.refbench.front.Opcode.POP_JUMP_IF_TRUE;

/** Lets jumps to jumps go where those go, and spares a second test of the same value. */
final class JumpThreading {
    /** Longest chain of jumps that is followed; endless loops are chains without an end. */
    private static final int MAX_CHAIN = 100;

    private JumpThreading() {}

    static void thread(Block block) {
        Instr jump = block.last();
        for (int i = 0; i < MAX_CHAIN && jump != null && jump.target != null && step(jump); i++) {
            // the next step may go further
        }
    }

    private static boolean step(Instr jump) {
        Block at = firstCode(jump.target);
        if (at == null) {
            return false;
        }
        Instr next = at.instructions.getFirst();
        if (jump.opcode == JUMP_IF_FALSE_OR_POP || jump.opcode == JUMP_IF_TRUE_OR_POP) {
            return next.span.line() == jump.span.line() && valueJump(jump, at, next);
        }
        boolean threads =
                jump.opcode == JUMP_FORWARD || jump.opcode >= POP_JUMP_IF_FALSE && jump.opcode <= POP_JUMP_IF_NOT_NONE;
        return threads && next.opcode == JUMP_FORWARD && follow(jump, jump.opcode, next.target);
    }

    private static boolean valueJump(Instr jump, Block at, Instr next) {
        boolean onTrue = jump.opcode == JUMP_IF_TRUE_OR_POP;
        int samePop = onTrue ? POP_JUMP_IF_TRUE : POP_JUMP_IF_FALSE;
        if (next.opcode == samePop) {
            return follow(jump, samePop, next.target);
        }
        if (next.opcode == JUMP_FORWARD || next.opcode == jump.opcode) {
            return follow(jump, jump.opcode, next.target);
        }
        boolean opposite = next.opcode == (onTrue ? POP_JUMP_IF_FALSE : POP_JUMP_IF_TRUE)
                || next.opcode == (onTrue ? JUMP_IF_FALSE_OR_POP : JUMP_IF_TRUE_OR_POP);
        return opposite && follow(jump, samePop, at.next);
    }

    private static boolean follow(Instr jump, int opcode, Block target) {
        boolean changed = jump.target != target || jump.opcode != opcode;
        jump.opcode = opcode;
        jump.target = target;
        return changed;
    }

    /** The block where the code of a block starts, empty ones being passed over. */
    private static Block firstCode(Block start) {
        Block block = start;
        while (block != null && block.instructions.isEmpty()) {
            block = block.next;
        }
        return block;
    }
}
