package org.refbench.front.codegen;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import org.refbench.front.Opcode;

/** Finds the loads of local variables that may find nothing, and makes them check. */
final class DefiniteAssignment {
    private final Block entry;
    private final int locals;
    private final Map<Block, BitSet> bound = new IdentityHashMap<>();
    private final Deque<Block> pending = new ArrayDeque<>();

    DefiniteAssignment(Block entry, int parameters, int locals) {
        this.entry = entry;
        this.locals = locals;
        BitSet start = new BitSet(locals);
        start.set(0, parameters);
        meet(entry, start);
    }

    void markChecks() {
        if (locals == 0) {
            return;
        }
        while (!pending.isEmpty()) {
            Block block = pending.pop();
            follow(block, (BitSet) bound.get(block).clone(), false);
        }
        for (Block block = entry; block != null; block = block.next) {
            if (bound.containsKey(block)) {
                follow(block, (BitSet) bound.get(block).clone(), true);
            }
        }
    }

    private void follow(Block block, BitSet state, boolean mark) {
        for (Instr instr : block.instructions) {
            if (instr.handler != null && !mark) {
                meet(instr.handler, state);
            }
            step(instr, state, mark);
            if (instr.target != null && instr.opcode != Instr.SETUP_HANDLER && !mark) {
                meet(instr.target, state);
            }
        }
        if (!mark && block.fallsThrough() && block.next != null) {
            meet(block.next, state);
        }
    }

    private static void step(Instr instr, BitSet state, boolean mark) {
        switch (instr.opcode) {
            case Opcode.LOAD_FAST -> {
                if (mark && !state.get(instr.argument)) {
                    instr.opcode = Opcode.LOAD_FAST_CHECK;
                }
                state.set(instr.argument);
            }
            case Opcode.STORE_FAST -> state.set(instr.argument);
            case Opcode.DELETE_FAST -> state.clear(instr.argument);
            default -> {}
        }
    }

    /** Takes note that a block can be entered with no more than the given variables bound. */
    private void meet(Block block, BitSet state) {
        BitSet known = bound.get(block);
        if (known == null) {
            bound.put(block, (BitSet) state.clone());
            pending.push(block);
            return;
        }
        int before = known.cardinality();
        known.and(state);
        if (known.cardinality() != before) {
            pending.push(block);
        }
    }
}
