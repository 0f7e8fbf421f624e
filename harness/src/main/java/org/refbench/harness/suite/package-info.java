/** The benchmarks of the SPI as one run over all schemes: {@code refbench spi-benchmarks}. */
package org.refbench.harness.suite;
