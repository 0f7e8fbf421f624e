package org.refbench.harness.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is installed: every option's value is looked at before anything starts, every preset runs. */
class InstalledCatalogTest {
    private final InstalledCatalog catalog = new InstalledCatalog();

    static Stream<String> options() {
        List<String> all = new ArrayList<>();
        InstalledCatalog catalog = new InstalledCatalog();
        catalog.schemes()
                .forEach(s -> s.options().keySet().forEach(option -> all.add(s.name() + "(" + option + "=nonsense)")));
        catalog.wrappers()
                .forEach(w ->
                        w.options().keySet().forEach(option -> all.add(w.name() + "(plain," + option + "=nonsense)")));
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("options")
    void aWrongValueIsRefusedWithWhatWouldBeRight(String spec) {
        assertThatThrownBy(() -> new ContenderResolver(catalog).resolve(spec, Optional.empty()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("must be")
                .hasMessageContaining("'nonsense'");
    }

    @ParameterizedTest
    @EnumSource(Preset.class)
    void everyPresetIsLegal(Preset preset) {
        Contender contender = new ContenderResolver(catalog).resolve(preset.alias(), Optional.empty());
        assertThat(contender.label()).isEqualTo(preset.alias());
        assertThat(contender.scheme()).hasToString(preset.scheme());
    }

    @Test
    void theMutexMakesPlainCountsLegalWithoutTheGlobalLock() {
        assertThat(catalog.objection(SchemeSpecParser.parse("plain(counts=mutex)"), "object-lock"))
                .isEmpty();
        assertThat(catalog.objection(SchemeSpecParser.parse("immortal(plain)"), "object-lock"))
                .isPresent();
    }
}
