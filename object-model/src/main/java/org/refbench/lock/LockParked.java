package org.refbench.lock;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** For the flight recorder: a thread slept for a lock of the lock policy. */
@Name("refbench.LockParked")
@Label("Parked for a lock")
@Category("refbench")
@StackTrace(false)
final class LockParked extends Event {
    @Label("Object, 0 for the global lock")
    long object;
}
