package org.refbench.scheme.biased;

import org.refbench.tck.RefCounterContract;
import org.refbench.tck.World;

class BiasedContractTest extends RefCounterContract {
    BiasedContractTest() {
        super("biased");
    }

    /** A great count is one short of the greatest in the shared half, the rest in the owner's. */
    @Override
    public boolean forceCount(World world, long object, long count) {
        int shared = count > BiasedLayout.MOST_SHARED ? BiasedLayout.MOST_SHARED - 1 : 0;
        BiasedLayout.setLocal(object, (int) count - shared);
        BiasedLayout.setSharedRelease(object, shared << 2);
        return true;
    }
}
