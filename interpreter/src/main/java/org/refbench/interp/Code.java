package org.refbench.interp;

import java.util.concurrent.atomic.AtomicBoolean;
import org.refbench.front.CodeUnit;

/**
 * The executable form of a code object: what the evaluation loop reads. Immutable, but for one flag; shared by all threads.
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
    private final AtomicBoolean hasFunction = new AtomicBoolean();

    Code(CodeUnit unit, long[] constants, long[] names) {
        this.unit = unit;
        this.instructions = unit.code();
        this.constants = constants;
        this.names = names;
        this.argCount = unit.argCount();
        this.slotCount = unit.slotCount();
        this.frameSize = slotCount + 1 + unit.stackSize();
    }

    /** True once: for the first function that is made of it. */
    boolean isFirstFunction() {
        return hasFunction.compareAndSet(false, true);
    }
}
