package org.refbench.harness.shootout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassHierarchyTest {
    private abstract static class Alone {}

    private abstract static class AlmostTheOnlyOne extends Alone {}

    private static final class TheOnlyOne extends AlmostTheOnlyOne {}

    private abstract static class Many {}

    private static class First extends Many {}

    private static final class Second extends First {}

    @Test
    void oneImplementationBelowAbstractClassesIsPinned() {
        assertThat(new TheOnlyOne()).isNotNull();
        assertThatCode(() -> ClassHierarchy.requirePinned(List.of(Alone.class))).doesNotThrowAnyException();
    }

    @Test
    void twoImplementationsAreNotEvenIfOneExtendsTheOther() {
        assertThat(new Second()).isNotNull();
        assertThatThrownBy(() -> ClassHierarchy.requirePinned(List.of(Alone.class, Many.class)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Many.class.getName())
                .hasMessageContaining(First.class.getName())
                .hasMessageContaining(Second.class.getName());
    }

    @Test
    void readsTheDrawing() {
        String drawing = """
            java.lang.Object/null
            |--a.Participant/0x1
            |  |--a.Mutator/0x1
            |  |  |--b.Plain/0x1
            |  |  |  |--b.Plain$$Lambda/0x0000/0x1
            |  |  |--b.Atomic/0x1
            """;
        assertThat(ClassHierarchy.subclasses(drawing, "a.Mutator"))
                .containsExactly("b.Plain", "b.Plain$$Lambda", "b.Atomic");
    }
}
