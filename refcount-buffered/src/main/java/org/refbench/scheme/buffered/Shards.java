package org.refbench.scheme.buffered;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;

/**
 * The objects, cut by their addresses into {@value #COUNT} shards. Counts are plain words: whoever changes one holds the object's shard, a monitor.
 *
 * <p>An object whose count is 0 is dead, unless a weak load has answered it lately. Then the increment, or what has become of it by
 * cancelling, is in a log of an epoch that is open now or was before, and the shard looks again when that one's increments have been applied.
 */
final class Shards {
    static final int COUNT = 16;

    /** Each shard: objects without a count that were upgraded, and the epoch after whose increments to look again. */
    private final List<Map<Long, Integer>> upgraded = new ArrayList<>();

    private final IntSupplier openEpoch;

    Shards(IntSupplier openEpoch) {
        this.openEpoch = openEpoch;
        for (int i = 0; i < COUNT; i++) {
            upgraded.add(new HashMap<>());
        }
    }

    static int of(long object) {
        return (int) ((object >>> 12) * 0x9E3779B97F4A7C15L >>> 60); // Fibonacci hashing: the top 4 bits
    }

    /**
     * Applies increments, then decrements; answers what died.
     *
     * @param epoch the one that the increments are of
     */
    LongList apply(int shard, int epoch, List<Split> increments, List<Split> decrements) {
        LongList dead = new LongList(0);
        synchronized (upgraded.get(shard)) {
            for (Split split : increments) {
                increment(split, shard);
            }
            for (Split split : decrements) {
                decrement(split, shard, dead);
            }
            lookAgain(shard, epoch, dead);
        }
        return dead;
    }

    private static void increment(Split split, int shard) {
        int end = split.decrements(shard);
        for (int i = split.increments(shard); i < end; i++) {
            long object = split.get(i);
            if (!Header.isImmortal(object)) {
                BufferedLayout.increment(object);
            }
        }
    }

    private void decrement(Split split, int shard, LongList dead) {
        int end = split.end(shard);
        for (int i = split.decrements(shard); i < end; i++) {
            long object = split.get(i);
            if (!Header.isImmortal(object) && BufferedLayout.decrement(object) && dies(shard, object)) {
                dead.add(object);
            }
        }
    }

    private void lookAgain(int shard, int epoch, LongList dead) {
        Map<Long, Integer> waiting = upgraded.get(shard);
        if (waiting.isEmpty()) {
            return;
        }
        for (Map.Entry<Long, Integer> entry : Map.copyOf(waiting).entrySet()) {
            if (entry.getValue() <= epoch) {
                long object = entry.getKey();
                waiting.remove(object);
                if (BufferedLayout.count(object) == 0 && !Header.isImmortal(object) && dies(shard, object)) {
                    dead.add(object);
                }
            }
        }
    }

    /** A slot of a dead holder is dropped: the increments of whatever was read from it have been applied. */
    boolean drop(long object) {
        int shard = of(object);
        synchronized (upgraded.get(shard)) {
            return BufferedLayout.decrement(object) && dies(shard, object);
        }
    }

    void revive(long object) {
        synchronized (upgraded.get(of(object))) {
            BufferedLayout.revive(object);
        }
    }

    private boolean dies(int shard, long object) {
        if ((Memory.getInt(object) & Header.WEAKLY_REFERENCED) == 0) {
            return true;
        }
        if (BufferedLayout.die(object)) {
            upgraded.get(shard).remove(object);
            return true;
        }
        upgraded.get(shard).put(object, openEpoch.getAsInt());
        return false;
    }

    /** Whether some object waits for another look. */
    boolean isWaiting() {
        for (Map<Long, Integer> waiting : upgraded) {
            synchronized (waiting) {
                if (!waiting.isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }
}
