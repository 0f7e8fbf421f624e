/** The machine, the JVM and the state of the sources that a result belongs to. */
package org.refbench.harness.env;
