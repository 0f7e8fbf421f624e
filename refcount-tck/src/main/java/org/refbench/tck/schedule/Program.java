package org.refbench.tck.schedule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What each thread does. All share an array of {@value #SLOTS} slots: the first holds a node with a leaf in it, the second a
 * witness, the third nothing; and two weak slots: the first refers to the node, the second to nothing.
 *
 * @param threads the operations of each thread
 */
record Program(List<List<Op>> threads) {
    /** Slots of the shared array. */
    static final int SLOTS = 3;

    /** Shared weak slots. */
    static final int WEAK_SLOTS = 2;

    /** Registers of each thread. */
    static final int REGISTERS = 3;

    /** The program of one text: operations side by side, threads separated by '-'. */
    static Program parse(String text) {
        return new Program(
                Arrays.stream(text.split("-", -1)).map(Program::parseThread).toList());
    }

    private static List<Op> parseThread(String text) {
        List<Op> ops = new ArrayList<>();
        for (int i = 0; i < text.length(); i += 3) {
            ops.add(Op.parse(text.substring(i, Math.min(i + 3, text.length()))));
        }
        return List.copyOf(ops);
    }

    String encoded() {
        return threads.stream()
                .map(ops -> ops.stream().map(Op::encoded).collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    int size() {
        return threads.stream().mapToInt(List::size).sum();
    }

    /** The program without one operation; a thread that has none left goes too. */
    Program without(int thread, int op) {
        List<List<Op>> rest = new ArrayList<>(threads);
        List<Op> ops = new ArrayList<>(threads.get(thread));
        ops.remove(op);
        if (ops.isEmpty()) {
            rest.remove(thread);
        } else {
            rest.set(thread, List.copyOf(ops));
        }
        return new Program(List.copyOf(rest));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (int t = 0; t < threads.size(); t++) {
            text.append("  t").append(t + 1).append(": ");
            text.append(threads.get(t).stream().map(Op::toString).collect(Collectors.joining("; ")));
            text.append('\n');
        }
        return text.toString();
    }
}
