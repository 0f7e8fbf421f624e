package org.refbench.harness.bench;

import java.util.Map;
import org.refbench.heap.Header;
import org.refbench.spi.Mutator;
import org.refbench.spi.ObjectShapes;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.Schemes;
import org.refbench.spi.SlotVisitor;

/** A heap and a scheme with no interpreter on them: its objects have no slots. */
final class BenchRuntime implements AutoCloseable {
    /** The header of an object without slots. */
    static final int LEAF = Header.FIRST_OBJECT_TYPE | Header.LEAF;

    private static final long HEAP_LIMIT = 1L << 28;
    private final RuntimeServices services;
    private final RefCounter counter;

    BenchRuntime(String scheme) {
        SchemeProvider provider = Schemes.named(scheme, BenchRuntime.class.getClassLoader());
        services = RuntimeServices.over(provider, HEAP_LIMIT, new NoShapes());
        counter = provider.create(services, Schemes.complete(provider, Map.of()));
    }

    /** Makes the calling thread a mutator whose references no one else needs to see. */
    Mutator attach() {
        return counter.attach(visitor -> {});
    }

    void detach(Mutator mutator) {
        counter.detach(mutator);
    }

    @Override
    public void close() {
        counter.close();
        services.heap().close();
    }

    private static final class NoShapes extends ObjectShapes {
        @Override
        public void visit(long object, SlotVisitor visitor) {}

        @Override
        public String typeName(int typeId) {
            return "leaf";
        }

        @Override
        public String describe(long object) {
            return "leaf";
        }
    }
}
