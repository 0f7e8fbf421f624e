package org.refbench.mutants.program;

import static org.refbench.mutants.program.Programs.require;
import static org.refbench.mutants.program.Programs.together;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.refbench.heap.Memory;
import org.refbench.mutants.program.Programs.Program;
import org.refbench.mutants.program.Programs.Worlds;
import org.refbench.safepoint.Participant;
import org.refbench.safepoint.Safepoints;
import org.refbench.tck.Actor;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.World;

/** A thread that stops the world or shakes hands, and one that works. */
final class SafepointPrograms {
    private SafepointPrograms() {}

    static Program named(String name) {
        return switch (name) {
            case "stop against work" -> SafepointPrograms::stopAgainstWork;
            case "stop against a blocking region" -> SafepointPrograms::stopAgainstBlocking;
            case "handshake with all" -> SafepointPrograms::handshakeWithAll;
            default -> null;
        };
    }

    /** Stops the world and looks at a word that the other thread writes whenever it is not stopped. */
    private static void stopAndWatch(World world, Actor self, long word) {
        world.services().safepoints().stopTheWorld(self.m, () -> {
            long before = Memory.getLong(word);
            require(
                    Memory.getLongAcquire(word) == before && Memory.getLongAcquire(word) == before,
                    "a thread worked while the world was stopped");
        });
    }

    private static void stopAgainstWork(Worlds worlds) {
        World world = worlds.plain();
        Actor stopper = world.enter();
        Actor worker = world.enter();
        long word = SyntheticShapes.data(worker.witness(0, 1), 0);
        together(() -> stopAndWatch(world, stopper, word), () -> {
            for (int i = 1; i <= 3; i++) {
                Memory.setLong(word, i);
                worker.poll();
            }
            worker.close();
        });
        stopper.close();
        world.requireSoundEnd();
    }

    private static void stopAgainstBlocking(Worlds worlds) {
        World world = worlds.plain();
        Actor stopper = world.enter();
        Actor worker = world.enter();
        long word = SyntheticShapes.data(worker.witness(0, 1), 0);
        AtomicBoolean done = new AtomicBoolean();
        together(
                () -> {
                    stopAndWatch(world, stopper, word);
                    done.set(true);
                },
                () -> {
                    Memory.setLong(word, 1);
                    worker.blocking(() -> {});
                    Memory.setLong(word, 2);
                    worker.blocking(() -> {
                        while (!done.get()) {
                            Thread.onSpinWait();
                        }
                    });
                    worker.close();
                });
        stopper.close();
        world.requireSoundEnd();
    }

    private static void handshakeWithAll(Worlds worlds) {
        World world = worlds.plain();
        Actor requester = world.enter();
        Actor newest = world.enter();
        Safepoints safepoints = world.services().safepoints();
        Set<Participant> served = new HashSet<>();
        AtomicBoolean done = new AtomicBoolean();
        together(
                () -> {
                    safepoints.handshakeAll(requester.m, served::add);
                    done.set(true);
                },
                () -> {
                    newest.poll();
                    newest.blocking(() -> {
                        while (!done.get()) {
                            Thread.onSpinWait();
                        }
                    });
                });
        require(
                served.equals(Set.of(requester.m, newest.m)),
                "a handshake with all threads left out one that was attached");
        newest.close();
        requester.close();
        world.requireSoundEnd();
    }
}
