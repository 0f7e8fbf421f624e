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
            unpackInPlace(block.instructions);
            swapStores(block.instructions);
        }
        removeUnreachable(entry);
        for (Block block = entry; block != null; block = block.next) {
            JumpThreading.thread(block);
        }
        removeUnreachable(entry);
        for (Block block = entry; block != null; block = block.next) {
            removeJumpToNext(block);
        }
    }

    /** Up to three values that are made a tuple and at once unpacked change places instead. */
    private static void unpackInPlace(List<Instr> code) {
        for (int i = 0; i + 1 < code.size(); i++) {
            Instr build = code.get(i);
            Instr unpack = code.get(i + 1);
            boolean pair = build.opcode == Opcode.BUILD_TUPLE
                    && unpack.opcode == Opcode.UNPACK_SEQUENCE
                    && build.argument == unpack.argument;
            if (pair && build.argument >= 1 && build.argument <= 3) {
                code.remove(i + 1);
                build.opcode = Opcode.SWAP;
                if (build.argument == 1) {
                    code.remove(i);
                }
            }
        }
    }

    /** {@code SWAP n} before n stores to different slots, or pops: these can change places instead. */
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
            if (i >= code.size()) {
                return false;
            }
            Instr store = code.get(i);
            boolean toNewSlot = store.opcode == Opcode.STORE_FAST && slots.add(store.argument);
            if (!toNewSlot && store.opcode != Opcode.POP_TOP) {
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
                if (instr.target != null && instr.opcode != Instr.SETUP_HANDLER) {
                    pending.push(instr.target);
                }
                if (instr.handler != null && instr.opcode != Instr.SETUP_HANDLER) {
                    pending.push(instr.handler);
                }
            }
            if (block.fallsThrough() && block.next != null) {
                pending.push(block.next);
            }
        }
        for (Block block = entry; block != null; block = block.next) {
            // a handler that covers nothing is not reached
            block.instructions.removeIf(
                    instr -> instr.opcode == Instr.SETUP_HANDLER && !reached.contains(instr.target));
            while (block.next != null && !reached.contains(block.next)) {
                block.next = block.next.next;
            }
        }
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
