package org.refbench.safepoint;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/** For the flight recorder: the world was stopped, from the request to the restart. */
@Name("refbench.WorldStopped")
@Label("World stopped")
@Category("refbench")
@StackTrace(false)
final class WorldStopped extends Event {
    @Label("Until all had stopped")
    @Timespan
    long waitNanos;
}
