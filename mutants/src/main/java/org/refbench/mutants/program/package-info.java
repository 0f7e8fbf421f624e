/** Small programs for the controlled scheduler, each about one thing that several threads may do at once. */
package org.refbench.mutants.program;
