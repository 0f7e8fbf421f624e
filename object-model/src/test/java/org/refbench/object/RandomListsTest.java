package org.refbench.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random operations on a list, mirrored on an {@link ArrayList}. A failure names the seed. */
class RandomListsTest {
    private static final int STEPS = 4000;

    private TestRuntime runtime;
    private ThreadState t;
    private Random random;
    private long list;
    private List<Long> model;

    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.ATOMIC, TestRuntime.STRESS})
    void behavesAsAnArrayList(String spec) {
        long seed = System.nanoTime();
        random = new Random(seed);
        model = new ArrayList<>();
        TestRuntime.run(spec, r -> {
            runtime = r;
            t = r.t;
            list = t.push(Lists.create(t));
            int steps = spec.equals(TestRuntime.STRESS) ? STEPS / 10 : STEPS;
            for (int i = 0; i < steps; i++) {
                String step = step();
                assertThat(contents(list))
                        .as("seed %d, step %d: %s", seed, i, step)
                        .isEqualTo(model);
                assertThat(t.sp)
                        .as("operand stack after %s, seed %d", step, seed)
                        .isEqualTo(1);
            }
            t.drop();
        });
    }

    private String step() {
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> append();
            case 3 -> insert();
            case 4 -> pop();
            case 5 -> set();
            case 6 -> getSlice();
            case 7 -> setSlice();
            case 8 -> deleteSlice();
            case 9 -> setStepped();
            case 10 -> extend();
            case 11 -> sort();
            case 12 -> repeatOrClear();
            default -> reverse();
        };
    }

    private long value() {
        return random.nextInt(3000) - 1000;
    }

    private long newInt(long value) {
        return runtime.integer(value);
    }

    private List<Long> contents(long of) {
        List<Long> contents = new ArrayList<>();
        long item = Lists.get(t, of, 0);
        for (int i = 1; item != 0; i++) {
            contents.add(Ints.value(item));
            t.m.releaseLocal(item);
            item = Lists.get(t, of, i);
        }
        assertThat(contents).hasSize(Lists.length(of));
        return contents;
    }

    private String append() {
        long value = value();
        Lists.append(t, list, newInt(value));
        t.drop();
        model.add(value);
        return "append";
    }

    private String insert() {
        long value = value();
        int index = random.nextInt(2 * model.size() + 3) - model.size() - 1;
        Lists.insert(t, list, index, newInt(value));
        t.drop();
        model.add(Math.clamp(index < 0 ? index + model.size() : index, 0, model.size()), value);
        return "insert " + index;
    }

    private String pop() {
        if (model.isEmpty()) {
            assertThat(Lists.pop(t, list, -1)).isZero();
            return "pop from the empty list";
        }
        int index = random.nextInt(2 * model.size()) - model.size();
        long item = Lists.pop(t, list, index);
        assertThat(Ints.value(item)).isEqualTo(model.remove(index < 0 ? index + model.size() : index));
        t.m.releaseLocal(item);
        return "pop " + index;
    }

    private String set() {
        int index = random.nextInt(model.size() + 1);
        long value = value();
        boolean done = Lists.set(t, list, index, newInt(value));
        t.drop();
        assertThat(done).isEqualTo(index < model.size());
        if (done) {
            model.set(index, value);
        }
        return "set " + index;
    }

    private long bound() {
        return random.nextInt(2 * model.size() + 6) - model.size() - 3;
    }

    /** Python's indices of a slice, worked out one by one. */
    private List<Integer> indices(long start, long stop, long step) {
        int length = model.size();
        long low = start < 0 ? start + length : start;
        long high = stop < 0 ? stop + length : stop;
        List<Integer> indices = new ArrayList<>();
        if (step > 0) {
            for (long i = Math.max(low, 0); i < Math.min(high, length); i += step) {
                indices.add((int) i);
            }
        } else {
            for (long i = Math.min(low, length - 1); i > Math.max(high, -1); i += step) {
                indices.add((int) i);
            }
        }
        return indices;
    }

    private String getSlice() {
        long start = bound();
        long stop = bound();
        long step = (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(4));
        long slice = t.push(ListSlices.get(t, list, start, stop, step));
        assertThat(contents(slice))
                .as("[%d:%d:%d] of %s", start, stop, step, model)
                .isEqualTo(indices(start, stop, step).stream().map(model::get).toList());
        t.drop();
        return "get slice";
    }

    private long otherList(List<Long> values) {
        int base = t.sp;
        values.forEach(this::newInt);
        return t.push(Lists.fromStack(t, base, values.size()));
    }

    private List<Long> someValues(int count) {
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value());
        }
        return values;
    }

    private String setSlice() {
        long start = bound();
        long stop = bound();
        List<Long> values = someValues(random.nextInt(6));
        ListSlices.replace(t, list, start, stop, otherList(values));
        t.drop();
        int low = (int) Slices.clip(start, model.size());
        int high = (int) Math.max(low, Slices.clip(stop, model.size()));
        model.subList(low, high).clear();
        model.addAll(low, values);
        return "[" + start + ":" + stop + "] = " + values;
    }

    private String deleteSlice() {
        long start = bound();
        long stop = bound();
        long step = (random.nextBoolean() ? 1 : -1) * (1 + random.nextInt(4));
        if (random.nextInt(3) > 0) {
            stop = start + 2;
        }
        ListSlices.delete(t, list, start, stop, step);
        List<Integer> indices = new ArrayList<>(indices(start, stop, step));
        indices.sort(Collections.reverseOrder());
        indices.forEach(i -> model.remove((int) i));
        return "del [" + start + ":" + stop + ":" + step + "]";
    }

    private String setStepped() {
        long start = bound();
        long stop = bound();
        long step = random.nextBoolean() ? -1 - random.nextInt(3) : 2 + random.nextInt(2);
        List<Integer> indices = indices(start, stop, step);
        int count = Math.max(0, indices.size() + random.nextInt(4) / 3);
        List<Long> values = someValues(count);
        long wanted = ListSlices.replaceStepped(t, list, start, stop, step, otherList(values));
        t.drop();
        assertThat(wanted).isEqualTo(count == indices.size() ? -1 : indices.size());
        for (int i = 0; wanted < 0 && i < count; i++) {
            model.set(indices.get(i), values.get(i));
        }
        return "[" + start + ":" + stop + ":" + step + "] = " + values;
    }

    private String extend() {
        if (random.nextInt(8) == 0 && model.size() < 50) {
            Lists.extend(t, list, list);
            model.addAll(List.copyOf(model));
            return "extend by itself";
        }
        List<Long> values = someValues(random.nextInt(5));
        long other = otherList(values);
        if (random.nextBoolean()) {
            other = t.push(Tuples.fromIterable(t, other));
            Lists.extend(t, list, other);
            t.drop();
        } else {
            Lists.extend(t, list, t.push(Iteration.iter(t, other)));
            t.drop();
        }
        t.drop();
        model.addAll(values);
        return "extend by " + values;
    }

    private String sort() {
        boolean reverse = random.nextBoolean();
        Sorting.sort(t, list, 0, reverse);
        model.sort(reverse ? Collections.reverseOrder() : null);
        return "sort";
    }

    private String repeatOrClear() {
        if (model.size() > 60) {
            Lists.clear(t, list);
            model.clear();
            return "clear";
        }
        int times = random.nextInt(3);
        t.push(Lists.inPlaceRepeat(t, list, times));
        t.drop();
        List<Long> once = List.copyOf(model);
        model.clear();
        for (int i = 0; i < times; i++) {
            model.addAll(once);
        }
        return "times " + times;
    }

    private String reverse() {
        Lists.reverse(t, list);
        Collections.reverse(model);
        return "reverse";
    }
}
