/** The command line, and the experiments that it starts. */
package org.refbench.harness;
