package org.refbench.stress.weakened;

import java.util.Map;
import java.util.function.Function;
import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** A scheme whose threads are weakened. It claims what {@code atomic} claims, and unlocked loads. */
record WeakProvider(Function<RefCounter, Mutator> mutators, HeaderLayout layout) implements SchemeProvider {
    WeakProvider(Function<RefCounter, Mutator> mutators) {
        this(mutators, HeaderLayout.COUNTED);
    }

    @Override
    public String alias() {
        return "weakened";
    }

    @Override
    public String summary() {
        return "a scheme that is meant to fail";
    }

    @Override
    public SchemeTraits traits() {
        return new SchemeTraits(true, true, true, true, false, true, false);
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return new RefCounter(services) {
            @Override
            protected Mutator newMutator() {
                return mutators.apply(this);
            }

            @Override
            public long countOf(long object) {
                int count = Memory.getInt(object + Header.COUNT);
                return count == Integer.MAX_VALUE ? STUCK : count;
            }
        };
    }
}
