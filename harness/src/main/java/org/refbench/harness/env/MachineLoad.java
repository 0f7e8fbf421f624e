package org.refbench.harness.env;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What else the machine is doing. */
public final class MachineLoad {
    private static final Path STAT = Path.of("/proc/stat");
    private static final int STEAL_COLUMN = 8;
    private static final double MS_PER_TICK = 10;

    private MachineLoad() {}

    /** The load average of the last minute; negative where the system does not tell. */
    public static double average() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Processor time that the hypervisor gave to others since boot, over all cores; 0 where the system does not tell. */
    public static double stealMs() {
        try {
            String[] total = Files.readAllLines(STAT).getFirst().split("\\s+");
            return total.length > STEAL_COLUMN ? Long.parseLong(total[STEAL_COLUMN]) * MS_PER_TICK : 0;
        } catch (IOException notLinux) {
            return 0;
        }
    }
}
