package org.refbench.interp;

/**
 * One Python call in progress. Frames are kept per thread and depth and used again. The references of a frame are on the
 * operand stack:
 *
 * <pre>
 *   base      the function                     owned; 0 if a generator keeps it
 *   base+1    its variables                    owned, 0 while unbound
 *   base+1+n  the code object                  owned; 0 if a generator keeps it
 *   ...       the operands                     owned
 * </pre>
 */
final class Frame {
    Code code;

    /** The globals dict, borrowed from the function. */
    long globals;

    /** Index of the function on the operand stack. */
    int base;

    /** The next instruction, while the frame is not the innermost one. */
    int pc;

    /** The generator whose frame this is, borrowed from whoever runs it; else 0. */
    long generator;

    /** Index of the first variable. */
    int locals() {
        return base + 1;
    }

    /** Index of the code object. */
    int codeSlot() {
        return base + 1 + code.slotCount;
    }

    /** Index of the first operand. */
    int operands() {
        return base + 2 + code.slotCount;
    }
}
