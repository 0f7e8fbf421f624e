package org.refbench.interp;

import org.refbench.front.CodeUnit;

/**
 * The executable form of a code object: what the evaluation loop reads. Immutable; shared by all threads.
 *
 * <p>The addresses are borrowed: constants from the code object's tuple, names from the interned strings, both of which
 * outlive every frame that runs the code.
 */
final class Code {
    final CodeUnit unit;
    final int[] instructions;
    final long[] constants;
    final long[] names;
    final int argCount;
    final int slotCount;
    final int frameSize;

    Code(CodeUnit unit, long[] constants, long[] names) {
        this.unit = unit;
        this.instructions = unit.code();
        this.constants = constants;
        this.names = names;
        this.argCount = unit.argCount();
        this.slotCount = unit.slotCount();
        this.frameSize = slotCount + 1 + unit.stackSize();
    }
}
