package org.refbench.scheme.buffered;

import java.util.ArrayDeque;

/**
 * Logs and splits that have been used and wait to be used again: their memory is in the processor's caches, and a new log's is
 * not. Thread-safe.
 */
final class Spares {
    /** The most of either that are kept: two of each of eight threads. */
    private static final int MOST = 16;

    private final ArrayDeque<Log> logs = new ArrayDeque<>();
    private final ArrayDeque<Split> splits = new ArrayDeque<>();
    private final int entries;
    private final boolean onTheFly;
    private final Figures figures;

    Spares(int entries, boolean onTheFly, Figures figures) {
        this.figures = figures;
        this.entries = entries;
        this.onTheFly = onTheFly;
    }

    synchronized Log log() {
        Log log = logs.poll();
        return log == null ? new Log(entries, onTheFly) : log;
    }

    /** Splits a log, whose entries nobody needs any more then. */
    Split split(Log log) {
        log.reduce();
        figures.split(log);
        Split split = split();
        split.fill(log);
        give(log);
        return split;
    }

    private synchronized Split split() {
        Split split = splits.poll();
        return split == null ? new Split() : split;
    }

    private synchronized void give(Log log) {
        if (log.isReusable() && logs.size() < MOST) {
            log.clear();
            logs.push(log);
        }
    }

    /** Nobody reads the split any more. */
    synchronized void give(Split split) {
        if (split.isReusable(entries) && splits.size() < MOST) {
            splits.push(split);
        }
    }
}
