/** Biased counts: the owner's without atomics, the others' with (Choi, Shull and Torrellas 2018; PEP 703). */
package org.refbench.scheme.biased;
