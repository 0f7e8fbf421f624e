package org.refbench.scheme.deferred;

import java.util.LinkedHashMap;
import java.util.Map;
import org.refbench.heap.Heap;
import org.refbench.heap.Switches;

/** What epochs did so far. Written with the world stopped; exact at quiescence. */
final class Figures {
    long epochs;
    long judged;
    long marked;
    private long deaths;
    private long longest;
    private long pauseTotal;
    private long pauseMost;
    private long deathsBefore;
    private long deathsMost;
    private long floating;
    private long floatingBefore;
    private long floatingMost;

    void length(int entries) {
        longest = Math.max(longest, entries);
    }

    void died(Heap heap, long object) {
        deaths++;
        if (Switches.COUNTING) {
            floating += heap.cellBytes(object);
        }
    }

    void pause(long nanos) {
        pauseTotal += nanos;
        pauseMost = Math.max(pauseMost, nanos);
        deathsMost = Math.max(deathsMost, deaths - deathsBefore);
        deathsBefore = deaths;
        floatingMost = Math.max(floatingMost, floating - floatingBefore);
        floatingBefore = floating;
    }

    Map<String, Long> byName() {
        Map<String, Long> figures = new LinkedHashMap<>();
        figures.put("epochs", epochs);
        figures.put("table_entries_judged", judged);
        figures.put("table_longest", longest);
        figures.put("roots_marked", marked);
        figures.put("died_in_epochs", deaths);
        figures.put("died_in_one_epoch_most", deathsMost);
        figures.put("pause_ns_total", pauseTotal);
        figures.put("pause_ns_most", pauseMost);
        if (Switches.COUNTING) {
            figures.put("floating_bytes_total", floating);
            figures.put("floating_bytes_most", floatingMost);
        }
        return figures;
    }
}
