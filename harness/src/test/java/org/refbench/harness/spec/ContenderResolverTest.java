package org.refbench.harness.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContenderResolverTest {
    private final ContenderResolver resolver = new ContenderResolver(new SmallCatalog());

    @Test
    void presetsUnfold() {
        assertThat(resolver.resolve("gil", Optional.empty()))
                .isEqualTo(new Contender("gil", SchemeSpec.of("plain"), "gil"));
        assertThat(resolver.resolve("gilectomy", Optional.empty()))
                .isEqualTo(new Contender("gilectomy", SchemeSpec.of("atomic"), "object-lock"));
    }

    @Test
    void aBareSchemeGetsObjectLockWhereItIsLegal() {
        assertThat(resolver.resolve("atomic", Optional.empty()).lock()).isEqualTo("object-lock");
        assertThat(resolver.resolve("plain", Optional.empty()).lock()).isEqualTo("gil");
    }

    @Test
    void theLockMayBeChosen() {
        assertThat(resolver.resolve("atomic", Optional.of("gil")).label()).isEqualTo("atomic+gil");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "atomc;-;unknown scheme 'atomc'. Did you mean 'atomic'? Known: atomic, gil, gilectomy, plain",
                "zzzzzz;-;unknown scheme 'zzzzzz'. Known:",
                "plain;object-lock;plain cannot run under object-lock: not legal",
                "atomic;gill;unknown lock policy 'gill'. Did you mean 'gil'?",
                "gil;object-lock;the preset 'gil' is plain under gil",
                "gil(x=1);-;the preset 'gil' takes no options",
                "immortal(plain);-;no wrapper 'immortal' is installed",
                "atomic(plain);-;'atomic' is a scheme, not a wrapper",
                "atomic(x=1);-;scheme 'atomic' takes no options",
                "plain(ever=1);-;unknown option of plain 'ever'. Did you mean 'every'?",
            })
    void refusals(String scheme, String lock, String message) {
        assertThatThrownBy(() -> resolver.resolve(scheme, Optional.ofNullable(lock)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining(message);
    }

    @Test
    void noContenderTwice() {
        assertThatThrownBy(() -> resolver.resolveList("gil,atomic,gil", Optional.empty()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'gil' is named twice");
    }

    private static final class SmallCatalog implements Catalog {
        @Override
        public List<Scheme> schemes() {
            return List.of(
                    new Scheme("atomic", "atomic counts", Map.of(), true),
                    new Scheme("plain", "plain counts", Map.of("every", "an option"), true));
        }

        @Override
        public List<Lock> locks() {
            return List.of(new Lock("gil", "one lock"), new Lock("object-lock", "many locks"));
        }

        @Override
        public Optional<String> objection(String scheme, String lock) {
            return scheme.equals("plain") && lock.equals("object-lock") ? Optional.of("not legal") : Optional.empty();
        }
    }
}
