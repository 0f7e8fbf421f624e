/** Coalesced counts: of all stores to a slot in an epoch, the first old value and the last new one count. */
package org.refbench.scheme.coalesced;
