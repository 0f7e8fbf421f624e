package org.refbench.front.codegen;

import org.refbench.front.Opcode;

/** How instructions change the depth of the operand stack. */
public final class StackEffect {
    private StackEffect() {}

    /**
     * The change of depth.
     *
     * @param jumps whether the instruction goes on at its target
     */
    public static int of(int opcode, int argument, boolean jumps) {
        return switch (opcode) {
            case Opcode.FOR_ITER -> jumps ? -1 : 1;
            case Opcode.SEND -> jumps ? -1 : 0;
            case Opcode.CALL_FUNCTION_EX -> -1 - (argument & 1);
            case Opcode.BUILD_SET -> 1 - argument;
            case Opcode.UNPACK_EX -> (argument & 0xFF) + (argument >> 8);
            case Opcode.JUMP_IF_FALSE_OR_POP, Opcode.JUMP_IF_TRUE_OR_POP -> jumps ? 0 : -1;
            case Opcode.CALL, Opcode.CALL_KW -> -argument;
            case Opcode.CALL_METHOD, Opcode.CALL_METHOD_KW -> -argument - 1;
            case Opcode.MAKE_FUNCTION -> -Integer.bitCount(argument);
            case Opcode.BUILD_SLICE, Opcode.BUILD_TUPLE, Opcode.BUILD_LIST, Opcode.BUILD_STRING -> 1 - argument;
            case Opcode.BUILD_MAP -> 1 - 2 * argument;
            case Opcode.BUILD_CONST_KEY_MAP -> -argument;
            case Opcode.UNPACK_SEQUENCE -> argument - 1;
            case Opcode.FORMAT_VALUE -> (argument & Opcode.FORMAT_SPEC) != 0 ? -1 : 0;
            case Opcode.RAISE_VARARGS -> -argument;
            default -> fixed(opcode);
        };
    }

    private static int fixed(int opcode) {
        if (opcode >= Opcode.BINARY_ADD && opcode <= Opcode.NOT_IN) {
            return -1;
        }
        return switch (opcode) {
            case Opcode.COPY,
                    Opcode.LOAD_CONST,
                    Opcode.LOAD_FAST,
                    Opcode.LOAD_FAST_CHECK,
                    Opcode.LOAD_GLOBAL,
                    Opcode.LOAD_CLOSURE,
                    Opcode.LOAD_DEREF,
                    Opcode.LOAD_METHOD,
                    Opcode.PUSH_EXC_INFO,
                    Opcode.LOAD_ASSERTION_ERROR,
                    Opcode.LOAD_BUILD_CLASS,
                    Opcode.LOAD_NAME,
                    Opcode.LOAD_CLASSDEREF,
                    Opcode.RETURN_GENERATOR,
                    Opcode.BEFORE_WITH,
                    Opcode.WITH_EXCEPT_START,
                    Opcode.IMPORT_FROM -> 1;
            case Opcode.POP_TOP,
                    Opcode.STORE_FAST,
                    Opcode.STORE_GLOBAL,
                    Opcode.STORE_DEREF,
                    Opcode.POP_JUMP_IF_FALSE,
                    Opcode.POP_JUMP_IF_TRUE,
                    Opcode.POP_JUMP_IF_NONE,
                    Opcode.POP_JUMP_IF_NOT_NONE,
                    Opcode.POP_JUMP_BACKWARD_IF_FALSE,
                    Opcode.POP_JUMP_BACKWARD_IF_TRUE,
                    Opcode.POP_JUMP_BACKWARD_IF_NONE,
                    Opcode.POP_JUMP_BACKWARD_IF_NOT_NONE,
                    Opcode.RETURN_VALUE,
                    Opcode.DELETE_ATTR,
                    Opcode.BINARY_SUBSCR,
                    Opcode.LIST_APPEND,
                    Opcode.LIST_EXTEND,
                    Opcode.DICT_UPDATE,
                    Opcode.STORE_NAME,
                    Opcode.DICT_MERGE,
                    Opcode.SET_ADD,
                    Opcode.SET_UPDATE,
                    Opcode.BINARY_MATRIX_MULTIPLY,
                    Opcode.INPLACE_MATRIX_MULTIPLY,
                    Opcode.POP_EXCEPT,
                    Opcode.RERAISE,
                    Opcode.IMPORT_NAME,
                    Opcode.IMPORT_STAR -> -1;
            case Opcode.STORE_ATTR, Opcode.DELETE_SUBSCR, Opcode.MAP_ADD -> -2;
            case Opcode.STORE_SUBSCR -> -3;
            default -> 0;
        };
    }

    /** Whether the instruction's argument is the index of an instruction. */
    public static boolean isJump(int opcode) {
        return opcode >= Opcode.JUMP_FORWARD && opcode <= Opcode.JUMP_IF_TRUE_OR_POP
                || opcode == Opcode.FOR_ITER
                || opcode == Opcode.SEND;
    }

    /** Whether control never goes on at the next instruction. */
    public static boolean isEnd(int opcode) {
        return switch (opcode) {
            case Opcode.JUMP_FORWARD, Opcode.JUMP_BACKWARD, Opcode.RETURN_VALUE, Opcode.RAISE_VARARGS, Opcode.RERAISE ->
                true;
            default -> false;
        };
    }
}
