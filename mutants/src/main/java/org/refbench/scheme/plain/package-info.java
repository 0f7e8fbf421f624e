/** Planted in the scheme of the same name, in its package, because what it calls is hidden there. */
package org.refbench.scheme.plain;
