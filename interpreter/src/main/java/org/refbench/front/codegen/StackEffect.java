package org.refbench.front.codegen;

import static org.refbench.front.Opcode.*;

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
            case FOR_ITER -> jumps ? -1 : 1;
            case JUMP_IF_FALSE_OR_POP, JUMP_IF_TRUE_OR_POP -> jumps ? 0 : -1;
            case CALL, CALL_KW -> -argument;
            case CALL_METHOD, CALL_METHOD_KW -> -argument - 1;
            case MAKE_FUNCTION ->
                -Integer.bitCount(argument & (Opcode.FUNCTION_DEFAULTS | Opcode.FUNCTION_CLOSURE));
            case BUILD_SLICE, BUILD_TUPLE, BUILD_LIST, BUILD_STRING -> 1 - argument;
            case BUILD_MAP -> 1 - 2 * argument;
            case BUILD_CONST_KEY_MAP -> -argument;
            case UNPACK_SEQUENCE -> argument - 1;
            case FORMAT_VALUE -> (argument & Opcode.FORMAT_SPEC) != 0 ? -1 : 0;
            case RAISE_VARARGS -> -argument;
            default -> fixed(opcode);
        };
    }

    private static int fixed(int opcode) {
        if (opcode >= BINARY_ADD && opcode <= NOT_IN) {
            return -1;
        }
        return switch (opcode) {
            case COPY,
                    LOAD_CONST,
                    LOAD_FAST,
                    LOAD_FAST_CHECK,
                    LOAD_GLOBAL,
                    LOAD_CLOSURE,
                    LOAD_DEREF,
                    LOAD_METHOD,
                    PUSH_EXC_INFO,
                    LOAD_ASSERTION_ERROR,
                    IMPORT_FROM -> 1;
            case POP_TOP,
                    STORE_FAST,
                    STORE_GLOBAL,
                    STORE_DEREF,
                    POP_JUMP_IF_FALSE,
                    POP_JUMP_IF_TRUE,
                    POP_JUMP_IF_NONE,
                    POP_JUMP_IF_NOT_NONE,
                    POP_JUMP_BACKWARD_IF_FALSE,
                    POP_JUMP_BACKWARD_IF_TRUE,
                    POP_JUMP_BACKWARD_IF_NONE,
                    POP_JUMP_BACKWARD_IF_NOT_NONE,
                    RETURN_VALUE,
                    DELETE_ATTR,
                    BINARY_SUBSCR,
                    LIST_APPEND,
                    LIST_EXTEND,
                    DICT_UPDATE,
                    POP_EXCEPT,
                    RERAISE,
                    IMPORT_NAME -> -1;
            case STORE_ATTR, DELETE_SUBSCR, MAP_ADD -> -2;
            case STORE_SUBSCR -> -3;
            default -> 0;
        };
    }

    /** Whether the instruction's argument is the index of an instruction. */
    public static boolean isJump(int opcode) {
        return opcode >= JUMP_FORWARD && opcode <= JUMP_IF_TRUE_OR_POP || opcode == FOR_ITER;
    }

    /** Whether control never goes on at the next instruction. */
    public static boolean isEnd(int opcode) {
        return switch (opcode) {
            case JUMP_FORWARD, JUMP_BACKWARD, RETURN_VALUE, RAISE_VARARGS, RERAISE -> true;
            default -> false;
        };
    }
}
