package org.refbench.schedule;

import java.util.IdentityHashMap;
import java.util.Map;

/** Java monitors and locks under the scheduler: owner, depth, who waits to be notified, and the clock of the last release. */
final class Monitors {
    private final Scheduler scheduler;
    private final Map<Object, Monitor> monitors = new IdentityHashMap<>();

    Monitors(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    Monitor of(Object object) {
        return monitors.computeIfAbsent(
                object, o -> new Monitor(scheduler, o.getClass().getSimpleName()));
    }
}
