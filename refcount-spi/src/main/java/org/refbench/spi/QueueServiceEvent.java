package org.refbench.spi;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** For the flight recorder: a thread merged and destroyed what others had queued. Only under {@link org.refbench.heap.Switches#PAUSES}. */
@Name("refbench.QueueService")
@Label("Service of a queue")
@Category("refbench")
@StackTrace(false)
public final class QueueServiceEvent extends Event {}
