/**
 * JMH benchmarks of the SPI, each beside its yardstick: what an event costs with nothing round it.
 *
 * <p>Run them with {@code refbench jmh -- Counting} and the like; all of JMH's options work. Figures of one run are compared
 * with each other only: absolute times drift with the machine.
 */
package org.refbench.harness.bench;
