package org.refbench.schedule;

import java.util.List;

/**
 * One execution under the scheduler.
 *
 * @param failure what failed, or null
 * @param steps switch points passed
 * @param switches the last switches of tasks in order, one line each
 */
public record Execution(Throwable failure, int steps, List<String> switches) {}
