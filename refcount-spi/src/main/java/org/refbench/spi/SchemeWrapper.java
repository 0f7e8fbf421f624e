package org.refbench.spi;

import java.util.List;

/**
 * Makes another scheme of any scheme, written {@code wrapper(inner)}; found by {@link java.util.ServiceLoader}, and as small
 * as a {@link SchemeProvider}.
 */
public interface SchemeWrapper {
    /** The name on the command line. */
    String alias();

    /** One line for {@code refbench schemes}. */
    String summary();

    /**
     * The wrapped scheme. Its alias is {@code wrapper(inner)}; it takes the options of both.
     *
     * @throws IllegalArgumentException if {@code inner} cannot be wrapped; the message says why
     */
    WrappedProvider wrap(SchemeProvider inner);

    /** The options that wrapping adds; none by default. */
    default List<SchemeOption> options() {
        return List.of();
    }
}
