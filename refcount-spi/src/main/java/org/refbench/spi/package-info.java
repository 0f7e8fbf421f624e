/**
 * The plug-in point. A scheme implements {@link org.refbench.spi.RefCounter} (one per runtime) and {@link
 * org.refbench.spi.Mutator} (one per thread) and is found by the alias of its {@link org.refbench.spi.SchemeProvider}.
 *
 * <p>Every reference is in a heap slot (H), in an owned local (L) or in a borrowed local (B). The events of {@code
 * Mutator} say what happens to references; a scheme counts H+L, or H only, or nothing.
 */
package org.refbench.spi;
