package org.refbench.front.codegen;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.refbench.front.Opcode;

/** Simplifies blocks as CPython's optimiser does, where that is seen in what runs. */
final class FlowGraph {
    private FlowGraph() {}

    static void simplify(Block entry) {
        for (Block block = entry; block != null; block = block.next) {
            swapStores(block.instructions);
        }
        removeUnreachable(entry);
        for (Block block = entry; block != null; block = block.next) {
            threadJump(block);
        }
        removeUnreachable(entry);
        for (Block block = entry; block != null; block = block.next) {
            removeJumpToNext(block);
        }
    }

    /** {@code SWAP n} before n stores to different slots: the stores can change places instead. */
    private static void swapStores(List<Instr> code) {
        for (int i = 0; i < code.size(); i++) {
            Instr swap = code.get(i);
            if (swap.opcode == Opcode.SWAP && storesFollow(code, i + 1, swap.argument)) {
                Collections.swap(code, i + 1, i + swap.argument);
                code.remove(i);
            }
        }
    }

    private static boolean storesFollow(List<Instr> code, int start, int count) {
        Set<Integer> slots = new HashSet<>();
        for (int i = start; i < start + count; i++) {
            if (i >= code.size() || code.get(i).opcode != Opcode.STORE_FAST || !slots.add(code.get(i).argument)) {
                return false;
            }
        }
        return true;
    }

    private static void removeUnreachable(Block entry) {
        Set<Block> reached = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Block> pending = new ArrayDeque<>();
        pending.push(entry);
        while (!pending.isEmpty()) {
            Block block = pending.pop();
            if (!reached.add(block)) {
                continue;
            }
            for (Instr instr : block.instructions) {
                if (instr.target != null) {
                    pending.push(instr.target);
                }
            }
            if (block.fallsThrough() && block.next != null) {
                pending.push(block.next);
            }
        }
        for (Block block = entry; block != null; block = block.next) {
            while (block.next != null && !reached.contains(block.next)) {
                block.next = block.next.next;
            }
        }
    }

    /** A jump to a jump goes to where that one goes. */
    private static void threadJump(Block block) {
        Instr last = block.last();
        if (last == null || last.target == null) {
            return;
        }
        boolean mayGoAnywhere = last.opcode == Opcode.JUMP_FORWARD
                || last.opcode >= Opcode.POP_JUMP_IF_FALSE && last.opcode <= Opcode.POP_JUMP_IF_NOT_NONE;
        Set<Block> passed = Collections.newSetFromMap(new IdentityHashMap<>());
        while (mayGoAnywhere && passed.add(last.target)) {
            Instr first = firstInstruction(last.target);
            if (first == null || first.opcode != Opcode.JUMP_FORWARD) {
                return;
            }
            last.target = first.target;
        }
    }

    private static Instr firstInstruction(Block start) {
        Block block = start;
        while (block != null && block.instructions.isEmpty()) {
            block = block.next;
        }
        return block == null ? null : block.instructions.getFirst();
    }

    private static void removeJumpToNext(Block block) {
        Instr last = block.last();
        if (last == null || last.opcode != Opcode.JUMP_FORWARD) {
            return;
        }
        Block next = block.next;
        while (next != null && next != last.target && next.instructions.isEmpty()) {
            next = next.next;
        }
        if (next == last.target && next != null) {
            block.instructions.removeLast();
        }
    }
}
