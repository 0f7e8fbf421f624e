package org.refbench.harness.shootout;

import org.refbench.harness.env.MachineLoad;

/**
 * What else the machine did while a fork ran.
 *
 * @param loadAfter the load average when it had ended
 * @param othersCpuMs CPU time of other processes meanwhile, over all cores; negative where the system does not tell
 */
public record Surroundings(double loadAfter, double othersCpuMs) {
    /** Of a fork that was recorded without them. */
    static final Surroundings UNKNOWN = new Surroundings(-1, -1);

    /** The surroundings of a fork that has just ended; {@code othersBefore} was read when it started. */
    static Surroundings since(double othersBefore) {
        double now = MachineLoad.othersCpuMs();
        return new Surroundings(MachineLoad.average(), now < 0 ? -1 : Math.max(0, now - othersBefore));
    }
}
