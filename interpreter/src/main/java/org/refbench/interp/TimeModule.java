package org.refbench.interp;

import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.function.LongSupplier;
import org.refbench.lock.Deadlines;
import org.refbench.object.Exceptions;
import org.refbench.object.Floats;
import org.refbench.object.Ints;
import org.refbench.object.Signature;
import org.refbench.object.ThreadState;

/** The module {@code time}: clocks, and {@code sleep}, which is a blocking region. */
final class TimeModule {
    private TimeModule() {}

    static void define(ModuleDefinition module, Interpreter interpreter) {
        clock(module, "time", TimeModule::wallClock);
        clock(module, "perf_counter", System::nanoTime);
        clock(module, "monotonic", System::nanoTime);
        clock(module, "process_time", TimeModule::processTime);
        clock(module, "thread_time", () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
        module.function("sleep", Signature.exactly(1), (t, base, count) -> sleep(t, interpreter, t.stack[base]));
    }

    /** Defines a clock twice: in seconds, and in nanoseconds. */
    private static void clock(ModuleDefinition module, String name, LongSupplier nanos) {
        Signature none = Signature.exactly(0);
        module.function(name, none, (t, base, count) -> Floats.of(t, nanos.getAsLong() / 1e9));
        module.function(name + "_ns", none, (t, base, count) -> Ints.of(t, nanos.getAsLong()));
    }

    private static long wallClock() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    private static long processTime() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long sleep(ThreadState t, Interpreter interpreter, long seconds) {
        long nanos = Times.nanos(t, seconds);
        if (nanos < 0) {
            throw Exceptions.valueError(t, "sleep length must be non-negative");
        }
        if (nanos == 0) {
            t.enterBlocking();
            Thread.yield();
            t.leaveBlocking();
        } else {
            Blocking.await(t, interpreter, Deadlines.after(nanos), () -> false);
        }
        return t.none();
    }
}
