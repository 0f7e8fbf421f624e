package org.refbench.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.refbench.heap.Memory;

/**
 * Law 1 for readers without a lock, where the scheme says that it can: memory that they may be looking at is not reused
 * before their next safepoint, although its holder has left it or its object has died.
 */
interface RacyReadersLaw extends Contract {
    /** Slots of a list whose storage lies in a cell among others. */
    int SMALL = 4;

    /** Slots of a list whose storage is a large object. */
    int LARGE = 9_000;

    /** So little, beside the quarantines of three threads, that large runs are merged and cut again. */
    long TIGHT_BYTES = 8 << 20;

    private void assumeRacyReaders() {
        assumeTrue(traits().safeUnlockedLoads(), "all loads take the lock");
        assumeTrue(traits().reclaims(), "no memory is reused");
    }

    /** A list of nodes that live as long as it does. Answers their addresses. */
    private static Set<Long> fill(Actor a, long list, int slots) {
        Set<Long> contents = new HashSet<>();
        for (int i = 0; i < slots; i++) {
            contents.add(a.node(1, 0));
            a.init(list, i, 1);
        }
        return contents;
    }

    /** Fails unless storage that the caller has found without a lock is as it was when the list had it. */
    private static void requireUntouched(long storage, Set<Long> contents, int fewest, int step) {
        long length = SyntheticShapes.storageLength(storage);
        if (length < fewest || length > 2L * fewest) {
            fail("storage was reused while a reader was in it: its length is %s", length);
        }
        for (int i = 0; i < fewest; i += step) {
            long word = Memory.getLongOpaque(SyntheticShapes.storageSlot(storage, i));
            if (!contents.contains(word)) {
                fail("storage was reused while a reader was in it: slot %s holds 0x%x", i, word);
            }
        }
    }

    /** Stays in one storage until the list has left it, and a little longer. */
    private static void lingerIn(long list, Set<Long> contents, int fewest) {
        long storage = SyntheticShapes.storageAcquire(list);
        for (int spin = 1; spin < 20_000 && SyntheticShapes.storageAcquire(list) == storage; spin++) {
            if (spin % 2_000 == 0) {
                Thread.yield(); // the writer may need this processor
            }
        }
        for (int look = 0; look < 100; look++) {
            requireUntouched(storage, contents, fewest, Math.max(1, fewest / 4));
        }
    }

    /** Two threads read while the first changes what they read, until both have done that as often as was asked. */
    private static void against(World world, Actor keeper, int reads, Step change, Step read) {
        AtomicInteger left = new AtomicInteger(2);
        keeper.blocking(() -> Together.run(3, t -> {
            try (Actor a = world.enter()) {
                for (int i = 0; t == 0 ? left.get() > 0 : i < reads; i++) {
                    (t == 0 ? change : read).run(a, i);
                    a.poll();
                }
            } finally {
                left.addAndGet(t == 0 ? 0 : -1);
            }
        }));
    }

    /** What a thread does between two safepoints, for the i-th time. */
    @FunctionalInterface
    interface Step {
        void run(Actor a, int i);
    }

    /** One thread moves the slots of a list; the others read it as a container does, without ever looking at an object. */
    private void moveUnderReaders(World world, int slots, int reads) {
        try (Actor keeper = world.enter()) {
            long list = keeper.list(0, slots);
            Set<Long> contents = fill(keeper, list, slots);
            against(
                    world,
                    keeper,
                    reads,
                    (a, i) -> SyntheticLists.moveShared(a, list, slots + i % (slots / 2), 0),
                    (a, i) -> lingerIn(list, contents, slots));
        }
    }

    @Test
    default void storageStaysAsItIsWhileReadersAreInIt() {
        assumeRacyReaders();
        moveUnderReaders(world(), SMALL, effort(1_000));
    }

    @Test
    default void largeStorageStaysAsItIsWhileReadersAreInIt() {
        assumeRacyReaders();
        moveUnderReaders(world(TIGHT_BYTES, new SyntheticShapes()), LARGE, effort(400));
    }

    /** What a load answers was in its list, although the memory of its storage has been in others', too. */
    @Test
    default void loadsFromStorageThatMovesAnswerWhatTheirListHeld() {
        assumeRacyReaders();
        World world = world();
        int lists = 2;
        try (Actor keeper = world.enter()) {
            for (int l = 0; l < lists; l++) {
                keeper.list(l, SMALL);
            }
            long[] list = {keeper.get(0), keeper.get(1)};
            List<Set<Long>> held = List.of(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
            against(
                    world,
                    keeper,
                    effort(50_000),
                    (a, i) -> change(a, list[i % lists], held.get(i % lists), i),
                    (a, i) -> requireHeld(a, list[i % lists], held.get(i % lists), i % SMALL));
        }
    }

    private static void change(Actor a, long list, Set<Long> held, int i) {
        long id = SyntheticShapes.id(a.node(0, 1));
        held.add(id);
        a.replace(list, i % SMALL, 0);
        SyntheticLists.moveShared(a, list, SMALL, 0);
    }

    private static void requireHeld(Actor a, long list, Set<Long> held, int index) {
        long object = a.load(list, index, 0);
        if (object != 0) {
            assertThat(held.contains(SyntheticShapes.id(object)))
                    .as("the list has held what a load answered")
                    .isTrue();
            a.drop(0);
        }
    }

    /** Counts of dead large objects are looked at while their memory is merged and cut anew. */
    @Test
    default void loadsOfLargeObjectsThatDieAnswerLiveOnes() {
        assumeRacyReaders();
        World world = world(TIGHT_BYTES, new SyntheticShapes());
        try (Actor keeper = world.enter()) {
            long shared = keeper.make(0, SyntheticShapes.ARRAY, 1);
            against(
                    world,
                    keeper,
                    effort(50_000),
                    (a, i) -> {
                        a.make(0, SyntheticShapes.ARRAY, LARGE * (1 + i * 7 % 5));
                        a.store(shared, 0, 0);
                    },
                    (a, i) -> {
                        long array = a.load(shared, 0, 0);
                        if (array != 0) {
                            assertThat(SyntheticShapes.type(array)).isEqualTo(SyntheticShapes.ARRAY);
                            assertThat(SyntheticShapes.slotCount(array) % LARGE).isZero();
                            a.drop(0);
                        }
                    });
        }
    }

    /** A thread may end right after it has left any amount of storage, readers being in it. */
    @Test
    default void aThreadMayEndAfterAnyNumberOfMoves() {
        assumeRacyReaders();
        assumeTrue(!traits().reclaimsCycles(), "an allocation may stop the world, and this reader does not poll");
        World world = world();
        try (Actor reader = world.enter()) {
            long list = reader.list(0, SMALL);
            Set<Long> contents = fill(reader, list, SMALL);
            for (int moves : new int[] {1, 2, 31, 32, 33, 64, 65}) {
                long storage = SyntheticShapes.storageAcquire(list);
                Together.run(1, t -> {
                    try (Actor a = world.enter()) {
                        for (int i = 0; i < moves; i++) {
                            SyntheticLists.moveShared(a, list, SMALL, 0);
                        }
                    }
                });
                requireUntouched(storage, contents, SMALL, 1);
                reader.poll();
                world.requireSound(reader);
            }
        }
    }
}
