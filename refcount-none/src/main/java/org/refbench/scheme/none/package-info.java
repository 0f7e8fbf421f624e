/** The scheme that counts nothing and frees nothing. */
package org.refbench.scheme.none;
