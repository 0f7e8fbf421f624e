package org.refbench.harness.latency;

/**
 * One fork; its figures are in its interval log.
 *
 * @param number its place in the order of all forks, from 1
 * @param round the round that it belongs to; 0 for those that find the capacity or record pauses, -1 for those that watch deaths
 * @param contender the label of what was measured
 * @param rate requests a second; 0 for a closed loop
 * @param failure why there are no figures; empty if there are
 * @param startedAt when, in ISO 8601
 * @param throughput requests a second that were served while they counted
 * @param loadBefore the machine's load average when it started
 * @param stealMs time that the hypervisor took from this machine meanwhile
 */
public record LatencyRecord(
        int number,
        int round,
        String contender,
        double rate,
        String failure,
        String startedAt,
        double throughput,
        double loadBefore,
        double stealMs) {
    boolean isTimed() {
        return round > LatencyPlan.UNTIMED;
    }

    boolean succeeded() {
        return failure.isEmpty();
    }
}
