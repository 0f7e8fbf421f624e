package org.refbench.scheme.buffered;

import static org.junit.jupiter.api.Assumptions.abort;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.refbench.tck.RefCounterContract;

/** Two committers apply small logs, handed over one by one. */
class BufferedOnTheFlyCommittersContractTest extends RefCounterContract {
    private static final String UNKNOWN = "the scheduler of controlled schedules does not know the committers";

    BufferedOnTheFlyCommittersContractTest() {
        super("buffered", Map.of("handshake", "on-the-fly", "committers", "2", "log", "50"));
    }

    @Override
    public int effort(int usual) {
        return Math.max(1, usual / 8);
    }

    @Test
    @Override
    public void smallProgramsUnderControlledSchedules() {
        abort(UNKNOWN);
    }

    @Test
    @Override
    public void smallProgramsUnderWeakMemory() {
        abort(UNKNOWN);
    }
}
