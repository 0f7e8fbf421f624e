package org.refbench.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random operations on a dict, mirrored on a {@link LinkedHashMap}. A failure names the seed. */
class RandomDictsTest {
    private static final int STEPS = 6000;

    private TestRuntime runtime;
    private ThreadState t;
    private Random random;
    private long dict;
    private Map<String, Long> model;

    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.ATOMIC, TestRuntime.STRESS})
    void behavesAsALinkedHashMap(String spec) {
        long seed = System.nanoTime();
        random = new Random(seed);
        model = new LinkedHashMap<>();
        TestRuntime.run(spec, r -> {
            runtime = r;
            t = r.t;
            dict = t.push(Dicts.create(t));
            int steps = spec.equals(TestRuntime.STRESS) ? STEPS / 10 : STEPS;
            int keys = 1 + random.nextInt(400);
            for (int i = 0; i < steps; i++) {
                String step = step(keys);
                assertThat(Dicts.length(dict))
                        .as("seed %d, step %d: %s", seed, i, step)
                        .isEqualTo(model.size());
                assertThat(t.sp)
                        .as("operand stack after %s, seed %d", step, seed)
                        .isEqualTo(1);
                if (i % 16 == 0) {
                    assertThat(contents(dict))
                            .as("seed %d, step %d: %s", seed, i, step)
                            .isEqualTo(contents(model));
                }
            }
            t.drop();
        });
    }

    private String step(int keys) {
        String key = key(random.nextInt(keys));
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3, 4, 5 -> set(key);
            case 6, 7 -> delete(key);
            case 8, 9, 10 -> get(key);
            case 11 -> pop(key);
            case 12, 13 -> popLast();
            case 14 -> setDefault(key);
            case 15 -> copy();
            case 16 -> update();
            case 17 -> random.nextInt(20) == 0 ? clear() : get(key);
            default -> set(key);
        };
    }

    /** As the key's repr: ints, floats with the hash of an int, strs and tuples of them. */
    private static String key(int i) {
        return switch (i % 4) {
            case 0 -> Integer.toString(i);
            case 1 -> i + ".5";
            case 2 -> "'key " + i + "'";
            default -> "(" + i + ", 'x')";
        };
    }

    /** A new object for the key, on the stack. */
    private long keyObject(String key) {
        if (key.startsWith("'")) {
            return runtime.str(key.substring(1, key.length() - 1));
        }
        if (key.startsWith("(")) {
            int base = t.sp;
            runtime.integer(Long.parseLong(key.substring(1, key.indexOf(','))));
            runtime.str("x");
            return t.push(Tuples.fromStack(t, base, 2));
        }
        if (key.endsWith(".5")) {
            return runtime.real(Double.parseDouble(key));
        }
        long value = Long.parseLong(key);
        return random.nextBoolean() ? runtime.integer(value) : runtime.real(value);
    }

    private List<String> contents(long of) {
        List<String> contents = new ArrayList<>();
        int mark = t.sp;
        for (int at = Dicts.pushNext(t, of, 0); at >= 0; at = Dicts.pushNext(t, of, at)) {
            String key = Text.repr(t, t.stack[mark]);
            contents.add((key.endsWith(".0") ? key.substring(0, key.length() - 2) : key) + "="
                    + Text.repr(t, t.stack[mark + 1]));
            t.dropTo(mark);
        }
        return contents;
    }

    private static List<String> contents(Map<String, Long> of) {
        return of.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).toList();
    }

    private String set(String key) {
        long value = random.nextInt(100_000);
        Dicts.set(t, dict, keyObject(key), runtime.integer(value));
        t.dropTo(1);
        model.put(key, value);
        return "set " + key;
    }

    private String get(String key) {
        long value = Dicts.get(t, dict, keyObject(key));
        check(value, model.get(key));
        t.dropTo(1);
        assertThat(Dicts.contains(t, dict, keyObject(key))).isEqualTo(model.containsKey(key));
        t.dropTo(1);
        return "get " + key;
    }

    /** Releases the value after comparing it. */
    private void check(long value, Long expected) {
        assertThat(value == 0 ? null : (Long) Ints.value(value)).isEqualTo(expected);
        if (value != 0) {
            t.m.releaseLocal(value);
        }
    }

    private String delete(String key) {
        assertThat(Dicts.delete(t, dict, keyObject(key))).isEqualTo(model.remove(key) != null);
        t.dropTo(1);
        return "delete " + key;
    }

    private String pop(String key) {
        check(Dicts.pop(t, dict, keyObject(key)), model.remove(key));
        t.dropTo(1);
        return "pop " + key;
    }

    private String popLast() {
        boolean found = Dicts.popLast(t, dict);
        assertThat(found).isEqualTo(!model.isEmpty());
        if (found) {
            String last = List.copyOf(model.keySet()).getLast();
            assertThat(Ints.value(t.stack[2])).isEqualTo(model.remove(last));
        }
        t.dropTo(1);
        return "popitem";
    }

    private String setDefault(String key) {
        long value = random.nextInt(100_000);
        check(
                Dicts.setDefault(t, dict, keyObject(key), runtime.integer(value)),
                model.computeIfAbsent(key, k -> value));
        t.dropTo(1);
        return "setdefault " + key;
    }

    private String copy() {
        long copy = t.push(Dicts.copy(t, dict));
        assertThat(contents(copy)).isEqualTo(contents(model));
        assertThat(Compare.equal(t, dict, copy)).isTrue();
        t.drop();
        return "copy";
    }

    private String update() {
        long other = t.push(Dicts.create(t));
        for (int i = random.nextInt(5); i > 0; i--) {
            String key = key(random.nextInt(1000));
            long value = random.nextInt(100_000);
            Dicts.set(t, other, keyObject(key), runtime.integer(value));
            t.dropTo(2);
        }
        for (String entry : contents(other)) {
            model.put(
                    entry.substring(0, entry.lastIndexOf('=')),
                    Long.parseLong(entry.substring(entry.lastIndexOf('=') + 1)));
        }
        Dicts.update(t, dict, other);
        t.drop();
        return "update";
    }

    private String clear() {
        Dicts.clear(t, dict);
        model.clear();
        return "clear";
    }
}
