package org.refbench.tck.verify;

/**
 * One execution that can fail: a test of the kit, a random program, an exploration of schedules.
 *
 * @param law the law that it is about, or the kind of program where it is about several
 * @param test what is executed
 * @param seed what its random choices come from
 * @param replay what says all that is needed to execute it again, without blanks
 */
public record Trial(String law, String test, long seed, String replay) {}
