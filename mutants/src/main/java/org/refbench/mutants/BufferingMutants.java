package org.refbench.mutants;

import java.util.List;
import org.refbench.mutants.Hunt.Tool;
import org.refbench.mutants.Mutant.Part;
import org.refbench.schedule.CallEdit;
import org.refbench.scheme.buffered.BufferedProvider;
import org.refbench.scheme.buffered.LogBugs;
import org.refbench.scheme.buffered.SlidingBufferedProvider;

/** Bugs planted in {@code buffered}. */
final class BufferingMutants {
    private static final String COUNTER = "org.refbench.scheme.buffered.BufferedRefCounter";
    private static final String SHARDS = "org.refbench.scheme.buffered.Shards";
    private static final String STOPPING = BufferedProvider.class.getName();
    private static final String SLIDING = SlidingBufferedProvider.class.getName();

    private BufferingMutants() {}

    static List<Mutant> all() {
        return List.of(
                new Mutant(
                        "decrement-before-increment",
                        Part.SCHEME,
                        "the Gilectomy's commit thread with one log in place of two, or with its two in the wrong"
                                + " order",
                        kit(
                                "randomProgramsDoWhatTheModelDoes",
                                edit(SHARDS, "apply", SHARDS, "increment", "putsOff"),
                                edit(SHARDS, "apply", SHARDS, "lookAgain", "incrementsLast"))),
                new Mutant(
                        "log-lost-at-thread-exit",
                        Part.SCHEME,
                        "a thread-local buffer that dies with its thread",
                        kit(
                                "whatAnEndedThreadPassedOnLivesAndTheRestIsFreed",
                                edit(COUNTER, "leave", COUNTER, "orphan", "loses"))),
                new Mutant(
                        "epoch-closed-without-its-leader",
                        Part.SCHEME,
                        "an epoch closed before every thread has passed: who closes it forgets itself",
                        new ExplorerHunt(
                                Tool.SCHEDULES,
                                SLIDING,
                                null,
                                List.of(edit(
                                        COUNTER,
                                        "endEpoch",
                                        "org.refbench.safepoint.Safepoints",
                                        "handshakeAll",
                                        "skipsItself")))));
    }

    private static CallEdit edit(String in, String method, String calledClass, String called, String substitute) {
        return new CallEdit(in, method, calledClass, called, LogBugs.class.getName(), substitute);
    }

    private static Hunt kit(String test, CallEdit... edits) {
        return new KitHunt(Tool.KIT, STOPPING, null, List.of(edits), test);
    }
}
