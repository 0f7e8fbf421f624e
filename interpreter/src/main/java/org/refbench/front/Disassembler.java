package org.refbench.front;

import java.util.ArrayList;
import java.util.List;
import org.refbench.front.codegen.StackEffect;

/** Lists code as text: one instruction a line, then the exception table, then the units inside. */
public final class Disassembler {
    private Disassembler() {}

    /** The listing of a unit and of all units inside it. */
    public static String listing(CodeUnit unit) {
        StringBuilder out = new StringBuilder();
        out.append(unit.qualName()).append(" (stack ").append(unit.stackSize()).append(")\n");
        List<String> lines = instructions(unit);
        for (int i = 0; i < lines.size(); i++) {
            out.append(String.format("%4d %4d  %s%n", unit.positions().line(i), i, lines.get(i)));
        }
        ExceptionTable table = unit.exceptionTable();
        for (int i = 0; i < table.size(); i++) {
            out.append(String.format(
                    "     %d to %d -> %d [%d]%n", table.start(i), table.end(i) - 1, table.handler(i), table.depth(i)));
        }
        for (Object constant : unit.constants()) {
            if (constant instanceof CodeUnit inner) {
                out.append('\n').append(listing(inner));
            }
        }
        return out.toString();
    }

    /** The instructions of a unit alone, each as its name and what its argument means. */
    public static List<String> instructions(CodeUnit unit) {
        List<String> lines = new ArrayList<>();
        for (int word : unit.code()) {
            int opcode = Instruction.opcodeOf(word);
            String argument = argument(unit, opcode, Instruction.argumentOf(word));
            lines.add(Instruction.name(opcode) + (argument.isEmpty() ? "" : " " + argument));
        }
        return lines;
    }

    private static String argument(CodeUnit unit, int opcode, int argument) {
        if (StackEffect.isJump(opcode)) {
            return "to " + argument;
        }
        return switch (opcode) {
            case Opcode.LOAD_CONST, Opcode.KW_NAMES -> constant(unit.constants()[argument]);
            case Opcode.LOAD_FAST,
                    Opcode.LOAD_FAST_CHECK,
                    Opcode.STORE_FAST,
                    Opcode.DELETE_FAST,
                    Opcode.MAKE_CELL,
                    Opcode.LOAD_CLOSURE,
                    Opcode.LOAD_DEREF,
                    Opcode.STORE_DEREF,
                    Opcode.DELETE_DEREF -> unit.slotName(argument);
            case Opcode.LOAD_GLOBAL,
                    Opcode.STORE_GLOBAL,
                    Opcode.DELETE_GLOBAL,
                    Opcode.LOAD_ATTR,
                    Opcode.STORE_ATTR,
                    Opcode.DELETE_ATTR,
                    Opcode.LOAD_METHOD,
                    Opcode.LOAD_NAME,
                    Opcode.STORE_NAME,
                    Opcode.DELETE_NAME,
                    Opcode.IMPORT_NAME,
                    Opcode.IMPORT_FROM -> unit.names()[argument];
            case Opcode.COPY,
                    Opcode.SWAP,
                    Opcode.COPY_FREE_VARS,
                    Opcode.CALL,
                    Opcode.CALL_KW,
                    Opcode.CALL_METHOD,
                    Opcode.CALL_METHOD_KW,
                    Opcode.MAKE_FUNCTION,
                    Opcode.BUILD_SLICE,
                    Opcode.BUILD_TUPLE,
                    Opcode.BUILD_LIST,
                    Opcode.BUILD_MAP,
                    Opcode.BUILD_CONST_KEY_MAP,
                    Opcode.BUILD_STRING,
                    Opcode.LIST_APPEND,
                    Opcode.LIST_EXTEND,
                    Opcode.MAP_ADD,
                    Opcode.DICT_UPDATE,
                    Opcode.UNPACK_SEQUENCE,
                    Opcode.FORMAT_VALUE,
                    Opcode.CALL_FUNCTION_EX,
                    Opcode.DICT_MERGE,
                    Opcode.BUILD_SET,
                    Opcode.SET_ADD,
                    Opcode.SET_UPDATE,
                    Opcode.UNPACK_EX,
                    Opcode.RAISE_VARARGS -> Integer.toString(argument);
            default -> "";
        };
    }

    private static String constant(Object value) {
        return switch (value) {
            case String s -> "'" + s.replace("\\", "\\\\").replace("\n", "\\n") + "'";
            case Boolean b -> b ? "True" : "False";
            case CodeUnit.Tuple(List<Object> items) -> {
                List<String> parts = items.stream().map(Disassembler::constant).toList();
                yield "(" + String.join(", ", parts) + (parts.size() == 1 ? ",)" : ")");
            }
            case CodeUnit.FrozenSet(List<Object> items) -> "frozenset" + constant(new CodeUnit.Tuple(items));
            case CodeUnit inner -> "<code " + inner.name() + ">";
            default -> value.toString();
        };
    }
}
