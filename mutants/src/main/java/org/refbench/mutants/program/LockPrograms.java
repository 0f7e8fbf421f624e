package org.refbench.mutants.program;

import static org.refbench.mutants.program.Programs.require;
import static org.refbench.mutants.program.Programs.together;

import org.refbench.heap.Memory;
import org.refbench.lock.GilProvider;
import org.refbench.lock.HeaderLock;
import org.refbench.lock.LockPolicy;
import org.refbench.lock.ObjectLockProvider;
import org.refbench.mutants.program.Programs.Program;
import org.refbench.mutants.program.Programs.Worlds;
import org.refbench.tck.Actor;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.World;

/** Three threads that each raise one word twice, in two steps, under a lock. */
final class LockPrograms {
    private static final int THREADS = 3;
    private static final int ROUNDS = 2;

    private LockPrograms() {}

    static Program named(String name) {
        return switch (name) {
            case "object lock" -> LockPrograms::objectLock;
            case "global lock" -> LockPrograms::globalLock;
            case "private objects" -> PrivateObjects::run;
            default -> null;
        };
    }

    private static void raise(long word) {
        long before = Memory.getLong(word);
        Memory.setLong(word, before + 1);
    }

    private static void objectLock(Worlds worlds) {
        LockPolicy locks = new ObjectLockProvider().create();
        run(worlds, (actor, object) -> {
            for (int round = 0; round < ROUNDS; round++) {
                locks.lock(actor.m, object);
                raise(SyntheticShapes.data(object, 0));
                locks.unlock(actor.m, object);
            }
        });
    }

    private static void globalLock(Worlds worlds) {
        LockPolicy locks = new GilProvider().create();
        run(worlds, (actor, object) -> {
            locks.attach(actor.m);
            raise(SyntheticShapes.data(object, 0));
            for (int round = 1; round < ROUNDS; round++) {
                locks.enterBlocking(actor.m);
                locks.leaveBlocking(actor.m);
                raise(SyntheticShapes.data(object, 0));
            }
            locks.afterDetach(actor.m);
        });
    }

    /** What each thread does. */
    @FunctionalInterface
    private interface Body {
        void run(Actor actor, long object);
    }

    private static void run(Worlds worlds, Body body) {
        World world = worlds.plain();
        Actor[] actors = new Actor[THREADS];
        Runnable[] bodies = new Runnable[THREADS];
        for (int i = 0; i < THREADS; i++) {
            Actor actor = actors[i] = world.enter();
            bodies[i] = () -> body.run(actor, actors[0].get(0));
        }
        long object = actors[0].witness(0, 1);
        together(bodies);
        require(
                Memory.getLong(SyntheticShapes.data(object, 0)) == THREADS * ROUNDS,
                "two threads held the lock at once: an update is lost");
        require(HeaderLock.isUnlocked(object), "a lock bit is left over");
        for (Actor actor : actors) {
            actor.close();
        }
        world.requireSoundEnd();
    }
}
