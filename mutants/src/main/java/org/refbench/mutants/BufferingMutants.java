package org.refbench.mutants;

import java.util.List;
import java.util.stream.Stream;
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
    private static final String LOG = "org.refbench.scheme.buffered.Log";
    private static final String LAYOUT = "org.refbench.scheme.buffered.BufferedLayout";
    private static final String STOPPING = BufferedProvider.class.getName();
    private static final String SLIDING = SlidingBufferedProvider.class.getName();

    private BufferingMutants() {}

    static List<Mutant> all() {
        return Stream.concat(epochs().stream(), entries().stream()).toList();
    }

    private static List<Mutant> epochs() {
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
                                        "skipsItself")))),
                new Mutant(
                        "decrements-with-their-own-increments",
                        Part.SCHEME,
                        "the Recycler without its rule that decrements are an epoch behind",
                        program(
                                "load in a new epoch, overwrite in the old",
                                SLIDING,
                                edit(COUNTER, "endEpoch", COUNTER, "decremented", "ownDecrements"))));
    }

    private static List<Mutant> entries() {
        return List.of(
                new Mutant(
                        "increment-cancelled-by-its-decrement",
                        Part.SCHEME,
                        "a log that forgets a reference taken and dropped in one epoch, which another thread has copied"
                                + " in the next",
                        program(
                                "copy in a new epoch of what one epoch took and dropped",
                                SLIDING,
                                edit(LOG, "reduce", LOG, "cancels", "cancelsAlways"))),
                new Mutant(
                        "weak-load-of-what-has-died",
                        Part.SCHEME,
                        "weak_ptr::lock that does not look whether the object has died",
                        program(
                                "weak load against an epoch",
                                STOPPING,
                                edit(
                                        "org.refbench.scheme.buffered.BufferedMutator",
                                        "tryRetain",
                                        LAYOUT,
                                        "upgrade",
                                        "upgradesTheDead"))),
                new Mutant(
                        "death-in-spite-of-a-weak-load",
                        Part.SCHEME,
                        "a count of zero taken for death while a weak load's increment is still in a log",
                        program(
                                "weak load against an epoch",
                                STOPPING,
                                edit(SHARDS, "dies", LAYOUT, "die", "diesInAnyCase"))));
    }

    private static Hunt program(String name, String provider, CallEdit edit) {
        return new ProgramHunt(Tool.SCHEDULES, name, provider, null, List.of(edit), FoundLaws.SAFETY);
    }

    private static CallEdit edit(String in, String method, String calledClass, String called, String substitute) {
        return new CallEdit(in, method, calledClass, called, LogBugs.class.getName(), substitute);
    }

    private static Hunt kit(String test, CallEdit... edits) {
        return new KitHunt(Tool.KIT, STOPPING, null, List.of(edits), test);
    }
}
