/** The scheme that counts with unsynchronised increments and decrements. */
package org.refbench.scheme.plain;
