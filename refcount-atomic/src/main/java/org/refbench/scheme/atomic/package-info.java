/** Atomic counts: the Gilectomy of 2016. */
package org.refbench.scheme.atomic;
