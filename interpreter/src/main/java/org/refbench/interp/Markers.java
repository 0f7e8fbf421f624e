package org.refbench.interp;

import org.refbench.object.Floats;
import org.refbench.object.Lists;
import org.refbench.object.ThreadState;

/**
 * Objects whose last reference is dropped at a known moment, so that the time from death to free can be measured: before each request a
 * worker makes two. One it drops at once; the other it leaves in a list that all workers share, and takes the oldest out of that list and
 * drops it. Only under {@link org.refbench.heap.Switches#DEATHS}.
 */
final class Markers {
    /** So many markers are in the list: with more than one worker, most are dropped by another than their maker. */
    private static final int LISTED = 4;

    /** The list, which the module {@code refbench} keeps alive. */
    private volatile long list;

    /** A new reference to the list; once. */
    long create(ThreadState t) {
        list = Lists.create(t);
        return list;
    }

    /** Makes two markers and drops two. Every other reference of the thread is in a root. */
    void beforeRequest(ThreadState t, RequestSource requests, int worker) {
        drop(t, Floats.of(t, worker), requests.death(false));
        t.push(Floats.of(t, worker));
        Lists.append(t, list, t.stack[t.sp - 1]);
        t.drop();
        if (Lists.length(list) > LISTED) {
            long oldest = Lists.pop(t, list, 0);
            if (oldest != 0) {
                drop(t, oldest, Floats.value(oldest) == worker ? null : requests.death(true));
            }
        }
    }

    private static void drop(ThreadState t, long marker, RequestSource.MarkerDeath death) {
        if (death == null) {
            t.m.releaseLocal(marker);
            return;
        }
        t.space.counter.services().heap().deaths().announce(marker, death);
        t.m.releaseLocal(marker);
        death.dropped();
    }
}
