package org.refbench.safepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.refbench.testing.Together;

class SafepointsTest {
    private final Safepoints safepoints = new Safepoints();

    private final class Mutant extends Participant {
        private int schemePolls;

        Mutant() {
            super(safepoints);
        }

        @Override
        protected void onSchemePoll() {
            schemePolls++;
        }
    }

    private Mutant attached() {
        Mutant self = new Mutant();
        safepoints.attach(self);
        return self;
    }

    private static void awaitState(Thread thread, Thread.State state) {
        while (thread.getState() != state) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aBlockedThreadCountsAsStoppedAndStaysSoUntilTheStopEnds() throws Exception {
        CountDownLatch blocked = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        AtomicBoolean left = new AtomicBoolean();
        Together threads = new Together();
        Thread thread = threads.add(0, i -> {
            Mutant self = attached();
            self.enterBlocking();
            blocked.countDown();
            leave.await();
            self.leaveBlocking();
            left.set(true);
            safepoints.detach(self);
        });
        threads.start();
        blocked.await();
        boolean[] leftDuringStop = new boolean[1];
        safepoints.stopTheWorld(null, () -> {
            leave.countDown();
            awaitState(thread, Thread.State.WAITING);
            leftDuringStop[0] = left.get();
        });
        threads.finish();
        assertThat(leftDuringStop[0]).isFalse();
        assertThat(left).isTrue();
    }

    /** The requester sleeps by then: only the blocking thread can wake it, and it does nothing else for long. */
    @Test
    void aThreadThatBlocksWhileAnOperationIsPendingWakesTheRequester() throws Exception {
        for (int bit : new int[] {Participant.STOP, Participant.HANDSHAKE}) {
            CountDownLatch ready = new CountDownLatch(1);
            CountDownLatch served = new CountDownLatch(1);
            Mutant[] target = new Mutant[1];
            Together threads = new Together();
            Thread requester = threads.add(0, i -> {
                ready.await();
                if (bit == Participant.STOP) {
                    safepoints.stopTheWorld(null, served::countDown);
                } else {
                    safepoints.handshake(null, target[0], p -> served.countDown());
                }
            });
            threads.add(1, i -> {
                target[0] = attached();
                ready.countDown();
                while (!target[0].isArmed(bit)) {
                    Thread.onSpinWait();
                }
                awaitState(requester, Thread.State.WAITING);
                target[0].enterBlocking();
                served.await();
                target[0].leaveBlocking();
                safepoints.detach(target[0]);
            });
            threads.finish();
            assertThat(served.getCount()).isZero();
        }
    }

    @Test
    void attachWaitsWhileTheWorldIsStopped() throws Exception {
        AtomicBoolean attached = new AtomicBoolean();
        Together threads = new Together();
        Thread thread = threads.add(0, i -> {
            Mutant self = attached();
            attached.set(true);
            safepoints.detach(self);
        });
        safepoints.stopTheWorld(null, () -> {
            threads.start();
            awaitState(thread, Thread.State.WAITING);
            assertThat(attached).isFalse();
        });
        threads.finish();
        assertThat(attached).isTrue();
    }

    /** An interrupt must neither end the wait nor be lost; a waiter that kept the monitor would hang the restart. */
    @Test
    void anInterruptDuringAStopIsKeptAndEndsNothing() throws Exception {
        CountDownLatch ready = new CountDownLatch(2);
        AtomicBoolean stopIsOver = new AtomicBoolean();
        AtomicInteger keptInterrupts = new AtomicInteger();
        Together threads = new Together();
        List<Thread> all = new ArrayList<>();
        for (int t = 0; t < 2; t++) {
            all.add(threads.add(t, i -> {
                Mutant self = attached();
                if (i == 0) {
                    Thread.currentThread().interrupt(); // before it parks; the other one is interrupted while parked
                }
                ready.countDown();
                while (!stopIsOver.get()) {
                    self.poll();
                }
                keptInterrupts.addAndGet(Thread.interrupted() ? 1 : 0);
                safepoints.detach(self);
            }));
        }
        threads.start();
        ready.await();
        safepoints.stopTheWorld(null, () -> {
            all.forEach(thread -> awaitState(thread, Thread.State.WAITING));
            all.get(1).interrupt();
        });
        stopIsOver.set(true);
        threads.finish();
        assertThat(keptInterrupts).hasValue(2);
    }

    @Test
    void aHandshakeReachesRunningBlockedAndJustAttachedThreadsOnceEach() throws Exception {
        CountDownLatch ready = new CountDownLatch(3);
        CountDownLatch done = new CountDownLatch(1);
        Together threads = new Together();
        threads.add(0, i -> {
            Mutant polling = attached();
            ready.countDown();
            while (done.getCount() > 0) {
                polling.poll();
            }
            safepoints.detach(polling);
        });
        threads.add(1, i -> {
            Mutant blocked = attached();
            blocked.enterBlocking();
            ready.countDown();
            done.await();
            blocked.leaveBlocking();
            safepoints.detach(blocked);
        });
        threads.add(2, i -> {
            Mutant justAttached = attached();
            ready.countDown();
            while (safepoints.handshakes() < 3 && done.getCount() > 0) {
                if (justAttached.isArmed(Participant.HANDSHAKE)) {
                    justAttached.poll(); // its first poll ever
                }
            }
            safepoints.detach(justAttached);
        });
        threads.start();
        ready.await();
        List<Participant> reached = new ArrayList<>();
        List<Participant> expected = safepoints.participants();
        safepoints.handshakeAll(null, reached::add);
        done.countDown();
        threads.finish();
        assertThat(reached).hasSize(3).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(safepoints.handshakes()).isEqualTo(3);
    }

    @Test
    void aThreadThatEndsServesThePendingHandshakeFirst() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch ready = new CountDownLatch(1);
        Mutant[] target = new Mutant[1];
        Together threads = new Together();
        threads.add(0, i -> {
            target[0] = attached();
            ready.countDown();
            while (!target[0].isArmed(Participant.HANDSHAKE)) {
                Thread.onSpinWait();
            }
            safepoints.detach(target[0]);
            assertThat(runs).hasValue(1);
        });
        threads.start();
        ready.await();
        boolean served = safepoints.handshake(null, target[0], p -> runs.incrementAndGet());
        threads.finish();
        assertThat(served).isTrue();
        assertThat(runs).hasValue(1);
        assertThat(safepoints.handshake(null, target[0], p -> runs.incrementAndGet()))
                .as("the thread is gone")
                .isFalse();
        assertThat(runs).hasValue(1);
    }

