package org.refbench.lock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;

@Timeout(120)
class ThreadPrivatePolicyTest {
    private final LockFixture fixture = new LockFixture(new ThreadPrivatePolicy(), "atomic");

    @AfterEach
    void close() {
        fixture.close();
    }

    private static boolean isPrivate(long object) {
        return PrivateMarks.isPrivate(Memory.getInt(object));
    }

    private static void add(LockPolicy locks, Mutator m, long object) {
        locks.lock(m, object);
        long word = object + Header.PAYLOAD;
        Memory.setLong(word, Memory.getLong(word) + 1);
        locks.unlock(m, object);
    }

    private void add(Mutator m, long object) {
        add(fixture.locks, m, object);
    }

    private static long sum(long object) {
        return Memory.getLong(object + Header.PAYLOAD);
    }

    private Thread start(Consumer<Mutator> body) {
        Thread thread = new Thread(() -> fixture.asMutator(body));
        thread.start();
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join(TimeUnit.SECONDS.toMillis(60));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(thread.isAlive()).as("a thread that waits for ever").isFalse();
    }

    private static void pollUntil(Mutator m, CountDownLatch latch) {
        while (latch.getCount() > 0) {
            m.poll();
            Thread.onSpinWait();
        }
    }

    private void assertHandedOver(long object) {
        assertThat(HeaderLock.isUnlocked(object))
                .as("an ordinary, unlocked object")
                .isTrue();
    }

    @Test
    void theOwnerLeavesTheHeaderAlone() {
        fixture.asMutator(m -> {
            long object = LockFixture.newPrivate(m);
            int header = Memory.getInt(object);
            fixture.locks.lock(m, object);
            assertThat(Memory.getInt(object)).isEqualTo(header);
            fixture.locks.unlock(m, object);
            assertThat(Memory.getInt(object)).isEqualTo(header);
            assertThat(isPrivate(object)).isTrue();
            assertThat(Header.type(object)).isNotZero();
            assertThat(fixture.services.safepoints().handshakes()).isZero();
        });
    }

    @Test
    void objectsBornWithoutTheMarkAreOrdinary() {
        fixture.asMutator(m -> {
            long object = LockFixture.newObject(m);
            fixture.locks.lock(m, object);
            assertThat(HeaderLock.isUnlocked(object)).isFalse();
            fixture.locks.unlock(m, object);
            assertHandedOver(object);
        });
    }

    @Test
    void aRunningOwnerHandsOverAtItsPoll() {
        CountDownLatch done = new CountDownLatch(1);
        fixture.asMutator(m -> {
            long object = LockFixture.newPrivate(m);
            add(m, object);
            Thread other = start(o -> {
                add(o, object);
                done.countDown();
            });
            pollUntil(m, done);
            assertHandedOver(object);
            add(m, object);
            assertThat(sum(object)).isEqualTo(3);
            join(other);
        });
    }

    @Test
    void aBlockedOwnerIsHandedOverFor() {
        fixture.asMutator(m -> {
            long object = LockFixture.newPrivate(m);
            add(m, object);
            fixture.locks.enterBlocking(m);
            join(start(o -> add(o, object)));
            fixture.locks.leaveBlocking(m);
            assertHandedOver(object);
            add(m, object);
            assertThat(sum(object)).isEqualTo(3);
        });
    }

    @Test
    void theObjectsOfAnEndedThreadAreAnybodys() {
        long[] object = new long[1];
        fixture.asMutator(m -> {
            object[0] = LockFixture.newPrivate(m);
            add(m, object[0]);
        });
        assertThat(isPrivate(object[0])).isTrue();
        fixture.asMutator(
                first -> { // has the mark
                    fixture.asMutator(second -> {
                        fixture.locks.enterBlocking(first);
                        add(second, object[0]);
                        fixture.locks.leaveBlocking(first);
                        assertHandedOver(object[0]);
                    });
                });
        assertThat(sum(object[0])).isEqualTo(2);
    }

    @Test
    void withoutAnOwnerAnObjectIsHandedOverWithoutAHandshake() {
        fixture.asMutator(first -> {
            long[] object = new long[1];
            fixture.asMutator(second -> object[0] = LockFixture.newPrivate(second));
            add(first, object[0]);
            assertHandedOver(object[0]);
            assertThat(fixture.services.safepoints().handshakes()).isZero();
        });
    }

