package org.refbench.front.codegen;

import org.refbench.front.ast.Span;

/** An instruction before its place in the code is known. */
final class Instr {
    /**
     * Opcode of the mark where a handler begins to cover what follows. It makes no code, but the depth
     * of the stack here is the depth to which the handler cuts back.
     */
    static final int SETUP_HANDLER = 256;

    int opcode;
    int argument;
    /** Where a jump goes, or the handler of a mark; null for other instructions. */
    Block target;
    /** Where exceptions of this instruction go; null if out of the function. */
    final Block handler;

    final Span span;

    Instr(int opcode, int argument, Block target, Block handler, Span span) {
        this.opcode = opcode;
        this.argument = argument;
        this.target = target;
        this.handler = handler;
        this.span = span;
    }
}
