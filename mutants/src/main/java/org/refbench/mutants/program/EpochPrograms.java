package org.refbench.mutants.program;

import org.refbench.mutants.program.Programs.Program;
import org.refbench.mutants.program.Programs.Worlds;
import org.refbench.schedule.Schedule;
import org.refbench.tck.Actor;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.World;

/** An epoch ends on one thread while others change what it looks at. */
final class EpochPrograms {
    /** How often a thread gives way that somebody else may have to wait for. */
    private static final int PATIENCE = 50;

    private EpochPrograms() {}

    static Program named(String name) {
        return switch (name) {
            case "store against counting" -> EpochPrograms::storeAgainstCounting;
            case "move between holders against an epoch" -> EpochPrograms::moveAgainstEpoch;
            case "attach against an epoch" -> EpochPrograms::attachAgainstEpoch;
            case "two threads drop the last reference" -> EpochPrograms::twoLastReferences;
            case "weak load against an epoch" -> EpochPrograms::weakLoadAgainstEpoch;
            case "load in a new epoch, overwrite in the old" -> EpochPrograms::loadInNewOverwriteInOld;
            case "copy in a new epoch of what one epoch took and dropped" -> EpochPrograms::copyOfPair;
            default -> null;
        };
    }

    /** One thread changes a holder and ends the epoch; another one changes it before or after it has been counted. */
    private static void storeAgainstCounting(Worlds worlds) {
        World world = worlds.plain();
        Actor one = world.enter();
        Actor two = world.enter();
        long shared = one.make(0, SyntheticShapes.ARRAY, 1);
        one.node(1, 0);
        one.store(shared, 0, 1);
        one.m.enterBlocking();
        world.counter().quiesce(two.m);
        one.m.leaveBlocking();
        Programs.together(
                () -> {
                    one.node(1, 0);
                    one.store(shared, 0, 1);
                    world.counter().quiesce(one.m);
                    one.m.enterBlocking();
                },
                () -> {
                    two.node(1, 0);
                    two.poll();
                    two.store(shared, 0, 1);
                    two.m.enterBlocking();
                });
        end(world, one, two);
    }

    /** A reference moves from one holder to another, which a third thread changes too. */
    private static void moveAgainstEpoch(Worlds worlds) {
        World world = worlds.plain();
        Actor one = world.enter();
        Actor two = world.enter();
        Actor three = world.enter();
        long from = one.make(0, SyntheticShapes.ARRAY, 1);
        long to = one.make(1, SyntheticShapes.ARRAY, 2);
        one.node(2, 0);
        one.store(from, 0, 2);
        two.m.enterBlocking();
        three.m.enterBlocking();
        world.counter().quiesce(one.m);
        two.m.leaveBlocking();
        three.m.leaveBlocking();
        Programs.together(
                () -> {
                    world.counter().quiesce(one.m);
                    one.m.enterBlocking();
                },
                () -> {
                    two.poll();
                    two.take(from, 0, 0);
                    two.store(to, 0, 0);
                    two.poll();
                    two.m.enterBlocking();
                },
                () -> {
                    three.node(0, 0);
                    three.poll();
                    three.poll();
                    three.store(to, 1, 0);
                    three.poll();
                    three.m.enterBlocking();
                });
        end(world, one, two, three);
    }

    /** A thread begins, makes an object and stores it while an epoch ends. */
    private static void attachAgainstEpoch(Worlds worlds) {
        World world = worlds.plain();
        Actor one = world.enter();
        long shared = one.make(0, SyntheticShapes.ARRAY, 1);
        one.node(1, 0);
        one.store(shared, 0, 1);
        Programs.together(() -> endEpochs(world, one), () -> {
            Actor newcomer = world.enter();
            newcomer.node(0, 0);
            newcomer.store(shared, 0, 0);
            newcomer.poll();
            newcomer.close();
        });
        end(world, one);
    }

    /** Two threads take the count of references from slots to zero, one after the other or in between. */
    private static void twoLastReferences(Worlds worlds) {
        World world = worlds.plain();
        Actor one = world.enter();
        Actor two = world.enter();
        long mine = one.make(0, SyntheticShapes.ARRAY, 1);
        long others = two.make(0, SyntheticShapes.ARRAY, 2);
        one.node(1, 0);
        one.store(mine, 0, 1);
        two.load(mine, 0, 1);
        one.drop(1);
        two.m.enterBlocking();
        world.counter().quiesce(one.m);
        two.m.leaveBlocking();
        Programs.together(
                () -> {
                    one.store(mine, 0, 1); // empties the slot
                    one.m.enterBlocking();
                },
                () -> {
                    two.store(others, 1, 1); // in a slot with another lock than the first
                    two.store(others, 1, 1); // empties the slot
                    two.m.enterBlocking();
                });
        end(world, one, two);
    }

