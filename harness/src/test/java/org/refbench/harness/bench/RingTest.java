package org.refbench.harness.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class RingTest {
    @Test
    void isEmptyAtFirstAndFullAfterItsCapacity() {
        Ring ring = new Ring(4);
        assertThat(ring.peek()).isEqualTo(-1);
        for (int i = 0; i < 4; i++) {
            assertThat(ring.claim()).isEqualTo(i);
            ring.publish();
        }
        assertThat(ring.claim()).isEqualTo(-1);
        assertThat(ring.peek()).isZero();
        ring.giveBack();
        assertThat(ring.claim()).isZero();
        assertThat(ring.peek()).isEqualTo(1);
    }

    @Test
    void aPlaceIsTheProducersUntilItIsPublishedAndTheConsumersUntilItIsGivenBack() {
        Ring ring = new Ring(1);
        assertThat(ring.claim()).isZero();
        assertThat(ring.peek()).isEqualTo(-1);
        ring.publish();
        assertThat(ring.peek()).isZero();
        assertThat(ring.claim()).isEqualTo(-1);
        ring.giveBack();
        assertThat(ring.claim()).isZero();
    }

    @Test
    void refusesACapacityThatIsNoPowerOfTwo() {
        assertThatThrownBy(() -> new Ring(6)).hasMessageContaining("6");
    }

    @Test
    void everyWordArrivesOnceAndInOrder() throws InterruptedException {
        int words = 300_000;
        Ring ring = new Ring(64);
        long[] places = new long[64];
        AtomicReference<String> wrong = new AtomicReference<>();
        Thread consumer = new Thread(() -> {
            for (long expected = 1; expected <= words && wrong.get() == null; expected++) {
                int place = ring.peek();
                while (place < 0) {
                    Thread.yield();
                    place = ring.peek();
                }
                if (places[place] != expected) {
                    wrong.set("expected " + expected + ", found " + places[place]);
                }
                ring.giveBack();
            }
        });
        consumer.start();
        for (long word = 1; word <= words && wrong.get() == null; word++) {
            int place = ring.claim();
            while (place < 0 && wrong.get() == null) {
                Thread.yield();
                place = ring.claim();
            }
            if (place >= 0) {
                places[place] = word;
                ring.publish();
            }
        }
        consumer.join();
        assertThat(wrong.get()).isNull();
    }
}
