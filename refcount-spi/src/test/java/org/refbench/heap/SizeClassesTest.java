package org.refbench.heap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SizeClassesTest {
    @Test
    void everySizeHasTheSmallestClassThatHoldsIt() {
        for (int bytes = 1; bytes <= SizeClasses.MAX_SMALL; bytes++) {
            int sizeClass = SizeClasses.of(bytes);
            assertThat(SizeClasses.size(sizeClass)).isGreaterThanOrEqualTo(bytes);
            if (sizeClass > 0) {
                assertThat(SizeClasses.size(sizeClass - 1)).isLessThan(bytes);
            }
        }
    }

    @Test
    void sizesRiseByEightAndWasteLittle() {
        assertThat(SizeClasses.size(0)).isEqualTo(16);
        assertThat(SizeClasses.size(SizeClasses.COUNT - 1)).isEqualTo(SizeClasses.MAX_SMALL);
        for (int i = 1; i < SizeClasses.COUNT; i++) {
            int size = SizeClasses.size(i);
            int smallestUser = SizeClasses.size(i - 1) + 1;
            assertThat(size % 8).isZero();
            assertThat(size).isGreaterThan(SizeClasses.size(i - 1));
            if (size > 128) {
                assertThat((double) (size - smallestUser) / size)
                        .as("waste in a cell of " + size)
                        .isLessThanOrEqualTo(0.2);
            }
        }
    }
}
