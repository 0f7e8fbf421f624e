/** From raw iterations to estimates with intervals: where a fork is steady, what a cell costs, what a ratio is. */
package org.refbench.harness.stats;
