/** The command line: one class per command, all of them thin. */
package org.refbench.harness.cli;
