package org.refbench.tck.schedule;

/** A law is broken. */
final class Violation extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final String law;

    Violation(String law, String message) {
        super("law " + law + ": " + message);
        this.law = law;
    }

    String law() {
        return law;
    }
}
