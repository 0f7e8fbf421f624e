/** Unsynchronised counts: with the global lock, CPython's own scheme. */
package org.refbench.scheme.plain;
