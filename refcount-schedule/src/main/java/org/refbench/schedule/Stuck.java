package org.refbench.schedule;

/** No task can go on, or none gets anywhere. */
public final class Stuck extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Stuck(String message) {
        super(message);
    }
}
