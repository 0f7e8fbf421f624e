package org.refbench.safepoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.refbench.testing.Together;

/** Many threads that poll, block, attach and detach while others stop the world and shake hands with them. */
class SafepointStormTest {
    private static final int MUTATORS = 4;
    private static final int OPERATIONS = 1500;

    private final Safepoints safepoints = new Safepoints();
    private final AtomicInteger working = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final long[] work = new long[MUTATORS * 16];

    private final class Worker extends Participant {
        private boolean atWork;
        private int handshakes;

        Worker() {
            super(safepoints);
        }

        void work(int index) {
            atWork = true;
            working.incrementAndGet();
            for (int i = 0; i < 10; i++) {
                work[16 * index]++;
            }
            working.decrementAndGet();
            atWork = false;
        }
    }

    private Worker attached() {
        Worker self = new Worker();
        safepoints.attach(self);
        return self;
    }

    /** One mutator's life: work, polls, blocking regions, and now and then a new participant on the same thread. */
    private void mutate(int index, long seed) {
        SplittableRandom random = new SplittableRandom(seed + index);
        Worker self = attached();
        while (!over.get()) {
            self.work(index);
            switch (random.nextInt(16)) {
                case 0 -> {
                    safepoints.detach(self);
                    self = attached();
                }
                case 1, 2, 3 -> {
                    self.enterBlocking();
                    Thread.yield();
                    self.leaveBlocking();
                }
                default -> self.poll();
            }
        }
        safepoints.detach(self);
    }

    private void requireStopped() {
        assertThat(working).as("threads at work during a stop").hasValue(0);
        long[] before = work.clone();
        for (int i = 0; i < 20; i++) {
            Thread.onSpinWait();
        }
        assertThat(work).isEqualTo(before);
    }

    private void storm(Together.Task requester, int requesters, long seed) throws Exception {
        AtomicInteger left = new AtomicInteger(requesters);
        Together.run(MUTATORS + requesters, i -> {
            if (i < MUTATORS) {
                mutate(i, seed);
                return;
            }
            try {
                requester.run(i);
            } finally {
                if (left.decrementAndGet() == 0) {
                    over.set(true);
                }
            }
        });
        assertThat(safepoints.participants()).isEmpty();
    }

    @Test
    void noMutatorRunsDuringAStop() throws Exception {
        storm(
                i -> {
                    for (int n = 0; n < OPERATIONS; n++) {
                        safepoints.stopTheWorld(null, this::requireStopped);
                    }
                },
                1,
                11);
        assertThat(safepoints.stops()).isEqualTo(OPERATIONS);
    }

    @Test
    void requestersThatAreMutatorsThemselvesRaceEachOther() throws Exception {
        AtomicBoolean inside = new AtomicBoolean();
        storm(
                i -> {
                    Worker self = attached();
                    for (int n = 0; n < OPERATIONS / 3; n++) {
                        safepoints.stopTheWorld(self, () -> {
                            assertThat(inside.getAndSet(true))
                                    .as("two operations at once")
                                    .isFalse();
                            requireStopped();
                            inside.set(false);
                        });
                        safepoints.handshakeAll(self, p -> ((Worker) p).handshakes++);
                        self.poll();
                    }
                    safepoints.detach(self);
                },
                3,
                12);
        assertThat(safepoints.stops()).isEqualTo(OPERATIONS / 3 * 3);
    }

    @Test
    void handshakesReachEachThreadOnceBetweenItsOperations() throws Exception {
        ConcurrentLinkedQueue<Set<Participant>> rounds = new ConcurrentLinkedQueue<>();
        storm(
                i -> {
                    Worker self = attached();
                    for (int n = 0; n < OPERATIONS / 2; n++) {
                        Set<Participant> reached = new HashSet<>();
                        safepoints.handshakeAll(self, p -> {
                            assertThat(((Worker) p).atWork)
                                    .as("shaken in the middle of work")
                                    .isFalse();
                            assertThat(reached.add(p)).as("shaken twice").isTrue();
                        });
                        assertThat(reached)
                                .as("the requester, and whoever stayed attached")
                                .contains(self);
                        rounds.add(reached);
                    }
                    safepoints.detach(self);
                },
                2,
                13);
        assertThat(rounds).hasSize(OPERATIONS);
        assertThat(rounds).as("other threads are reached too").anyMatch(round -> round.size() >= MUTATORS);
    }

    /** Permanent participants, no polls in between by luck: each of them must be counted once a round. */
    @Test
    void permanentThreadsMissNoHandshake() throws Exception {
        Worker[] permanent = new Worker[3];
        AtomicInteger attached = new AtomicInteger();
        Together.run(4, i -> {
            if (i < 3) {
                permanent[i] = attached();
                attached.incrementAndGet();
                while (!over.get()) {
                    if (i == 0) {
                        permanent[i].poll();
                    } else {
                        permanent[i].enterBlocking();
                        Thread.onSpinWait();
                        permanent[i].leaveBlocking();
                    }
                }
                safepoints.detach(permanent[i]);
                return;
            }
            while (attached.get() < 3) {
                Thread.onSpinWait();
            }
            for (int n = 0; n < OPERATIONS; n++) {
                safepoints.handshakeAll(null, p -> ((Worker) p).handshakes++);
            }
            over.set(true);
        });
        for (Worker worker : permanent) {
            assertThat(worker.handshakes).isEqualTo(OPERATIONS);
        }
    }
}
