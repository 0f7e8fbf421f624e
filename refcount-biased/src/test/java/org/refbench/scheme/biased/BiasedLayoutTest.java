package org.refbench.scheme.biased;

import static org.assertj.core.api.Assertions.assertThat;
import static org.refbench.scheme.biased.BiasedLayout.DEFAULT;
import static org.refbench.scheme.biased.BiasedLayout.MERGED;
import static org.refbench.scheme.biased.BiasedLayout.MOST_LOCAL;
import static org.refbench.scheme.biased.BiasedLayout.MOST_SHARED;
import static org.refbench.scheme.biased.BiasedLayout.NOBODY;
import static org.refbench.scheme.biased.BiasedLayout.ONE;
import static org.refbench.scheme.biased.BiasedLayout.QUEUED;
import static org.refbench.scheme.biased.BiasedLayout.STUCK;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.refbench.heap.Header;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.tck.SyntheticShapes;

class BiasedLayoutTest {
    private final RuntimeServices services = RuntimeServices.over(new BiasedProvider(), 1 << 20, new SyntheticShapes());
    private final RefCounter counter = new BiasedProvider().create(services, Map.of());
    private final Mutator owner = counter.attach(visitor -> {});
    private final Mutator other = counter.attach(visitor -> {});
    private final long object = owner.allocate(SyntheticShapes.LINK, 8);

    @AfterEach
    void close() {
        other.enterBlocking(); // both are this thread's: one of them runs at a time
        counter.detach(owner);
        other.leaveBlocking();
        counter.detach(other);
        services.heap().close();
    }

    private void force(int local, int shared) {
        BiasedLayout.setLocal(object, local);
        BiasedLayout.setSharedRelease(object, shared);
    }

    private void expect(int local, int shared) {
        assertThat(BiasedLayout.local(object)).isEqualTo(local);
        assertThat(BiasedLayout.shared(object)).isEqualTo(shared);
    }

    private static int word(int count, int state) {
        return count << 2 | state;
    }

    @Test
    void aNewObjectBelongsToItsMakerAndHasItsHeader() {
        assertThat(BiasedLayout.owner(object)).isEqualTo(((BiasedMutator) owner).id);
        expect(1, DEFAULT);
        assertThat(Memory.getInt(object)).isEqualTo(SyntheticShapes.LINK);
    }

    @Test
    void theOwnerCountsInItsWordTheOthersInTheShared() {
        owner.retainLocal(object);
        expect(2, DEFAULT);
        other.retainLocal(object);
        expect(2, ONE);
        assertThat(counter.countOf(object)).isEqualTo(3);
        other.releaseLocal(object);
        owner.releaseLocal(object);
        expect(1, DEFAULT);
    }

    @Test
    void theLastReleaseOfAnObjectThatNobodyElseSawFreesIt() {
        owner.releaseLocal(object);
        expectFree();
    }

    private void expectFree() {
        assertThat(Header.isAllocated(object)).isFalse();
        assertThat(BiasedLayout.owner(object)).isEqualTo(NOBODY);
        expect(0, BiasedLayout.LAYOUT.deadCount());
        assertThat(BiasedLayout.isDead(BiasedLayout.LAYOUT.deadCount())).isTrue();
    }

    @Test
    void theOwnersLastReleaseMergesWhatOthersStillHold() {
        other.retainLocal(object);
        owner.releaseLocal(object);
        assertThat(BiasedLayout.owner(object)).isEqualTo(NOBODY);
        expect(0, word(1, MERGED));
        other.releaseLocal(object);
        expectFree();
    }

    @Test
    void aReleaseThatFindsNoSharedCountIsQueuedAndTheNextOnesGoBelowZero() {
        owner.retainLocal(object);
        owner.retainLocal(object);
        other.releaseLocal(object);
        expect(3, QUEUED);
        other.releaseLocal(object);
        expect(3, word(-1, QUEUED));
        owner.poll();
        assertThat(BiasedLayout.owner(object)).isEqualTo(NOBODY);
        expect(0, word(1, MERGED));
        owner.releaseLocal(object);
        expectFree();
    }

