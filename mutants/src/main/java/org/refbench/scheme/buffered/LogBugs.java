package org.refbench.scheme.buffered;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.refbench.safepoint.Participant;
import org.refbench.safepoint.Safepoints;

/** Planted in {@code buffered}, whose package it shares. */
public final class LogBugs {
    /** Increments that wait until after the decrements. */
    private static final ThreadLocal<List<Split>> LATER = ThreadLocal.withInitial(ArrayList::new);

    private LogBugs() {}

    /** In place of applying increments first. */
    public static void putsOff(Split split, int shard) {
        LATER.get().add(split);
    }

    /** In place of the second look at what weak loads have answered: the increments, after the decrements. */
    public static void incrementsLast(Shards shards, int shard, int epoch, LongList dead) {
        List<Split> later = LATER.get();
        for (Split split : later) {
            for (int i = split.increments(shard); i < split.decrements(shard); i++) {
                BufferedLayout.increment(split.get(i));
            }
        }
        later.clear();
    }

    /** In place of keeping the log of a thread that ends. */
    public static void loses(BufferedRefCounter counter, int epoch, Log log) {}

    /** In place of waiting for the next epoch's increments. */
    public static Epoch ownDecrements(BufferedRefCounter counter, Epoch epoch, Epoch before) {
        return epoch;
    }

    /** In place of asking whether a pair may cancel. */
    public static boolean cancelsAlways(Log log, long second) {
        return true;
    }

    /** In place of a weak load's look at what it marks. */
    public static boolean upgradesTheDead(long object) {
        BufferedLayout.upgrade(object);
        return true;
    }

    /** In place of a death that gives way to a weak load. */
    public static boolean diesInAnyCase(long object) {
        BufferedLayout.die(object);
        return true;
    }

    /** In place of a handshake with every thread: the one that asks is forgotten. */
    public static void skipsItself(Safepoints safepoints, Participant self, Consumer<Participant> action) {
        safepoints.handshakeAll(self, p -> {
            if (p != self) {
                action.accept(p);
            }
        });
    }
}
