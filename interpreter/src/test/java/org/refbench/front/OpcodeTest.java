package org.refbench.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpcodeTest {
    private static final Set<String> NO_OPCODES = Set.of(
            "COUNT",
            "FUNCTION_DEFAULTS",
            "FUNCTION_KWDEFAULTS",
            "FUNCTION_ANNOTATIONS",
            "FUNCTION_CLOSURE",
            "FORMAT_CONVERSION",
            "FORMAT_SPEC",
            "TO_INPLACE");

    @Test
    void opcodesAreDenseAndNamedInOrder() throws IllegalAccessException {
        List<String> names = new ArrayList<>();
        for (Field field : Opcode.class.getFields()) {
            if (!NO_OPCODES.contains(field.getName())) {
                assertThat(field.getInt(null)).as(field.getName()).isEqualTo(names.size());
                assertThat(Instruction.name(names.size())).isEqualTo(field.getName());
                names.add(field.getName());
            }
        }
        assertThat(names).hasSize(Opcode.COUNT);
    }

    @Test
    void roomIsLeftForSpecialisedForms() {
        assertThat(Opcode.COUNT).isLessThanOrEqualTo(128);
    }

    @Test
    void inPlaceOperatorsFollowTheBinaryOnesInTheSameOrder() {
        for (int op = Opcode.BINARY_ADD; op <= Opcode.BINARY_XOR; op++) {
            String name = Instruction.name(op).replace("BINARY_", "INPLACE_");
            assertThat(Instruction.name(op + Opcode.TO_INPLACE)).isEqualTo(name);
        }
    }

    @Test
    void wordsHoldOpcodeAndArgument() {
        int word = Instruction.pack(Opcode.JUMP_FORWARD, 0xABCDEF);
        assertThat(Instruction.opcodeOf(word)).isEqualTo(Opcode.JUMP_FORWARD);
        assertThat(Instruction.argumentOf(word)).isEqualTo(0xABCDEF);
    }

    @Test
    void anArgumentThatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> Instruction.pack(Opcode.LOAD_CONST, 1 << 24))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("LOAD_CONST");
    }
}
