package org.refbench.spi;

import java.util.function.LongConsumer;

/**
 * What {@link RefCounter#collectCycles} is to do.
 *
 * @param traits the scheme's
 * @param plainOnly leave garbage with finalisers or weak references to it, and what that refers to: nothing of the program runs
 * @param free whether to free it; else finalisers run and weak references are cleared, and the garbage stays what it is
 * @param freed is shown every object that is to be freed but leaves, while all of it is still whole
 * @param pause lets the other threads go on for a moment; the caller is at a safepoint
 */
public record CycleRequest(SchemeTraits traits, boolean plainOnly, boolean free, LongConsumer freed, Runnable pause) {}
