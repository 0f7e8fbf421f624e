/**
 * A controlled scheduler: runs code that was written for threads on continuations, switching only where a strategy says so,
 * at every access of a shared word and every blocking operation; with a weak-memory mode. Classes get their switch points
 * when they are loaded by {@link org.refbench.schedule.InstrumentingLoader}; production classes stay as they are.
 */
package org.refbench.schedule;
