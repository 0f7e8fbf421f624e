package org.refbench.spi;

import jdk.jfr.Category;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** For the flight recorder: a scheme ended an epoch; what of it runs on the thread that ends it. */
@Name("refbench.Epoch")
@Label("Epoch")
@Category("refbench")
@StackTrace(false)
public final class EpochEvent extends Event {}
