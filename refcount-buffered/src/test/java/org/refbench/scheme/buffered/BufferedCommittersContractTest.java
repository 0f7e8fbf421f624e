package org.refbench.scheme.buffered;

import java.util.Map;
import org.refbench.tck.RefCounterContract;

/** Two committers apply small logs. */
class BufferedCommittersContractTest extends RefCounterContract {
    BufferedCommittersContractTest() {
        super("buffered", Map.of("committers", "2", "log", "50"));
    }

    @Override
    public int effort(int usual) {
        return Math.max(1, usual / 8);
    }

    /** The scheduler does not know the committers. */
    @Override
    public void smallProgramsUnderControlledSchedules() {}

    @Override
    public void smallProgramsUnderWeakMemory() {}
}
