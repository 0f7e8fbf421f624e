package org.refbench.object;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of objects that have no literal. */
class TextTest {
    @Test
    void exceptions() {
        TestRuntime.run(TestRuntime.STRESS, r -> {
            assertThat(both(r, PyType.VALUE_ERROR)).isEqualTo("ValueError() / ");
            assertThat(both(r, PyType.VALUE_ERROR, "x")).isEqualTo("ValueError('x') / x");
            assertThat(both(r, PyType.VALUE_ERROR, "x", "y")).isEqualTo("ValueError('x', 'y') / ('x', 'y')");
            assertThat(both(r, PyType.KEY_ERROR, "x")).isEqualTo("KeyError('x') / 'x'");
            assertThat(both(r, PyType.KEY_ERROR)).isEqualTo("KeyError() / ");
            assertThat(both(r, PyType.OS_ERROR, "2", "gone")).isEqualTo("OSError('2', 'gone') / [Errno 2] gone");
        });
    }

    private static String both(TestRuntime r, PyType type, String... args) {
        int mark = r.t.sp;
        for (String arg : args) {
            r.str(arg);
        }
        long tuple = r.t.push(Tuples.fromStack(r.t, mark, args.length));
        long exception = r.t.push(Exceptions.create(r.t, type, tuple));
        String text = Text.repr(r.t, exception) + " / " + Text.str(r.t, exception);
        r.t.dropTo(mark);
        return text;
    }

    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.STRESS})
    void functionsTypesAndModules(String spec) {
        TestRuntime.run(spec, r -> {
            ThreadState t = r.t;
            ScalarNatives.define(t.space.natives);
            long receiver = r.str("abc");
            int upper = t.space.natives.method(PyType.named("str"), "upper");
            String at = " at 0x" + Long.toHexString(receiver) + ">";
            assertThat(Text.repr(t, t.push(Builtins.create(t, upper, receiver))))
                    .isEqualTo("<built-in method upper of str object" + at);
            assertThat(Text.repr(t, t.push(Builtins.create(t, upper, 0))))
                    .isEqualTo("<method 'upper' of 'str' objects>");
            int abs = t.space.natives.functions().get("abs");
            assertThat(Text.repr(t, t.push(Builtins.create(t, abs, 0)))).isEqualTo("<built-in function abs>");
            assertThat(Text.repr(t, t.space.typeObject(PyType.KEY_ERROR))).isEqualTo("<class 'KeyError'>");
            assertThat(Text.repr(t, t.space.none)).isEqualTo("None");
            long module = t.push(Modules.create(t, r.str("math"), t.push(Dicts.create(t))));
            assertThat(Text.repr(t, module)).isEqualTo("<module 'math' (built-in)>");
            t.dropTo(0);
        });
    }

    @Test
    void aStrIsItsOwnText() {
        TestRuntime.run(TestRuntime.PLAIN, r -> {
            long text = r.str("some text");
            assertThat(r.t.push(Text.toStr(r.t, text))).isEqualTo(text);
            r.t.dropTo(0);
        });
    }
}
