package org.refbench.harness.env;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** What else the machine is doing. */
public final class MachineLoad {
    private static final Path STAT = Path.of("/proc/stat");
    private static final Path OWN_STAT = Path.of("/proc/self/stat");
    private static final int IDLE_COLUMN = 4;
    private static final int IO_WAIT_COLUMN = 5;
    private static final int STEAL_COLUMN = 8;
    private static final double MS_PER_TICK = 10;

    private MachineLoad() {}

    /** The load average of the last minute; negative where the system does not tell. */
    public static double average() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /**
     * CPU time that processes other than this one and its ended children have had since boot, over all cores, in steps of 10 ms;
     * negative where the system does not tell.
     */
    public static double othersCpuMs() {
        try {
            String[] total = Files.readAllLines(STAT).getFirst().split("\\s+");
            long busy = 0;
            for (int column = 1; column < STEAL_COLUMN; column++) {
                busy += column == IDLE_COLUMN || column == IO_WAIT_COLUMN ? 0 : Long.parseLong(total[column]);
            }
            String own = Files.readString(OWN_STAT);
            String[] fields = own.substring(own.lastIndexOf(')') + 2).split(" "); // what follows the program's name
            long mine = 0;
            for (int field = 11; field <= 14; field++) { // utime, stime, cutime, cstime
                mine += Long.parseLong(fields[field]);
            }
            return (busy - mine) * MS_PER_TICK;
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException notLinux) {
            return -1;
        }
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
