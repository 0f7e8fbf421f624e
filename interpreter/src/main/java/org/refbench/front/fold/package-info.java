/** Constant folding, as far as CPython 3.11 does it, because it decides which objects a program makes. */
package org.refbench.front.fold;
