/** Counts nothing; stop-the-world mark-sweep over roots and heap walk: the oracle of every other scheme. */
package org.refbench.scheme.tracing;
