/**
 * Shootouts: a plan of cells, run in rounds of JMH forks, each fork's record saved before the next one starts.
 *
 * <p>A cell is one contender (scheme and lock policy), one workload and one number of threads. Each fork is a fresh JVM
 * that measures one cell, so that the compiler sees one scheme and one lock policy only.
 */
package org.refbench.harness.shootout;