    @Test
    void aHandshakeWithOneselfRunsAtOnce() {
        Mutant self = attached();
        List<Participant> reached = new ArrayList<>();
        assertThat(safepoints.handshake(self, self, reached::add)).isTrue();
        assertThat(reached).containsExactly(self);
        safepoints.detach(self);
        assertThat(safepoints.handshake(self, self, reached::add)).isFalse();
    }

    @Test
    void anOperationMustNotStartAnother() {
        assertThatIllegalStateException()
                .isThrownBy(() -> safepoints.stopTheWorld(null, () -> safepoints.stopTheWorld(null, () -> {})));
        safepoints.stopTheWorld(null, () -> {}); // and the failure left nothing behind
        assertThat(safepoints.stops()).isEqualTo(2);
    }

    @Test
    void aFailedOperationRestartsTheWorld() {
        Mutant self = attached();
        assertThatThrownBy(() -> safepoints.stopTheWorld(self, () -> {
                    throw new UnsupportedOperationException("planted");
                }))
                .hasMessage("planted");
        assertThat(self.isArmed(Participant.STOP)).isFalse();
        self.poll();
        assertThatThrownBy(() -> safepoints.handshake(self, self, p -> {
                    throw new UnsupportedOperationException("planted too");
                }))
                .hasMessage("planted too");
        safepoints.stopTheWorld(self, () -> {});
        safepoints.detach(self);
    }

    @Test
    void pollBitsOfSchemeAndRuntimeAreServedOnce() {
        Mutant self = attached();
        int[] runtimePolls = new int[1];
        self.setPollListener(bits -> runtimePolls[0]++);
        self.poll();
        self.arm(Participant.SCHEME | Participant.RUNTIME);
        self.poll();
        self.poll();
        assertThat(self.schemePolls).isEqualTo(1);
        assertThat(runtimePolls[0]).isEqualTo(1);
        self.arm(Participant.SCHEME);
        self.disarm(Participant.SCHEME);
        self.poll();
        assertThat(self.schemePolls).isEqualTo(1);
        safepoints.detach(self);
    }

    /** What the scheme's poll or a handshake buffers while the thread leaves must be flushed, however late it comes. */
    @Test
    void nothingThatAPollBuffersWhileTheThreadLeavesIsLost() {
        int[] buffered = new int[1];
        int[] flushes = new int[1];
        Participant self = new Participant(safepoints) {
            @Override
            protected void onSchemePoll() {
                buffered[0]++;
            }
        };
        safepoints.attach(self);
        self.arm(Participant.SCHEME);
        safepoints.detach(self, () -> {
            buffered[0] = 0;
            switch (++flushes[0]) {
                case 1 -> self.arm(Participant.SCHEME); // asked after the flush: not served yet when it ends
                case 2 -> {
                    self.arm(
                            Participant
                                    .SCHEME); // served by a poll of the flush itself, after it has emptied the buffer
                    self.poll();
                }
                default -> {}
            }
        });
        assertThat(buffered[0]).isZero();
        assertThat(flushes[0]).isEqualTo(3);
        assertThat(safepoints.participants()).isEmpty();
    }

    @Test
    void armAllReachesWhoTakesPart() {
        Mutant self = attached();
        safepoints.armAll(Participant.FINALIZE);
        assertThat(self.isArmed(Participant.FINALIZE)).isTrue();
        self.poll();
        assertThat(self.isArmed(Participant.FINALIZE))
                .as("after a poll that does not serve it")
                .isTrue();
        safepoints.detach(self);
    }
}
