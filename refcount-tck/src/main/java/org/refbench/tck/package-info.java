/** The contract kit: one suite of tests that every scheme must pass. */
package org.refbench.tck;
