package org.refbench.object;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrsTest {
    private static final int ROUNDS = 3_000;
    private static final int[] ALPHABET = {'a', 'b', 0, 0xFF, 0x100, 0x43F, 0xD800, 0xFFFF, 0x10000, 0x1F600, 0x10FFFF};

    /** Every operation against an array of code points. */
    @ParameterizedTest
    @ValueSource(strings = {TestRuntime.PLAIN, TestRuntime.ATOMIC, TestRuntime.STRESS})
    void operationsAgreeWithAModel(String spec) {
        long seed = Long.getLong("refbench.seed", System.nanoTime());
        System.out.println("StrsTest: refbench.seed=" + seed);
        Random random = new Random(seed);
        int rounds = spec.equals(TestRuntime.STRESS) ? ROUNDS / 20 : ROUNDS;
        TestRuntime.run(spec, r -> {
            for (int round = 0; round < rounds; round++) {
                int[] a = points(random);
                int[] b = points(random);
                checkOperations(r, random, a, b, "seed " + seed + " round " + round);
                r.t.dropTo(0);
            }
        });
    }

    private static int[] points(Random random) {
        int widest = random.nextInt(ALPHABET.length) + 1;
        return random.ints(random.nextInt(12), 0, widest).map(i -> ALPHABET[i]).toArray();
    }

    private static void checkOperations(TestRuntime r, Random random, int[] a, int[] b, String as) {
        ThreadState t = r.t;
        long left = t.push(make(t, a));
        long right = t.push(make(t, b));
        long both = t.push(Strs.concat(t, left, right));
        int[] model = new int[a.length + b.length];
        System.arraycopy(a, 0, model, 0, a.length);
        System.arraycopy(b, 0, model, a.length, b.length);
        assertPoints(both, model, as);

        int start = random.nextInt(model.length + 1);
        int stop = start + random.nextInt(model.length - start + 1);
        long slice = t.push(Strs.slice(t, both, start, stop));
        assertPoints(slice, java.util.Arrays.copyOfRange(model, start, stop), as);
        assertThat(StrSearch.contains(both, slice)).as(as).isTrue();
        int at = StrSearch.find(both, slice, 0, model.length);
        assertThat(at).as(as).isLessThanOrEqualTo(start).isGreaterThanOrEqualTo(0);
        assertThat(StrSearch.findLast(both, slice, 0, model.length)).as(as).isGreaterThanOrEqualTo(start);
        assertThat(StrSearch.isAt(both, slice, at, model.length)).as(as).isTrue();

        long backwards =
                t.push(model.length == 0 ? t.retained(both) : Strs.slice(t, both, model.length - 1, model.length, -1));
        int[] reversed = model.clone();
        for (int i = 0; i < reversed.length; i++) {
            reversed[i] = model[model.length - 1 - i];
        }
        assertPoints(backwards, reversed, as);

        int times = random.nextInt(5) - 1;
        long repeated = t.push(Strs.repeat(t, left, times));
        assertThat(Strs.length(repeated)).as(as).isEqualTo(Math.max(times, 0) * a.length);
        assertThat(StrSearch.count(repeated, left, 0, Strs.length(repeated)))
                .as(as)
                .isGreaterThanOrEqualTo(a.length == 0 ? 1 : Math.max(times, 0));

        assertThat(Integer.signum(Strs.compare(left, right)))
                .as(as)
                .isEqualTo(Integer.signum(java.util.Arrays.compare(a, b)));
        assertThat(Strs.equal(left, right)).as(as).isEqualTo(java.util.Arrays.equals(a, b));
    }

    /** Also what equal strings have in common: representation and hash. */
    private static void assertPoints(long string, int[] expected, String as) {
        assertThat(Strs.length(string)).as(as).isEqualTo(expected.length);
        int widest = 0;
        for (int i = 0; i < expected.length; i++) {
            assertThat(Strs.codePoint(string, i)).as(as).isEqualTo(expected[i]);
            widest = Math.max(widest, expected[i]);
        }
        assertThat(Strs.shift(string)).as(as).isEqualTo(widest < 0x100 ? 0 : widest < 0x10000 ? 1 : 2);
    }

    /** Built one code point at a time, so that surrogates stay as they are. */
    private static long make(ThreadState t, int[] points) {
        long string = t.push(Strs.of(t, ""));
        for (int point : points) {
            long one = t.push(Strs.ofCodePoint(t, point));
            long longer = Strs.concat(t, string, one);
            t.drop();
            t.drop();
            string = t.push(longer);
        }
        return t.pop();
    }

    @Test
    void equalStringsHaveEqualHashes() {
        TestRuntime.run(TestRuntime.PLAIN, r -> {
            for (String text : new String[] {"", "a", "abcdefgh", "abcdefghi", "é", "пример", "😀😀", "a😀"}) {
                long one = r.str(text);
                long two = r.t.push(Strs.concat(
                        r.t,
                        r.str(text.substring(0, text.length() / 2 & ~1)),
                        r.str(text.substring(text.length() / 2 & ~1))));
                assertThat(Strs.toJava(two)).isEqualTo(text);
                assertThat(Strs.equal(one, two)).as(text).isTrue();
                assertThat(Strs.hash(one)).as(text).isEqualTo(Strs.hash(two)).isNotEqualTo(-1L);
                r.t.dropTo(0);
            }
        });
    }

    @Test
    void differentStringsRarelyShareAHash() {
        TestRuntime.run(TestRuntime.PLAIN, r -> {
            java.util.Set<Long> hashes = new java.util.HashSet<>();
            java.util.Set<Long> lowBits = new java.util.HashSet<>();
            for (int i = 0; i < 1 << 12; i++) {
                long hash = Strs.hash(r.str("key" + i));
                hashes.add(hash);
                lowBits.add(hash & 0xFFF);
                r.t.dropTo(0);
            }
            assertThat(hashes).hasSize(1 << 12);
            // a random function fills 63 % of the places
            assertThat(lowBits).hasSizeGreaterThan((1 << 12) / 2);
        });
    }

    @Test
    void shortStringsAreShared() {
        TestRuntime.run(TestRuntime.PLAIN, r -> {
            long abc = r.str("abé");
            assertThat(r.t.push(Strs.charAt(r.t, abc, 2))).isEqualTo(r.str("é"));
            assertThat(r.t.push(Strs.slice(r.t, abc, 1, 2))).isEqualTo(r.t.space.intern(r.t, "b"));
            assertThat(r.t.push(Strs.slice(r.t, abc, 1, 1))).isEqualTo(r.str(""));
            assertThat(r.t.push(Strs.slice(r.t, abc, 0, 3))).isEqualTo(abc);
            r.t.dropTo(0);
        });
    }

    @Test
    void namesAreInternedOnce() {
        TestRuntime.run(TestRuntime.STRESS, r -> {
            long name = r.t.space.intern(r.t, "name");
            assertThat(r.t.space.intern(r.t, "na" + "me")).isEqualTo(name);
            assertThat(Strs.toJava(name)).isEqualTo("name");
        });
    }

    @Test
    void tooLongStringsRaise() {
        TestRuntime.run(TestRuntime.PLAIN, r -> {
            long text = r.str("abcdefgh");
            assertThat(r.error(() -> Strs.repeat(r.t, text, 1L << 40))).isEqualTo("MemoryError: ");
            assertThat(r.error(() -> Strs.repeat(r.t, text, 1 << 27))).isEqualTo("MemoryError: ");
            r.t.dropTo(0);
        });
    }
}
