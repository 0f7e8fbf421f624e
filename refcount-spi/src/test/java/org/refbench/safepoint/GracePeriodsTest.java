package org.refbench.safepoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GracePeriodsTest {
    private final Safepoints safepoints = new Safepoints();
    private final GracePeriods periods = safepoints.gracePeriods();

    private final class Reader extends Participant {
        private int gracePolls;

        Reader() {
            super(safepoints);
        }

        @Override
        protected void onGracePoll() {
            gracePolls++;
        }
    }

    private Reader attached() {
        Reader self = new Reader();
        safepoints.attach(self);
        return self;
    }

    @Test
    void whoIsAloneWaitsForNobody() {
        Reader self = attached();
        assertThat(periods.isOver(periods.begin(self))).isTrue();
        self.poll();
        assertThat(self.gracePolls).as("polls for what was over at once").isZero();
    }

    @Test
    void aRunningThreadIsWaitedForUntilItPolls() {
        Reader self = attached();
        Reader reader = attached();
        long goal = periods.begin(self);
        self.poll();
        assertThat(periods.isOver(goal)).isFalse();
        reader.poll();
        assertThat(periods.isOver(goal)).isTrue();
    }

    @Test
    void whoWaitsIsCalledAtItsNextPollOnce() {
        Reader self = attached();
        Reader reader = attached();
        periods.begin(self);
        self.poll();
        assertThat(self.gracePolls).isZero();
        reader.poll();
        self.poll();
        self.poll();
        assertThat(self.gracePolls).isEqualTo(1);
    }

    @Test
    void aPollBeforeTheBeginningIsNotEnough() {
        Reader self = attached();
        Reader reader = attached();
        long first = periods.begin(self);
        reader.poll();
        long second = periods.begin(self);
        assertThat(periods.isOver(first)).isTrue();
        assertThat(periods.isOver(second)).isFalse();
        reader.poll();
        assertThat(periods.isOver(second)).isTrue();
    }

    @Test
    void aBlockedThreadIsNotWaitedForAndIsWhenItIsBack() {
        Reader self = attached();
        Reader reader = attached();
        reader.enterBlocking();
        assertThat(periods.isOver(periods.begin(self))).isTrue();
        reader.leaveBlocking();
        long goal = periods.begin(self);
        assertThat(periods.isOver(goal)).isFalse();
        reader.enterBlocking();
        assertThat(periods.isOver(goal)).as("blocking ends it").isTrue();
        self.poll();
        assertThat(self.gracePolls).isEqualTo(1);
    }

    @Test
    void aThreadThatLeavesIsNotWaitedFor() {
        Reader self = attached();
        Reader reader = attached();
        long goal = periods.begin(self);
        safepoints.detach(reader);
        assertThat(periods.isOver(goal)).isTrue();
    }

    @Test
    void aNewcomerIsNotWaitedForByThoseThatHaveBegun() {
        Reader self = attached();
        Reader reader = attached();
        long goal = periods.begin(self);
        Reader newcomer = attached();
        reader.poll();
        assertThat(periods.isOver(goal)).isTrue();
        long next = periods.begin(self);
        reader.poll();
        assertThat(periods.isOver(next)).isFalse();
        newcomer.poll();
        assertThat(periods.isOver(next)).isTrue();
    }

    @Test
    void aStoppedThreadIsNotWaitedFor() {
        Reader self = attached();
        Reader reader = attached();
        reader.enterBlocking();
        long[] goal = new long[1];
        safepoints.stopTheWorld(self, () -> goal[0] = periods.begin(null));
        assertThat(periods.isOver(goal[0]))
                .as("the thread that runs the stop is running")
                .isFalse();
        self.poll();
        assertThat(periods.isOver(goal[0])).isTrue();
    }
}
