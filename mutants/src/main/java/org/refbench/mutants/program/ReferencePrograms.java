package org.refbench.mutants.program;

import static org.refbench.mutants.program.Programs.require;
import static org.refbench.mutants.program.Programs.together;

import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.mutants.program.Programs.Program;
import org.refbench.mutants.program.Programs.Worlds;
import org.refbench.spi.RootKind;
import org.refbench.tck.Actor;
import org.refbench.tck.SyntheticLists;
import org.refbench.tck.SyntheticShapes;
import org.refbench.tck.World;

/** Two threads and the references of a few objects. */
final class ReferencePrograms {
    private ReferencePrograms() {}

    static Program named(String name) {
        return switch (name) {
            case "load against overwrite and free" -> ReferencePrograms::loadAgainstFree;
            case "load of a new object" -> ReferencePrograms::loadOfNew;
            case "writes before the last release" -> ReferencePrograms::writesBeforeLastRelease;
            case "load against overwrite and a new immortal object" -> ReferencePrograms::loadAgainstImmortal;
            case "counting while it becomes immortal" -> ReferencePrograms::countsWhileImmortalised;
            case "storage that moves against a reader" -> ReferencePrograms::storageMoves;
            case "storage of an ended thread against a reader" -> ReferencePrograms::storageOfEnded;
            case "a new object in an old cell" -> ReferencePrograms::newInOld;
            default -> null;
        };
    }

    private static void loadAgainstFree(Worlds worlds) {
        World world = worlds.plain();
        Actor reader = world.enter();
        Actor writer = world.enter();
        long shared = writer.make(0, SyntheticShapes.ARRAY, 1);
        long published = SyntheticShapes.id(writer.node(1, 0));
        writer.store(shared, 0, 1);
        together(
                () -> {
                    long loaded = reader.load(shared, 0, 0);
                    require(
                            loaded == 0 || SyntheticShapes.id(loaded) == published,
                            "a load answered an object that its slot never held");
                    reader.drop(0);
                },
                () -> {
                    writer.store(shared, 0, 1); // empties the slot
                    long other = writer.node(2, 0); // most likely in the same cell
                    long id = SyntheticShapes.id(other);
                    writer.poll();
                    require(SyntheticShapes.id(other) == id, "an object that only one thread knows was changed");
                    writer.drop(2);
                });
        end(world, reader, writer);
    }

    private static void loadAgainstImmortal(Worlds worlds) {
        World world = worlds.plain();
        Actor reader = world.enter();
        Actor writer = world.enter();
        long shared = writer.make(0, SyntheticShapes.ARRAY, 1);
        writer.node(1, 0);
        writer.store(shared, 0, 1);
        together(
                () -> {
                    reader.load(shared, 0, 0);
                    reader.drop(0);
                },
                () -> {
                    writer.store(shared, 0, 1); // empties the slot
                    writer.m.immortalizeNew(writer.node(2, 0)); // most likely in the same cell
                });
        require(
                Memory.getInt(writer.get(2) + Header.COUNT) == Header.IMMORTAL_COUNT,
                "the count word of an immortal object was written");
        end(world, reader, writer);
    }

    private static void loadOfNew(Worlds worlds) {
        World world = worlds.plain();
        Actor reader = world.enter();
        Actor writer = world.enter();
        long shared = writer.make(0, SyntheticShapes.ARRAY, 1);
        long last = SyntheticShapes.id(shared);
        together(
                () -> {
                    long loaded = reader.load(shared, 0, 0);
                    require(
                            loaded == 0 || SyntheticShapes.id(loaded) == last + 1,
                            "an object was loaded before it was initialised");
                    reader.drop(0);
                },
                () -> {
                    writer.node(1, 0);
                    writer.store(shared, 0, 1);
                });
        end(world, reader, writer);
    }

    private static void writesBeforeLastRelease(Worlds worlds) {
        World world = worlds.over(new SyntheticShapes(witness -> {
            for (int t = 0; t < 2; t++) {
                require(
                        Memory.getLong(SyntheticShapes.data(witness, t)) == 1,
                        "an object was destroyed before a sharer's write to it was seen");
            }
        }));
        Actor one = world.enter();
        Actor two = world.enter();
        long witness = one.witness(0, 2);
        one.copy(0, 1);
        two.put(0, one.remove(1));
        together(
                () -> {
                    Memory.setLong(SyntheticShapes.data(witness, 0), 1);
                    one.drop(0);
                },
                () -> {
                    Memory.setLong(SyntheticShapes.data(witness, 1), 1);
                    two.drop(0);
                });
        end(world, one, two);
    }

    private static void storageMoves(Worlds worlds) {
        World world = worlds.plain();
        Actor reader = world.enter();
        Actor writer = world.enter();
        long list = writer.list(0, 1);
        long element = writer.node(1, 0);
        writer.init(list, 0, 1);
        together(() -> readStorage(reader, list, element), () -> {
            SyntheticLists.moveShared(writer, list, 1, 2);
            writer.poll();
            SyntheticLists.moveShared(writer, list, 1, 2); // in the memory of the first, if that is free
            writer.poll();
        });
        end(world, reader, writer);
    }

    private static void storageOfEnded(Worlds worlds) {
        World world = worlds.plain();
        Actor reader = world.enter();
        Actor writer = world.enter();
        long list = reader.list(0, 1);
        long element = reader.node(1, 0);
        reader.init(list, 0, 1);
        together(() -> readStorage(reader, list, element), () -> {
            SyntheticLists.moveShared(writer, list, 1, 2);
            writer.close();
        });
        end(world, reader);
    }

    /** Looks at a list's slots without a lock, twice, between two safepoints. */
    private static void readStorage(Actor reader, long list, long element) {
        reader.poll();
        long storage = SyntheticShapes.storageAcquire(list);
        for (int i = 0; i < 2; i++) {
            require(
                    SyntheticShapes.storageLength(storage) == 1
                            && Memory.getLongOpaque(SyntheticShapes.storageSlot(storage, 0)) == element,
                    "storage was reused while a reader was in it");
        }
        reader.blocking(() -> {});
    }

    private static void newInOld(Worlds worlds) {
        World world = worlds.plain();
        Actor a = world.enter();
        long holder = a.node(0, 1);
        a.node(1, 0);
        a.init(holder, 0, 1);
        a.drop(0);
        holder = a.node(0, 1);
        require(Memory.getLong(SyntheticShapes.slot(holder, 0)) == 0, "a slot of a new object holds something");
        end(world, a);
    }

    private static void countsWhileImmortalised(Worlds worlds) {
        World world = worlds.plain();
        Actor counting = world.enter();
        Actor chooser = world.enter();
        long object = chooser.node(0, 0);
        chooser.copy(0, 1);
        counting.put(0, chooser.remove(1));
        together(
                () -> {
                    counting.copy(0, 1);
                    counting.poll();
                    counting.drop(1);
                    counting.poll();
                    counting.drop(0);
                    counting.close();
                },
                () -> world.counter().immortalize(chooser.m, visitor -> visitor.root(object, RootKind.OWNED), false));
        end(world, chooser);
    }

    private static void end(World world, Actor... actors) {
        for (Actor actor : actors) {
            actor.close();
        }
        world.requireSoundEnd();
    }
}
