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

    @Test
    void aContenderMayNameItsLockAsTablesDo() {
        assertThat(resolver.resolveList("atomic+gil,immortal(plain,startup=true),gil", Optional.of("gil")))
                .extracting(Contender::label)
                .containsExactly("atomic+gil", "immortal(plain,startup=true)+gil", "gil");
        assertThat(resolver.resolve("atomic + object-lock", Optional.of("gil")).lock())
                .as("what is nearer counts")
                .isEqualTo("object-lock");
    }

    @Test
    void aContenderMayBeGivenAName() {
        List<Contender> both = resolver.resolveList("a=gil, b = atomic+gil", Optional.empty());
        assertThat(both).extracting(Contender::label).containsExactly("a", "b");
        assertThat(both.getFirst().lock()).isEqualTo("gil");
        assertThat(both.getLast().scheme().name()).isEqualTo("atomic");
        assertThatThrownBy(() -> resolver.resolveList("a=gil,a=atomic", Optional.empty()))
                .hasMessageContaining("'a' is named twice");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            nullValues = "-",
            value = {
                "atomc;-;unknown scheme 'atomc'. Did you mean 'atomic'? Known: atomic, freethreading-1.4, gil,",
                "zzzzzz;-;unknown scheme 'zzzzzz'. Known:",
                "plain;object-lock;plain cannot run under object-lock: not legal",
                "atomic;gill;unknown lock policy 'gill'. Did you mean 'gil'?",
                "gil;object-lock;the preset 'gil' is plain under gil",
                "gil+object-lock;-;the preset 'gil' is plain under gil",
                "atomic+gill;-;unknown lock policy 'gill'. Did you mean 'gil'?",
                "atomic+;-;column 8: expected the name of a lock policy",
                "gil(x=1);-;the preset 'gil' takes no options",
                "immortal;-;'immortal' wraps another scheme; write immortal(atomic)",
                "immortl(plain);-;unknown wrapper 'immortl'. Did you mean 'immortal'?",
                "immortal(plain,start=1);-;unknown option of immortal 'start'",
                "immortal(plain(ever=1));-;unknown option of plain 'ever'",
                "immortal(plain(every=never));-;plain: every must be a number, not 'never'",
                "atomic(plain);-;'atomic' is a scheme, not a wrapper",
                "atomic(x=1);-;'atomic' takes no options",
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

    @Test
    void aWrapperTakesASchemeAndTheOptionsOfBoth() {
        Contender contender = resolver.resolve("immortal(plain(every=3),startup=true)", Optional.of("object-lock"));
        assertThat(contender.label()).isEqualTo("immortal(plain(every=3),startup=true)+object-lock");
        assertThat(contender.scheme().allOptions()).containsOnly(Map.entry("every", "3"), Map.entry("startup", "true"));
    }

    private static final class SmallCatalog implements Catalog {
        @Override
        public List<Scheme> schemes() {
            return List.of(
                    new Scheme("atomic", "atomic counts", Map.of(), true, false),
                    new Scheme("plain", "plain counts", Map.of("every", "an option"), true, false));
        }

        @Override
        public List<Lock> locks() {
            return List.of(new Lock("gil", "one lock"), new Lock("object-lock", "many locks"));
        }

        @Override
        public List<Wrapper> wrappers() {
            return List.of(new Wrapper("immortal", "wraps", Map.of("startup", "an option")));
        }

        @Override
        public Optional<String> flaw(SchemeSpec scheme) {
            return "never".equals(scheme.allOptions().get("every"))
                    ? Optional.of("plain: every must be a number, not 'never'")
                    : Optional.empty();
        }

        @Override
        public Optional<String> objection(SchemeSpec scheme, String lock) {
            return scheme.equals(SchemeSpec.of("plain")) && lock.equals("object-lock")
                    ? Optional.of("not legal")
                    : Optional.empty();
        }
    }
}
