/**
 * The evidence that the tables can fail: schemes and parts with one known weakness each, run through the same actors and
 * graded by the same tables. Each must show a forbidden outcome. Where a weakness would corrupt the heap, a freed object is
 * only marked, and its memory not reused within a test, so that it becomes an outcome and not a crash.
 */
package org.refbench.stress.weakened;
