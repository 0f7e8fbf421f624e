package org.refbench.mutants.program;

import static org.refbench.mutants.program.Programs.require;
import static org.refbench.mutants.program.Programs.together;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.lock.HeaderLock;
import org.refbench.lock.LockPolicy;
import org.refbench.lock.ThreadPrivateProvider;
import org.refbench.mutants.program.Programs.Worlds;
import org.refbench.tck.Actor;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.World;

/**
 * Two threads that each own an object. The first uses the other's in the midst of a section on its own, which the others want
 * meanwhile. Each section raises a word in two steps.
 */
final class PrivateObjects {
    private static final int ROUNDS = 2;
    private static final int ORDINARY = 3 << 24;

    private final LockPolicy locks = new ThreadPrivateProvider().create();
    private final long first;
    private final long second;

    private PrivateObjects(Actor ownerOfFirst, Actor ownerOfSecond) {
        first = own(ownerOfFirst);
        second = own(ownerOfSecond);
    }

    static void run(Worlds worlds) {
        World world = worlds.plain();
        Actor[] actors = {world.enter(), world.enter(), world.enter()};
        PrivateObjects objects = new PrivateObjects(actors[0], actors[1]);
        objects.locks.attach(actors[2].m);
        together(
                () -> objects.ownBoth(actors[0]),
                () -> objects.ownThenOther(actors[1]),
                () -> objects.other(actors[2]));
        requireFree(objects.first, 2 * ROUNDS + 1);
        requireFree(objects.second, 2 * ROUNDS);
        for (Actor actor : actors) {
            actor.m.leaveBlocking();
            objects.locks.beforeDetach(actor.m);
            actor.close();
        }
        world.requireSoundEnd();
    }

    private long own(Actor owner) {
        locks.attach(owner.m);
        long object = owner.witness(0, 1);
        Memory.setInt(object, Memory.getInt(object) | owner.m.ownership.birthBits());
        return object;
    }

    private static long word(long object) {
        return SyntheticShapes.data(object, 0);
    }

    private static void requireFree(long object, int sum) {
        require(Memory.getLong(word(object)) == sum, "two threads were inside at once: an update is lost");
        require(HeaderLock.isUnlocked(object), "a lock bit or a mark is left over");
    }

    private void raise(Actor actor, long object) {
        locks.lock(actor.m, object);
        long before = Memory.getLong(word(object));
        Memory.setLong(word(object), before + 1);
        locks.unlock(actor.m, object);
    }

    private void ownBoth(Actor owner) {
        for (int round = 0; round < ROUNDS; round++) {
            locks.lock(owner.m, first);
            long before = Memory.getLong(word(first));
            raise(owner, second);
            Memory.setLong(word(first), before + 1);
            locks.unlock(owner.m, first);
            owner.poll();
        }
        owner.m.enterBlocking(); // whoever comes later is served on its behalf
    }

    private void ownThenOther(Actor owner) {
        for (int round = 0; round < ROUNDS; round++) {
            raise(owner, second);
            owner.poll();
            raise(owner, first);
            owner.poll();
        }
        owner.m.enterBlocking();
    }

    private void other(Actor actor) {
        if (locks.allowsRacyLoad(actor.m, first)) {
            int lock = Memory.getIntOpaque(first) & Header.LOCK_MASK;
            require((lock & ~ORDINARY) == 0, "a racy load from an object that is private to another thread");
        }
        raise(actor, first);
        actor.m.enterBlocking();
    }
}
