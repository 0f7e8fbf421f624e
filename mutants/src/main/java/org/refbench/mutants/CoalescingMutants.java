package org.refbench.mutants;

import java.util.List;
import java.util.stream.Stream;
import org.refbench.mutants.Hunt.Tool;
import org.refbench.mutants.Mutant.Part;
import org.refbench.schedule.CallEdit;
import org.refbench.scheme.coalesced.CoalescedProvider;
import org.refbench.scheme.coalesced.LogBugs;
import org.refbench.scheme.coalesced.SlidingProvider;
import org.refbench.spi.ObjectShapes;

/** Bugs planted in {@code coalesced}. */
final class CoalescingMutants {
    private static final String MUTATOR = "org.refbench.scheme.coalesced.CoalescedMutator";
    private static final String COUNTER = "org.refbench.scheme.coalesced.CoalescedRefCounter";
    private static final String COLLECTOR = "org.refbench.scheme.coalesced.Collector";
    private static final String VIEW = "org.refbench.scheme.coalesced.ViewReader";
    private static final String LAYOUT = "org.refbench.scheme.coalesced.CoalescedLayout";
    private static final String SHAPES = ObjectShapes.class.getName();
    private static final String STOPPING = CoalescedProvider.class.getName();
    private static final String SLIDING = SlidingProvider.class.getName();

    private CoalescingMutants() {}

    private static CallEdit edit(String in, String method, String calledClass, String called, String name) {
        return new CallEdit(in, method, calledClass, called, LogBugs.class.getName(), name);
    }

    private static Mutant found(String name, String origin, String provider, String program, CallEdit... edits) {
        return new Mutant(
                name,
                Part.SCHEME,
                origin,
                new ProgramHunt(Tool.SCHEDULES, program, provider, null, List.of(edits), FoundLaws.SAFETY));
    }

    static List<Mutant> all() {
        return Stream.concat(ofHolders().stream(), ofSegments().stream()).toList();
    }

    private static List<Mutant> ofSegments() {
        return List.of(
                found(
                        "bulk-move-not-logged",
                        "a memmove without the barrier: of two segments that a reference moves between, one is logged",
                        STOPPING,
                        "bulk move within a large holder",
                        edit(MUTATOR, "onBulkMove", MUTATOR, "beforeWrite", "logsNothing")),
                found(
                        "bulk-move-logs-no-segment",
                        "a holder whose log words are copied before all its segments have been logged",
                        STOPPING,
                        "bulk move within a large holder",
                        edit(MUTATOR, "logPages", MUTATOR, "logPage", "logsNoPage")),
                found(
                        "bulk-move-not-snooped",
                        "a sliding view, and a memmove that shows what it moves to nobody",
                        SLIDING,
                        "bulk move within a large holder against an epoch",
                        edit(MUTATOR, "onBulkMove", SHAPES, "visit", "visitsNothing")),
                found(
                        "segment-of-the-next-epoch-counted-again",
                        "a holder that is read whole, though one of its segments was changed in the next epoch only:"
                                + " this scheme's first version",
                        SLIDING,
                        "bulk move within a large holder against an epoch",
                        edit(COLLECTOR, null, VIEW, "noteMark", "notesNothing")));
    }

    private static List<Mutant> ofHolders() {
        return List.of(
                new Mutant(
                        "dirty-mark-after-the-store",
                        Part.SCHEME,
                        "Levanoni and Petrank's barrier with its last two lines exchanged: the log keeps the new value",
                        new KitHunt(
                                Tool.KIT,
                                STOPPING,
                                null,
                                List.of(
                                        edit(MUTATOR, "write", MUTATOR, "beforeWrite", "logsNothing"),
                                        edit(MUTATOR, "write", MUTATOR, "put", "putsThenLogs")),
                                "eachEventChangesTheCountAsTheLedgerSays")),
                new Mutant(
                        "dirty-mark-cleared-before-the-log-is-read",
                        Part.SCHEME,
                        "Levanoni and Petrank's first two handshakes exchanged: a holder is logged twice in one epoch",
                        new KitHunt(
                                Tool.KIT,
                                STOPPING,
                                null,
                                List.of(edit(COUNTER, null, MUTATOR, "turn", "turnsWithoutItsLog")),
                                "eachEventChangesTheCountAsTheLedgerSays")),
                found(
                        "dirty-mark-cleared-before-the-holder-is-read",
                        "Levanoni and Petrank's read without its second look at the dirty mark",
                        STOPPING,
                        "store against counting",
                        edit(VIEW, "read", VIEW, "readSlots", "readsNothing"),
                        edit(VIEW, "read", VIEW, "wipe", "wipesThenReads")),
                found(
                        "holder-read-although-logged-again",
                        "Levanoni and Petrank's undetermined slots, looked up in memory and not in the newer log",
                        STOPPING,
                        "store against counting",
                        edit(VIEW, "read", VIEW, "copyEntry", "rereads")),
                found(
                        "store-not-snooped",
                        "a sliding view taken for a snapshot: what moves from slot to slot meanwhile is in neither",
                        SLIDING,
                        "move between holders against an epoch",
                        edit(MUTATOR, "write", MUTATOR, "snoop", "snoopsNothing")),
                found(
                        "new-thread-turned-again",
                        "a handshake that takes the log of a thread which attached in the new epoch: this scheme's"
                                + " first version",
                        SLIDING,
                        "attach against an epoch",
                        edit(COUNTER, null, MUTATOR, "epoch", "none")),
                found(
                        "weak-load-not-noticed",
                        "a weak reference that hands out an object between its judgement and its death",
                        STOPPING,
                        "weak load against an epoch",
                        edit(COLLECTOR, "judge", LAYOUT, "recalled", "none")));
    }
}
