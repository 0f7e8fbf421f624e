package org.refbench.harness.spec;

import java.util.Optional;

/**
 * A contender as it is written: {@code SCHEME} or {@code SCHEME+LOCK}, as tables show it.
 *
 * @param scheme the scheme or preset
 * @param lock the lock policy, if one is named
 */
record ContenderSpec(SchemeSpec scheme, Optional<String> lock) {}
