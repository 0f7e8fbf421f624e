package org.refbench.harness.bench;

import io.netty.util.AbstractReferenceCounted;
import io.netty.util.ReferenceCounted;

/** An object under Netty's reference count, the one in widest production use on the JVM; a yardstick and nothing else. */
final class NettyCounter extends AbstractReferenceCounted {
    @Override
    protected void deallocate() {
        throw new IllegalStateException("the benchmark releases what it has retained, no more");
    }

    @Override
    public ReferenceCounted touch(Object hint) {
        return this;
    }
}
