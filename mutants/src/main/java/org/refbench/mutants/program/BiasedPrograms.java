package org.refbench.mutants.program;

import static org.refbench.mutants.program.Programs.require;
import static org.refbench.mutants.program.Programs.together;

import java.util.Set;
import org.refbench.heap.Memory;
import org.refbench.mutants.program.Programs.Program;
import org.refbench.mutants.program.Programs.Worlds;
import org.refbench.tck.Actor;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.World;

/** An object's owner, who lets go or has ended, and another thread that counts it. */
final class BiasedPrograms {
    private BiasedPrograms() {}

    static Program named(String name) {
        return switch (name) {
            case "an orphan's release against a newcomer" -> BiasedPrograms::orphanAgainstNewcomer;
            case "an orphan's merge against its last release" -> BiasedPrograms::orphanAgainstLast;
            case "loads of a shared object against its owner's last release" -> BiasedPrograms::loadAgainstOwnersLast;
            case "a release against the end of the owner" -> BiasedPrograms::releaseAgainstEnd;
            case "a release against the blocking of the owner" -> BiasedPrograms::releaseAgainstBlocking;
            case "the owner's last release against another's" -> BiasedPrograms::lastAgainstLast;
            case "a release against the owner's last, while a third thread counts" ->
                BiasedPrograms::releaseAgainstOwnersLast;
            case "writes before the owner's last release" -> BiasedPrograms::writesBeforeOwnersLast;
            default -> null;
        };
    }

    /** An object in all slots of an array that {@code keeper} holds in local 0; it is no local's. */
    private static long inSlots(Actor keeper, Actor owner, int slots) {
        long array = keeper.make(0, SyntheticShapes.ARRAY, slots);
        owner.node(0, 0);
        for (int slot = 0; slot < slots; slot++) {
            owner.copy(0, 1);
            owner.store(array, slot, 1);
        }
        owner.drop(0);
        return array;
    }

    private static void takeAndDrop(Actor actor, long array, int slot) {
        actor.take(array, slot, 5);
        actor.drop(5);
    }

    private static void orphanAgainstNewcomer(Worlds worlds) {
        World world = worlds.plain();
        Actor keeper = world.enter();
        Actor owner = world.enter();
        long array = inSlots(keeper, owner, 2);
        owner.close();
        together(() -> takeAndDrop(keeper, array, 0), () -> {
            Actor newcomer = world.enter();
            newcomer.load(array, 1, 0);
            newcomer.poll();
            newcomer.drop(0);
            newcomer.close();
        });
        end(world, keeper);
    }

    /** The other thread has adopted the owner's block, so it allocates in the cells that it frees there. */
    private static void orphanAgainstLast(Worlds worlds) {
        World world = worlds.plain();
        Actor keeper = world.enter();
        Actor owner = world.enter();
        long array = inSlots(keeper, owner, 3);
        owner.close();
        Actor other = world.enter();
        other.node(0, 0);
        together(() -> takeAndDrop(keeper, array, 0), () -> {
            takeAndDrop(other, array, 1);
            takeAndDrop(other, array, 2);
            long id = SyntheticShapes.id(other.node(1, 0));
            other.copy(1, 2);
            other.poll();
            other.drop(2);
            require(SyntheticShapes.id(other.get(1)) == id, "an object that only one thread knows was changed");
        });
        end(world, keeper, other);
    }

    private static void loadAgainstOwnersLast(Worlds worlds) {
        World world = worlds.plain();
        Actor reader = world.enter();
        Actor owner = world.enter();
        long array = inSlots(reader, owner, 1);
        long published = SyntheticShapes.id(reader.load(array, 0, 1)); // from now on it may be shared
        reader.drop(1);
        together(
                () -> {
                    long loaded = reader.load(array, 0, 1);
                    require(
                            loaded == 0 || SyntheticShapes.id(loaded) == published,
                            "a load answered an object that its slot never held");
                    reader.drop(1);
                },
                () -> {
                    owner.store(array, 0, 1); // empties the slot
                    long other = owner.node(2, 0); // most likely in the same cell
                    long id = SyntheticShapes.id(other);
                    owner.poll();
                    require(SyntheticShapes.id(other) == id, "an object that only one thread knows was changed");
                    owner.drop(2);
                });
        end(world, reader, owner);
    }

    private static void releaseAgainstEnd(Worlds worlds) {
        World world = worlds.plain();
        Actor keeper = world.enter();
        Actor owner = world.enter();
        long array = inSlots(keeper, owner, 1);
        together(() -> takeAndDrop(keeper, array, 0), owner::close);
        end(world, keeper);
    }

    /** Whoever is the later of the two sees to it that nothing waits for the end of the blocking call. */
    private static void releaseAgainstBlocking(Worlds worlds) {
        World world = worlds.plain();
        Actor keeper = world.enter();
        Actor owner = world.enter();
        long array = inSlots(keeper, owner, 1);
        together(() -> takeAndDrop(keeper, array, 0), owner.m::enterBlocking);
        require(world.objects().equals(Set.of(array)), "an object waits for its owner, which is blocked");
        owner.m.leaveBlocking();
        end(world, keeper, owner);
    }

    private static void lastAgainstLast(Worlds worlds) {
        World world = worlds.plain();
        Actor owner = world.enter();
        Actor other = world.enter();
        other.keep(0, owner.node(0, 0));
        together(() -> owner.drop(0), () -> other.drop(0));
        end(world, owner, other);
    }

    /** A third thread counts one reference more and hands it to the owner, whose count may so reach 0 while one is being queued. */
    private static void releaseAgainstOwnersLast(Worlds worlds) {
        World world = worlds.plain();
        Actor releaser = world.enter();
        Actor owner = world.enter();
        Actor third = world.enter();
        long array = inSlots(releaser, owner, 2);
        releaser.take(array, 0, 1);
        together(() -> releaser.drop(1), () -> {
            third.load(array, 1, 0);
            third.store(array, 0, 0);
            takeAndDrop(owner, array, 0);
            takeAndDrop(owner, array, 1);
        });
        end(world, releaser, owner, third);
    }

    private static void writesBeforeOwnersLast(Worlds worlds) {
        World world = worlds.over(new SyntheticShapes(witness -> {
            for (int t = 0; t < 2; t++) {
                require(
                        Memory.getLong(SyntheticShapes.data(witness, t)) == 1,
                        "an object was destroyed before a sharer's write to it was seen");
            }
        }));
        Actor owner = world.enter();
        Actor other = world.enter();
        long witness = owner.witness(0, 2);
        other.keep(0, witness);
        together(
                () -> {
                    Memory.setLong(SyntheticShapes.data(witness, 0), 1);
                    owner.drop(0);
                },
                () -> {
                    Memory.setLong(SyntheticShapes.data(witness, 1), 1);
                    other.drop(0);
                });
        end(world, owner, other);
    }

    private static void end(World world, Actor... actors) {
        for (Actor actor : actors) {
            actor.close();
        }
        world.requireSoundEnd();
    }
}
