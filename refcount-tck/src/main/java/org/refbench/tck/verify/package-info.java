/** The contract kit and random programs as a program runs them, not a build: for a given time, telling a journal. */
package org.refbench.tck.verify;
