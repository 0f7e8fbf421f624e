/** The scheme that counts nothing and reclaims by a stop-the-world mark-sweep. */
package org.refbench.scheme.tracing;
