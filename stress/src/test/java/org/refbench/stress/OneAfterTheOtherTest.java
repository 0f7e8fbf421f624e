package org.refbench.stress;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Expect;
import org.openjdk.jcstress.infra.TestInfo;
import org.openjdk.jcstress.infra.runners.TestList;

/** Without a race, in either order of the actors, every sound test has an outcome that its table accepts. */
class OneAfterTheOtherTest {
    /** Often enough for cells and their memory to come round again. */
    private static final int STATES = 5;

    static Stream<String> soundTests() {
        return TestList.tests().stream()
                .filter(name -> !name.startsWith("org.refbench.stress.weakened."))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("soundTests")
    void actorsThatDoNotMeetLeaveAnAcceptableOutcome(String name) throws Exception {
        TestInfo info = TestList.getInfo(name);
        Class<?> test = Class.forName(info.binaryName());
        List<Method> actors = new ArrayList<>(annotated(test, Actor.class));
        Method arbiter = annotated(test, Arbiter.class).getFirst();
        for (int i = 0; i < STATES; i++) {
            Object state = test.getConstructor().newInstance();
            Object result =
                    arbiter.getParameterTypes()[0].getDeclaredConstructor().newInstance();
            for (Method actor : i % 2 == 0 ? actors : actors.reversed()) {
                call(actor, state, result);
            }
            call(arbiter, state, result);
            assertThat(info.cases())
                    .as("%s", result)
                    .anyMatch(c -> c.expect() == Expect.ACCEPTABLE && c.matchesExactly(result.toString()));
        }
    }

    @Test
    void aGivenBackCellIsTakenAgain() {
        Arena arena = Arena.of("atomic");
        long memory = 0;
        for (int state = 0; state < 10_000; state++) {
            Cell cell = arena.take();
            Seat keeper = arena.keeper();
            keeper.m.releaseLocal(keeper.make(cell, 0, 1));
            arena.give(cell, keeper);
            arena.dismiss(keeper);
            long reserved = arena.services().heap().statistics().reservedBytes();
            assertThat(state == 0 || reserved == memory).isTrue();
            memory = reserved;
        }
    }

    private static List<Method> annotated(Class<?> test, Class<? extends Annotation> kind) {
        return Arrays.stream(test.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(kind))
                .sorted((a, b) -> a.getName().compareTo(b.getName()))
                .toList();
    }

    private static void call(Method method, Object state, Object result) throws ReflectiveOperationException {
        if (method.getParameterCount() == 0) {
            method.invoke(state);
        } else {
            method.invoke(state, result);
        }
    }
}
