package org.refbench.harness.spec;

import java.util.Optional;

/**
 * A contender as it is written: {@code SCHEME}, {@code SCHEME+LOCK}, as tables show it, or either with {@code NAME=} before it.
 *
 * @param alias the name to show instead, if one is given
 * @param scheme the scheme or preset
 * @param lock the lock policy, if one is named
 */
record ContenderSpec(Optional<String> alias, SchemeSpec scheme, Optional<String> lock) {}
