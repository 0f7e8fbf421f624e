package org.refbench.scheme.buffered;

/** The entries of one log by shard: increments and decrements apart. Filled by one thread, then read by holders of shards. */
final class Split {
    private final LongList[] increments = new LongList[Shards.COUNT];
    private final LongList[] decrements = new LongList[Shards.COUNT];

    Split(Log log) {
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            increments[shard] = new LongList(0);
            decrements[shard] = new LongList(0);
        }
        for (int i = 0; i < log.size(); i++) {
            long entry = log.get(i);
            long object = entry & -8;
            LongList[] half = (entry & Log.DECREMENT) == 0 ? increments : decrements;
            half[Shards.of(object)].add(object);
        }
    }

    LongList increments(int shard) {
        return increments[shard];
    }

    LongList decrements(int shard) {
        return decrements[shard];
    }
}