    @Test
    void theNextThreadWithTheMarkOwnsWhatIsLeft() {
        long[] object = new long[1];
        fixture.asMutator(m -> {
            object[0] = LockFixture.newPrivate(m);
            add(m, object[0]);
        });
        CountDownLatch done = new CountDownLatch(1);
        fixture.asMutator(heir -> {
            add(heir, object[0]);
            assertThat(isPrivate(object[0])).as("the heir uses it as its own").isTrue();
            Thread other = start(o -> {
                add(o, object[0]);
                done.countDown();
            });
            pollUntil(heir, done);
            add(heir, object[0]);
            join(other);
        });
        assertHandedOver(object[0]);
        assertThat(sum(object[0])).isEqualTo(4);
    }

    @Test
    void aHeldObjectIsHandedOverLocked() {
        CountDownLatch held = new CountDownLatch(1);
        AtomicBoolean ownerInside = new AtomicBoolean();
        AtomicBoolean entered = new AtomicBoolean();
        long[] mine = new long[1];
        fixture.asMutator(holder -> {
            long blocker = LockFixture.newObject(holder);
            fixture.locks.lock(holder, blocker);
            Thread owner = start(m -> {
                mine[0] = LockFixture.newPrivate(m);
                fixture.locks.lock(m, mine[0]);
                ownerInside.set(true);
                held.countDown();
                fixture.locks.lock(m, blocker); // parks, with its own object held
                fixture.locks.unlock(m, blocker);
                Memory.setLong(mine[0] + Header.PAYLOAD, 7);
                ownerInside.set(false);
                fixture.locks.unlock(m, mine[0]);
            });
            pollUntil(holder, held);
            awaitStopped(holder);
            Thread other = start(o -> {
                fixture.locks.lock(o, mine[0]);
                assertThat(ownerInside).as("two threads are inside").isFalse();
                entered.set(sum(mine[0]) == 7);
                fixture.locks.unlock(o, mine[0]);
            });
            while (isPrivate(mine[0])) {
                holder.poll();
            }
            awaitStopped(holder);
            assertThat(entered).isFalse();
            assertThat(HeaderLock.isUnlocked(mine[0])).isFalse();
            fixture.locks.unlock(holder, blocker);
            fixture.locks.enterBlocking(holder);
            join(owner);
            join(other);
            fixture.locks.leaveBlocking(holder);
        });
        assertThat(entered).as("the second thread saw what the owner did").isTrue();
        assertHandedOver(mine[0]);
    }

    /** Returns once every other thread is parked or blocked. */
    private void awaitStopped(Mutator m) {
        fixture.services.safepoints().stopTheWorld(m, () -> {});
    }

    @Test
    void nestedSectionsOnPrivateObjectsEndInAnyOrder() {
        fixture.asMutator(m -> {
            long[] objects = new long[6];
            for (int i = 0; i < objects.length; i++) {
                objects[i] = LockFixture.newPrivate(m);
                fixture.locks.lock(m, objects[i]);
            }
            fixture.locks.unlock(m, objects[2]);
            fixture.locks.unlock(m, objects[5]);
            fixture.locks.enterBlocking(m);
            fixture.asMutator(o -> {
                add(o, objects[2]);
                add(o, objects[5]);
                for (int i : new int[] {0, 1, 3, 4}) {
                    assertThat(m.ownership.drop(objects[i])).as("held: " + i).isTrue();
                }
                assertThat(m.ownership.drop(objects[2])).isFalse();
            });
            fixture.locks.leaveBlocking(m);
        });
    }

    @Test
    void noRacyLoadFromAPrivateObject() {
        fixture.asMutator(m -> {
            long object = LockFixture.newPrivate(m);
            assertThat(fixture.locks.allowsRacyLoad(m, object)).isFalse();
            fixture.locks.enterBlocking(m);
            fixture.asMutator(o -> {
                assertThat(fixture.locks.allowsRacyLoad(o, object))
                        .as("by another, before the hand-over")
                        .isFalse();
                add(o, object);
                assertThat(fixture.locks.allowsRacyLoad(o, object))
                        .as("by another, after")
                        .isTrue();
            });
            fixture.locks.leaveBlocking(m);
            assertThat(fixture.locks.allowsRacyLoad(m, object)).isTrue();
        });
    }

    @Test
    void threadsBeyondTheLastMarkMakeOrdinaryObjects() {
        nest(
                PrivateMarks.MARKS,
                () -> fixture.asMutator(m -> {
                    assertThat(m.ownership.birthBits()).isZero();
                    long object = LockFixture.newPrivate(m);
                    assertThat(isPrivate(object)).isFalse();
                    add(m, object);
                    assertHandedOver(object);
                }));
        fixture.asMutator(m -> assertThat(m.ownership.birthBits()).isNotZero());
    }

    private void nest(int depth, Runnable innermost) {
        if (depth == 0) {
            innermost.run();
        } else {
            fixture.asMutator(m -> nest(depth - 1, innermost));
        }
    }
}
