package org.refbench.scheme.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainProviderTest {
    private final PlainProvider provider = new PlainProvider();

    @Test
    void onlyUnsynchronisedCountsNeedTheGlobalLock() {
        assertThat(provider.traits().singleMutator()).isTrue();
        assertThat(provider.traits(Map.of("counts", "plain"))).isEqualTo(provider.traits());
        assertThat(provider.traits(Map.of("counts", "mutex")).singleMutator()).isFalse();
    }

    @Test
    void aWrongOptionIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> provider.traits(Map.of("counts", "furtex")))
                .withMessageContaining("counts must be plain or mutex, not 'furtex'");
    }
}
