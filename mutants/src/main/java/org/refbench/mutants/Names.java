package org.refbench.mutants;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.refbench.spi.SchemeOption;

/** Names of bugs as users write them: {@code non-atomic-decrement}. */
final class Names {
    private Names() {}

    static String of(Enum<?> bug) {
        return bug.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static <E extends Enum<E>> E parse(String name, E[] bugs) {
        for (E bug : bugs) {
            if (of(bug).equals(name)) {
                return bug;
            }
        }
        throw new IllegalArgumentException("bug must be one of " + all(bugs) + ", not '" + name + "'");
    }

    private static String all(Enum<?>[] bugs) {
        return Arrays.stream(bugs).map(Names::of).collect(Collectors.joining("|"));
    }

    /** The option {@code bug}, whose default is the first one: none. */
    static SchemeOption option(Enum<?>... bugs) {
        return new SchemeOption("bug", all(bugs), of(bugs[0]), "the one thing that is wrong");
    }
}
