/** The scheme that counts with atomic increments and decrements. */
package org.refbench.scheme.atomic;