    /** The other has counted a reference in the shared word and handed it to the owner, which drops it as one of its own. */
    @Test
    void theOwnersCountMayReachZeroWhileAReferenceIsQueued() {
        owner.retainLocal(object);
        other.retainLocal(object);
        expect(2, ONE);
        other.releaseLocal(object);
        other.releaseLocal(object);
        expect(2, QUEUED);
        other.retainLocal(object);
        owner.releaseLocal(object);
        owner.releaseLocal(object);
        expect(0, word(1, MERGED));
        owner.poll();
        expectFree();
    }

    @Test
    void theQueueOfABlockedOwnerIsServedByWhoAddsToIt() {
        owner.enterBlocking();
        other.releaseLocal(object);
        expectFree();
        owner.leaveBlocking();
    }

    @Test
    void whatAnOwnerFindsInItsQueueWhenItBlocksIsServedFirst() {
        other.releaseLocal(object);
        expect(1, QUEUED);
        owner.enterBlocking();
        expectFree();
        owner.leaveBlocking();
    }

    @Test
    void bothHalvesCountUpToTheGreatest() {
        assertThat(MOST_LOCAL + MOST_SHARED).isEqualTo(Integer.MAX_VALUE);
        force(MOST_LOCAL - 1, word(MOST_SHARED - 1, DEFAULT));
        owner.retainLocal(object);
        other.retainLocal(object);
        expect(MOST_LOCAL, word(MOST_SHARED, DEFAULT));
        assertThat(counter.countOf(object)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void oneMoreThanTheGreatestSticksInEachHalf() {
        force(MOST_LOCAL, DEFAULT);
        owner.retainLocal(object);
        expectStuck();
        force(1, word(MOST_SHARED, DEFAULT));
        other.retainLocal(object);
        expectStuck();
    }

    @Test
    void oneFewerThanTheLeastSticks() {
        force(MOST_LOCAL, word(1 - MOST_SHARED, QUEUED));
        other.releaseLocal(object);
        expect(MOST_LOCAL, word(-MOST_SHARED, QUEUED));
        other.releaseLocal(object);
        assertThat(BiasedLayout.isStuck(BiasedLayout.shared(object))).isTrue();
        other.releaseLocal(object);
        expectStuck();
    }

    @Test
    void aMergedCountThatDoesNotFitSticks() {
        force(MOST_SHARED + 2, word(-1, QUEUED));
        assertThat(counter.countOf(object)).isEqualTo(MOST_SHARED + 1L);
        force(MOST_SHARED + 2, BiasedLayout.MAYBE_SHARED);
        other.releaseLocal(object);
        owner.poll();
        expectStuck();
    }

    private void expectStuck() {
        assertThat(counter.countOf(object)).isEqualTo(RefCounter.STUCK);
        assertThat(BiasedLayout.shared(object)).isEqualTo(STUCK);
    }

    /** Each thread in the middle of an event can move a stuck word by one before it is put back. */
    @Test
    void everyValueOfTheStuckRangeIsPutBackToItsMiddle() {
        int least = Integer.MIN_VALUE;
        int most = word(-MOST_SHARED - 1, MERGED);
        assertThat((long) STUCK - least).isGreaterThan(4L << 26);
        assertThat((long) most - STUCK).isGreaterThan(4L << 26);
        assertThat(BiasedLayout.isStuck(Header.IMMORTAL_COUNT)).isTrue();
        for (int shared : new int[] {least, least + 1, STUCK, most - 1, most, word(MOST_SHARED + 1, MERGED)}) {
            force(1, shared);
            other.retainLocal(object);
            expectStuck();
            force(1, shared);
            other.releaseLocal(object);
            expectStuck();
            owner.retainLocal(object);
            owner.releaseLocal(object);
            owner.releaseLocal(object);
            expectStuck();
            BiasedLayout.setPrefix(object, BiasedLayout.newborn(((BiasedMutator) owner).id));
        }
    }
}
