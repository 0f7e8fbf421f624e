package org.refbench.mutants.program;

import org.refbench.heap.Memory;
import org.refbench.mutants.program.Programs.Program;
import org.refbench.mutants.program.Programs.Worlds;
import org.refbench.tck.Actor;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.World;

/** Slots move within a holder so large that it is logged by segments. */
final class SegmentPrograms {
    private static final int SLOTS = 1200;

    /** A slot of another segment than the first slots, wherever the array begins in its page. */
    private static final int FAR = 700;

    private SegmentPrograms() {}

    static Program named(String name) {
        return switch (name) {
            case "bulk move within a large holder" -> SegmentPrograms::bulkMove;
            case "bulk move within a large holder against an epoch" -> SegmentPrograms::bulkMoveAgainstEpoch;
            default -> null;
        };
    }

    /** A thread changes one segment, and then moves a reference from there to another one. */
    private static void bulkMove(Worlds worlds) {
        World world = worlds.plain();
        Actor actor = world.enter();
        long array = array(actor);
        world.counter().quiesce(actor.m);
        actor.node(1, 0);
        actor.store(array, 1, 1);
        move(actor, array);
        actor.m.enterBlocking();
        EpochPrograms.end(world, actor);
    }

    /** The same move in an epoch that ends, when another thread, already in the next one, has changed the segment that is moved to. */
    private static void bulkMoveAgainstEpoch(Worlds worlds) {
        World world = worlds.plain();
        Actor leader = world.enter();
        Actor ahead = world.enter(); // threads turn in the order in which they came
        Actor mover = world.enter();
        long array = array(leader);
        ahead.m.enterBlocking();
        mover.m.enterBlocking();
        world.counter().quiesce(leader.m);
        ahead.m.leaveBlocking();
        mover.m.leaveBlocking();
        boolean[] passed = new boolean[2];
        Programs.together(
                () -> EpochPrograms.endEpochs(world, leader),
                () -> {
                    ahead.node(0, 0);
                    while (!passed[0]) {
                        EpochPrograms.handOver(ahead);
                    }
                    EpochPrograms.handOver(ahead);
                    ahead.store(array, FAR + 1, 0);
                    passed[1] = true;
                    ahead.poll();
                    ahead.m.enterBlocking();
                },
                () -> {
                    EpochPrograms.handOver(mover);
                    EpochPrograms.awaitTrue(passed, 0, 1);
                    move(mover, array);
                    mover.poll();
                    mover.m.enterBlocking();
                });
        EpochPrograms.end(world, leader, ahead, mover);
    }

    /** A large array in local 0, with a reference in its first slot and one in another segment. */
    private static long array(Actor actor) {
        long array = actor.make(0, SyntheticShapes.ARRAY, SLOTS);
        for (int slot : new int[] {0, FAR + 1}) {
            actor.node(1, 0);
            actor.init(array, slot, 1);
        }
        return array;
    }

    private static void move(Actor actor, long array) {
        long from = SyntheticShapes.slot(array, 0);
        actor.m.beforeBulkMove(array);
        Memory.setLongRelease(SyntheticShapes.slot(array, FAR), Memory.getLong(from));
        Memory.setLongRelease(from, 0);
    }
}
