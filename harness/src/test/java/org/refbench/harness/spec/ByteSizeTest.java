package org.refbench.harness.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({"1,1", "512,512", "4k,4096", "64M,67108864", "2g,2147483648", "16mb,16777216"})
    void units(String text, long bytes) {
        assertThat(ByteSize.parse("--heap-limit", text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "64q", "m", "-1", "1.5m", "64 megabytes"})
    void notASize(String text) {
        assertThatThrownBy(() -> ByteSize.parse("--heap-limit", text))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("--heap-limit: '" + text + "' is not a size");
    }

    @Test
    void outOfRange() {
        assertThatThrownBy(() -> ByteSize.parse("--heap-limit", "99999999999g"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("more than");
        assertThatThrownBy(() -> ByteSize.parse("--heap-limit", "0"))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("more than 0");
    }

    @ParameterizedTest
    @CsvSource({"0,0 B", "1023,1023 B", "1536,1.5 kB", "67108864,64 MB", "25769803776,24 GB"})
    void forPeople(long bytes, String text) {
        assertThat(ByteSize.format(bytes)).isEqualTo(text);
    }
}
