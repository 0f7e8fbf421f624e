package org.refbench.harness.env;

import com.sun.management.OperatingSystemMXBean;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.management.ManagementFactory;

/**
 * The CPU time of this process, all its threads together. The JVM's own figure advances in steps of 10 ms on Linux, which is the
 * length of a short iteration, so the C library is asked.
 */
public final class CpuClock {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int CLOCK_ID = System.getProperty("os.name").startsWith("Mac") ? 12 : 2;
    private static final MethodHandle CLOCK_GETTIME = clockGettime();
    private static final MemorySegment TIMESPEC = Arena.global().allocate(16, 8);
    private static final OperatingSystemMXBean OS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private CpuClock() {}

    @SuppressWarnings("restricted")
    private static MethodHandle clockGettime() {
        Linker linker = Linker.nativeLinker();
        return linker.defaultLookup()
                .find("clock_gettime")
                .map(address -> linker.downcallHandle(
                        address,
                        FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.ADDRESS)))
                .orElse(null);
    }

    /** CPU time so far, in ns. */
    public static synchronized long nanos() {
        if (CLOCK_GETTIME == null) {
            return OS.getProcessCpuTime();
        }
        try {
            int failed = (int) CLOCK_GETTIME.invokeExact(CLOCK_ID, TIMESPEC);
            return failed == 0
                    ? TIMESPEC.get(ValueLayout.JAVA_LONG, 0) * NANOS_PER_SECOND + TIMESPEC.get(ValueLayout.JAVA_LONG, 8)
                    : OS.getProcessCpuTime();
        } catch (Throwable e) {
            throw new IllegalStateException("clock_gettime cannot be called", e);
        }
    }
}
