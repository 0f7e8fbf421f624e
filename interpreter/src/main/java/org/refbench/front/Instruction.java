package org.refbench.front;

/** Instruction words: packing, unpacking, and the names of the {@link Opcode}s. */
public final class Instruction {
    private static final String[] NAMES = """
        NOP POP_TOP COPY SWAP LOAD_CONST LOAD_FAST LOAD_FAST_CHECK STORE_FAST DELETE_FAST
        LOAD_GLOBAL STORE_GLOBAL DELETE_GLOBAL MAKE_CELL COPY_FREE_VARS LOAD_CLOSURE
        LOAD_DEREF STORE_DEREF DELETE_DEREF UNARY_NEGATIVE UNARY_POSITIVE UNARY_INVERT
        UNARY_NOT BINARY_ADD BINARY_SUBTRACT BINARY_MULTIPLY BINARY_TRUE_DIVIDE
        BINARY_FLOOR_DIVIDE BINARY_MODULO BINARY_POWER BINARY_LSHIFT BINARY_RSHIFT
        BINARY_AND BINARY_OR BINARY_XOR INPLACE_ADD INPLACE_SUBTRACT INPLACE_MULTIPLY
        INPLACE_TRUE_DIVIDE INPLACE_FLOOR_DIVIDE INPLACE_MODULO INPLACE_POWER INPLACE_LSHIFT
        INPLACE_RSHIFT INPLACE_AND INPLACE_OR INPLACE_XOR COMPARE_LT COMPARE_LE COMPARE_EQ
        COMPARE_NE COMPARE_GT COMPARE_GE IS IS_NOT IN NOT_IN JUMP_FORWARD JUMP_BACKWARD
        POP_JUMP_IF_FALSE POP_JUMP_IF_TRUE POP_JUMP_IF_NONE POP_JUMP_IF_NOT_NONE
        POP_JUMP_BACKWARD_IF_FALSE POP_JUMP_BACKWARD_IF_TRUE POP_JUMP_BACKWARD_IF_NONE
        POP_JUMP_BACKWARD_IF_NOT_NONE JUMP_IF_FALSE_OR_POP JUMP_IF_TRUE_OR_POP GET_ITER
        FOR_ITER CALL CALL_KW KW_NAMES LOAD_METHOD CALL_METHOD CALL_METHOD_KW MAKE_FUNCTION
        RETURN_VALUE LOAD_ATTR STORE_ATTR DELETE_ATTR BINARY_SUBSCR STORE_SUBSCR
        DELETE_SUBSCR BUILD_SLICE BUILD_TUPLE BUILD_LIST BUILD_MAP BUILD_CONST_KEY_MAP
        BUILD_STRING LIST_APPEND LIST_EXTEND MAP_ADD DICT_UPDATE UNPACK_SEQUENCE
        FORMAT_VALUE RAISE_VARARGS PUSH_EXC_INFO CHECK_EXC_MATCH POP_EXCEPT RERAISE
        LOAD_ASSERTION_ERROR IMPORT_NAME IMPORT_FROM LOAD_BUILD_CLASS LOAD_NAME STORE_NAME
        DELETE_NAME LOAD_CLASSDEREF SETUP_ANNOTATIONS RETURN_GENERATOR YIELD_VALUE SEND
        GET_YIELD_FROM_ITER BEFORE_WITH WITH_EXCEPT_START CALL_FUNCTION_EX DICT_MERGE
        LIST_TO_TUPLE BUILD_SET SET_ADD SET_UPDATE UNPACK_EX BINARY_MATRIX_MULTIPLY
        INPLACE_MATRIX_MULTIPLY IMPORT_STAR
        """.strip().replace('\n', ' ').split(" ");

    private Instruction() {}

    /** The opcode of an instruction word. */
    public static int opcodeOf(int instruction) {
        return instruction & 0xFF;
    }

    /** The argument of an instruction word. */
    public static int argumentOf(int instruction) {
        return instruction >>> 8;
    }

    /** The instruction word of an opcode and an argument below 2<sup>24</sup>. */
    public static int pack(int opcode, int argument) {
        if (argument >>> 24 != 0) {
            throw new IllegalArgumentException(name(opcode) + " argument out of range: " + argument);
        }
        return opcode | argument << 8;
    }

    /** The opcode's name, as in this class. */
    public static String name(int opcode) {
        return NAMES[opcode];
    }
}
