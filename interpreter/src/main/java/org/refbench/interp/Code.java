package org.refbench.interp;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.refbench.front.CodeUnit;
import org.refbench.front.Instruction;
import org.refbench.front.Opcode;

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
    final int keywordOnlyCount;

    /** The number of parameters if all can be given by position and there is no star among them; else -1, as no call has. */
    final int plainArgCount;

    /** Interned names of the parameters that have one of their own, as {@link #names}. */
    final long[] parameters;

    /** Whether a generator of this code has something to do when it dies before its end. */
    final boolean needsClosing;

    final int slotCount;
    final int frameSize;
    private final AtomicBoolean hasFunction = new AtomicBoolean();

    Code(CodeUnit unit, long[] constants, long[] names, long[] parameters) {
        this.unit = unit;
        this.instructions = unit.code();
        this.constants = constants;
        this.names = names;
        this.parameters = parameters;
        this.argCount = unit.argCount();
        this.keywordOnlyCount = unit.kwOnlyCount();
        boolean plain = keywordOnlyCount == 0 && !unit.hasVarargs() && !unit.hasVarkeywords();
        this.plainArgCount = plain ? argCount : -1;
        this.needsClosing = unit.isGenerator() && needsClosing(unit);
        this.slotCount = unit.slotCount();
        this.frameSize = slotCount + 1 + unit.stackSize();
    }

    private static boolean needsClosing(CodeUnit unit) {
        return unit.exceptionTable().size() > 0
                || Arrays.stream(unit.code()).anyMatch(word -> Instruction.opcodeOf(word) == Opcode.SEND);
    }

    /** True once: for the first function that is made of it. */
    boolean isFirstFunction() {
        return hasFunction.compareAndSet(false, true);
    }
}