    /** An object loses its last strong reference, and is loaded weakly. */
    private static void weakLoadAgainstEpoch(Worlds worlds) {
        World world = worlds.plain();
        Actor one = world.enter();
        Actor two = world.enter();
        long weak = one.make(0, SyntheticShapes.WEAK, 1);
        one.node(1, 0);
        one.storeWeak(weak, 0, 1);
        Programs.together(
                () -> {
                    one.drop(1);
                    world.counter().quiesce(one.m);
                    one.m.enterBlocking();
                },
                () -> {
                    two.poll();
                    two.loadWeak(weak, 0, 0);
                    two.m.enterBlocking();
                });
        end(world, one, two);
    }

    /** While logs are handed over one by one, a reader that has handed over loads what a writer that has not overwrites. */
    private static void loadInNewOverwriteInOld(Worlds worlds) {
        World world = worlds.plain();
        Actor leader = world.enter();
        Actor reader = world.enter();
        Actor writer = world.enter();
        long shared = leader.make(0, SyntheticShapes.ARRAY, 1);
        long published = SyntheticShapes.id(leader.node(1, 0));
        leader.store(shared, 0, 1);
        Programs.together(
                () -> endEpochs(world, leader),
                () -> {
                    reader.poll();
                    reader.load(shared, 0, 0);
                    look(reader, published);
                },
                () -> {
                    writer.store(shared, 0, 1); // empties the slot
                    writer.poll();
                    writer.m.enterBlocking();
                });
        end(world, leader, reader, writer);
    }

    /**
     * A mover, in the second epoch, loads what a writer, still in the first, overwrites, and passes it on through a slot to a reader who is in the third
     * when the mover, still in the second, empties that slot.
     */
    private static void copyOfPair(Worlds worlds) {
        World world = worlds.plain();
        Actor leader = world.enter();
        Actor reader = world.enter(); // threads hand over in the order in which they came
        Actor mover = world.enter();
        Actor writer = world.enter();
        long from = leader.make(0, SyntheticShapes.ARRAY, 1);
        long to = leader.make(1, SyntheticShapes.ARRAY, 1);
        long published = SyntheticShapes.id(leader.node(2, 0));
        leader.store(from, 0, 2);
        boolean[] passedOn = new boolean[2];
        Programs.together(
                () -> endEpochs(world, leader),
                () -> {
                    handOver(mover);
                    mover.load(from, 0, 0);
                    mover.store(to, 0, 0);
                    awaitTrue(passedOn, 0, 1);
                    mover.store(to, 0, 0); // empties the slot
                    mover.poll();
                    mover.m.enterBlocking();
                },
                () -> {
                    awaitTrue(passedOn, -1, 0);
                    writer.store(from, 0, 0); // empties the slot
                    writer.poll();
                    writer.m.enterBlocking();
                },
                () -> {
                    while (world.counter().statistics().get("epochs") == 0) {
                        handOver(reader);
                    }
                    handOver(reader);
                    reader.load(to, 0, 0);
                    passedOn[1] = true;
                    look(reader, published);
                });
        end(world, leader, mover, writer, reader);
    }

    static void endEpochs(World world, Actor leader) {
        world.counter().quiesce(leader.m);
        leader.m.enterBlocking();
    }

    /** Most likely somebody asks for the log meanwhile. */
    static void handOver(Actor actor) {
        for (int i = 0; i < 3; i++) {
            Schedule.giveWay();
            actor.poll();
        }
    }

    /** Sets one mark and waits a while for another, without a poll; only one task runs at a time. */
    static void awaitTrue(boolean[] marks, int reached, int awaited) {
        if (reached >= 0) {
            marks[reached] = true;
        }
        for (int i = 0; i < PATIENCE && !marks[awaited]; i++) {
            Schedule.giveWay();
        }
    }

    /** Looks at the object in the first local after a safepoint. */
    private static void look(Actor reader, long published) {
        long loaded = reader.get(0);
        reader.poll();
        Programs.require(
                loaded == 0 || SyntheticShapes.id(loaded) == published, "an object was freed while a thread held it");
        reader.m.enterBlocking();
    }

    /** All threads are blocked and hold what they hold. */
    static void end(World world, Actor... actors) {
        Actor last = actors[0];
        last.m.leaveBlocking();
        world.requireSound(last);
        for (int i = 1; i < actors.length; i++) {
            actors[i].m.leaveBlocking();
        }
        for (Actor actor : actors) {
            actor.close();
        }
        world.requireSoundEnd();
    }
}
