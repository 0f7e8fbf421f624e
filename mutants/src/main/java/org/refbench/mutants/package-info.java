/** Broken schemes and broken parts, each with one known bug, which the contract kit, the audit and the scheduler must find. */
package org.refbench.mutants;
