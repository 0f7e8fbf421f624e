package org.refbench.mutants.program;

import org.refbench.mutants.program.Programs.Program;
import org.refbench.mutants.program.Programs.Worlds;
import org.refbench.tck.Actor;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.World;

/** An epoch ends on one thread while others change what it looks at. */
final class EpochPrograms {
    private EpochPrograms() {}

    static Program named(String name) {
        return switch (name) {
            case "store against counting" -> EpochPrograms::storeAgainstCounting;
            case "move between holders against an epoch" -> EpochPrograms::moveAgainstEpoch;
            case "weak load against an epoch" -> EpochPrograms::weakLoadAgainstEpoch;
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

    /** All threads are blocked and hold what they hold. */
    private static void end(World world, Actor... actors) {
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
