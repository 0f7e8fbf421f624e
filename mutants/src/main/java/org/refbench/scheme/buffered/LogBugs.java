package org.refbench.scheme.buffered;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.refbench.safepoint.Participant;
import org.refbench.safepoint.Safepoints;

/** Planted in {@code buffered}, whose package it shares. */
public final class LogBugs {
    /** Increments that wait until after the decrements. */
    private static final ThreadLocal<List<LongList>> LATER = ThreadLocal.withInitial(ArrayList::new);

    private LogBugs() {}

    /** In place of applying increments first. */
    public static void putsOff(LongList objects) {
        LATER.get().add(objects);
    }

    /** In place of the second look at what weak loads have answered: the increments, after the decrements. */
    public static void incrementsLast(Shards shards, int shard, int epoch, LongList dead) {
        List<LongList> later = LATER.get();
        for (LongList objects : later) {
            for (int i = 0; i < objects.size(); i++) {
                BufferedLayout.increment(objects.get(i));
            }
        }
        later.clear();
    }

    /** In place of keeping the log of a thread that ends. */
    public static void loses(BufferedRefCounter counter, int epoch, Log log) {}

    /** In place of a handshake with every thread: the one that asks is forgotten. */
    public static void skipsItself(Safepoints safepoints, Participant self, Consumer<Participant> action) {
        safepoints.handshakeAll(self, p -> {
            if (p != self) {
                action.accept(p);
            }
        });
    }
}
