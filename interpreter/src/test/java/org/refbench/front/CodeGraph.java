package org.refbench.front;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A code unit as a graph of instructions, in the words of {@code oracle.py}. Two graphs are the same if they run the
 * same instructions, whatever the order in which these are laid out.
 */
record CodeGraph(String name, List<Node> nodes) {
    /** An instruction; target and handler are indices, or -1. */
    record Node(String text, int target, int handler) {}

    private static final Set<String> LEFT_OUT = Set.of("COPY_FREE_VARS", "MAKE_CELL", "KW_NAMES");
    private static final Set<String> ENDS = Set.of("RETURN_VALUE", "RAISE_VARARGS", "RERAISE", "JUMP");
    private static final Set<String> CANNOT_RAISE = Set.of(
            "LOAD_FAST",
            "STORE_FAST",
            "LOAD_CONST",
            "COPY",
            "SWAP",
            "POP_TOP",
            "POP_EXCEPT",
            "PUSH_EXC_INFO",
            "POP_JUMP_IF_NONE",
            "POP_JUMP_IF_NOT_NONE",
            "RETURN_VALUE",
            "STORE_DEREF",
            "LOAD_CLOSURE");

    /** The graphs of a unit and of those inside it. */
    static List<CodeGraph> of(CodeUnit unit) {
        List<CodeGraph> graphs = new ArrayList<>();
        graphs.add(new CodeGraph(unit.qualName(), nodes(unit)));
        for (Object constant : unit.constants()) {
            if (constant instanceof CodeUnit inner) {
                graphs.addAll(of(inner));
            }
        }
        return graphs;
    }

    /** The graphs that the oracle printed. */
    static List<CodeGraph> parse(String text) {
        List<CodeGraph> graphs = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("## ")) {
                graphs.add(new CodeGraph(line.substring(3), new ArrayList<>()));
            } else {
                String[] parts = line.split("\u0001");
                Node node = new Node(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
                graphs.getLast().nodes.add(node);
            }
        }
        return graphs;
    }

    private static List<Node> nodes(CodeUnit unit) {
        int[] index = new int[unit.code().length];
        int kept = 0;
        for (int i = 0; i < index.length; i++) {
            index[i] = kept;
            kept += LEFT_OUT.contains(name(unit, i)) ? 0 : 1;
        }
        List<String> listing = Disassembler.instructions(unit);
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < index.length; i++) {
            if (!LEFT_OUT.contains(name(unit, i))) {
                int entry = unit.exceptionTable().find(i);
                int handler = entry < 0 ? -1 : index[unit.exceptionTable().handler(entry)];
                boolean jumps = name(unit, i).contains("JUMP") || name(unit, i).matches("FOR_ITER|SEND");
                int target = jumps ? index[Instruction.argumentOf(unit.code()[i])] : -1;
                nodes.add(new Node(text(unit, i, listing.get(i)), target, handler));
            }
        }
        return nodes;
    }

    private static String name(CodeUnit unit, int at) {
        return Instruction.name(Instruction.opcodeOf(unit.code()[at]));
    }

    private static String text(CodeUnit unit, int at, String listed) {
        String name = name(unit, at);
        return switch (name) {
            case "LOAD_CONST" -> "LOAD_CONST " + constant(unit.constants()[Instruction.argumentOf(unit.code()[at])]);
            case "CALL", "CALL_METHOD" -> "CALL";
            case "CALL_KW", "CALL_METHOD_KW" ->
                "CALL_KW " + constant(unit.constants()[Instruction.argumentOf(unit.code()[at + 1])]);
            case "LOAD_FAST_CHECK" -> listed.replace("_CHECK", "");
            case "FOR_ITER", "SEND" -> name;
            default -> name.contains("JUMP") ? name.replace("_FORWARD", "").replace("_BACKWARD", "") : listed;
        };
    }

    private static String setOf(List<Object> items) {
        return "set"
                + String.join(
                        ", ",
                        items.stream()
                                .map(CodeGraph::constant)
                                .distinct()
                                .sorted()
                                .toList());
    }

    private static String constant(Object value) {
        return switch (value) {
            case Boolean b -> b ? "True" : "False";
            case Double d -> String.format("float:%016x", Double.doubleToLongBits(d));
            case String s -> {
                StringBuilder hex = new StringBuilder("str:");
                s.chars().forEach(c -> hex.append(String.format("%04x", c)));
                yield hex.toString();
            }
            case CodeUnit.Tuple(List<Object> items) -> {
                List<String> parts = items.stream().map(CodeGraph::constant).toList();
                yield "(" + String.join(", ", parts) + ")";
            }
            case CodeUnit.FrozenSet(List<Object> items) -> setOf(items);
            case CodeUnit inner -> "<code " + inner.name() + ">";
            default -> value == CodeUnit.NONE || value == CodeUnit.ELLIPSIS ? value.toString() : "int:" + value;
        };
    }

    /** The first difference that running the two could show; null if there is none. */
    static String difference(List<CodeGraph> expected, List<CodeGraph> actual) {
        if (expected.size() != actual.size()) {
            return expected.size() + " units, but " + actual.size();
        }
        for (int i = 0; i < expected.size(); i++) {
            String difference = expected.get(i).difference(actual.get(i));
            if (difference != null) {
                return difference;
            }
        }
        return null;
    }

    private String difference(CodeGraph other) {
        if (!name.equals(other.name)) {
            return "unit " + name + ", but " + other.name;
        }
        Set<List<Integer>> seen = new HashSet<>();
        Deque<List<Integer>> pending = new ArrayDeque<>();
        pending.push(List.of(0, 0));
        while (!pending.isEmpty()) {
            List<Integer> pair = pending.pop();
            int here = skipJumps(pair.get(0));
            int there = other.skipJumps(pair.get(1));
            if (!seen.add(List.of(here, there))) {
                continue;
            }
            Node a = nodes.get(here);
            Node b = other.nodes.get(there);
            String opcode = a.text.split(" ")[0];
            boolean handled = !CANNOT_RAISE.contains(opcode);
            if (!a.text.equals(b.text) || handled && a.handler < 0 != b.handler < 0) {
                return name + ": at " + here + " and " + there + ": " + a + ", but " + b;
            }
            if (handled && a.handler >= 0) {
                pending.push(List.of(a.handler, b.handler));
            }
            if (a.target >= 0) {
                pending.push(List.of(a.target, b.target));
            }
            if (!ENDS.contains(opcode)) {
                pending.push(List.of(here + 1, there + 1));
            }
        }
        return null;
    }

    private int skipJumps(int start) {
        int at = start;
        for (int i = 0; i < nodes.size() && nodes.get(at).text.equals("JUMP"); i++) {
            at = nodes.get(at).target;
        }
        return at;
    }

    /** The programs and their code in what the oracle printed. */
    static List<String[]> records(String output) {
        return Arrays.stream(output.split("\u0003"))
                .filter(part -> !part.isBlank())
                .map(part -> part.split("\u0002"))
                .toList();
    }
}
