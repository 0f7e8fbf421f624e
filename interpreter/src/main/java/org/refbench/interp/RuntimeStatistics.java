package org.refbench.interp;

import java.util.Map;
import org.refbench.audit.AuditReport;
import org.refbench.heap.HeapStatistics;

/**
 * What a runtime did, taken after its roots were torn down and the scheme had quiesced.
 *
 * @param heap the heap's counts; -1 where the runtime did not count
 * @param exit the last audit: what is left is a leak, cyclic garbage, or stuck
 * @param operations SPI events by name, summed over all threads; zero unless the runtime counted
 * @param waits what threads waited for: locks, safepoints, handshakes
 * @param scheme the scheme's own figures
 * @param immortalBytes bytes of the cells of immortal objects, their storage left out
 * @param threads interpreter threads that ever ran, the main one included
 * @param safepointStops how often the world was stopped
 * @param audits audits that ran, the last one included
 * @param failedAudit the first audit that found something, or null
 */
public record RuntimeStatistics(
        HeapStatistics heap,
        AuditReport exit,
        Map<String, Long> operations,
        Map<String, Long> waits,
        Map<String, Long> scheme,
        long immortalBytes,
        int threads,
        long safepointStops,
        long audits,
        AuditReport failedAudit) {}
