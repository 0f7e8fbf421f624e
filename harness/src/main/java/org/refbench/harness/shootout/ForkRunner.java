package org.refbench.harness.shootout;

/** Runs one fork of a plan to its end. */
@FunctionalInterface
public interface ForkRunner {
    /** Measures {@code cell} in a JVM of its own; a failure of the cell is a record too, never an exception. */
    ForkRecord run(int number, int round, Cell cell);
}
