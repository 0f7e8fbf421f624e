package org.refbench.harness.shootout;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Ends a fork whose shootout is gone, killed perhaps, so that it does not measure on beside the resumed one. The shootout holds the other end of
 * the fork's standard input and never writes: the input ends when the shootout does. Waiting for that takes no CPU time.
 */
public final class OrphanWatch {
    /** Set in forks that a shootout starts; elsewhere standard input may be anything. */
    public static final String ENABLED = "refbench.endWithParent";

    private OrphanWatch() {}

    /** Watches from now on, if this is the fork of a shootout. */
    public static void start() {
        if (Boolean.getBoolean(ENABLED)) {
            Thread.ofPlatform().daemon().name("orphan-watch").start(OrphanWatch::endWithInput);
        }
    }

    private static void endWithInput() {
        try {
            System.in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            // as good as its end
        }
        Runtime.getRuntime().halt(1);
    }
}
