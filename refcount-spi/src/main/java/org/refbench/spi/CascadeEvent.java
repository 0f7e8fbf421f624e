package org.refbench.spi;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** For the flight recorder: a thread destroyed an object that is no leaf and all that died with it, safepoints on the way included. Only under {@link org.refbench.heap.Switches#PAUSES}. */
@Name("refbench.Cascade")
@Label("Cascade of frees")
@Category("refbench")
@StackTrace(false)
public final class CascadeEvent extends Event {}
