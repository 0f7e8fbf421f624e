package org.refbench.tck.schedule;

import java.util.List;
import java.util.Map;
import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Immediate counts that, by option, lose updates, or let the last release go without an acquire. */
public final class LossyProvider implements SchemeProvider {
    @Override
    public String alias() {
        return "lossy";
    }

    @Override
    public String summary() {
        return "a scheme for the explorer's tests";
    }

    @Override
    public SchemeTraits traits() {
        return new SchemeTraits(true, true, true, true, false, false, false);
    }

    @Override
    public HeaderLayout layout() {
        return HeaderLayout.COUNTED;
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(new SchemeOption("bug", "none", "NAME", "none, decrement, or acquire"));
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        String bug = options.get("bug");
        return new RefCounter(services) {
            @Override
            protected Mutator newMutator() {
                return new LossyMutator(this, bug);
            }

            @Override
            public long countOf(long object) {
                return Memory.getInt(object + Header.COUNT);
            }
        };
    }

    private static final class LossyMutator extends Mutator {
        private final String bug;

        LossyMutator(RefCounter counter, String bug) {
            super(counter);
            this.bug = bug;
        }

        @Override
        protected void initHeader(long object, int header) {
            Memory.setLong(object, header | 1L << 32);
        }

        @Override
        protected void retain(long object) {
            Memory.getAndAddInt(object + Header.COUNT, 1);
        }

        @Override
        protected void release(long object) {
            if (decrement(object + Header.COUNT) == 1) {
                destroy(object);
            }
        }

        private int decrement(long count) {
            return switch (bug) {
                case "decrement" -> {
                    int before = Memory.getInt(count);
                    Memory.setInt(count, before - 1);
                    yield before;
                }
                case "acquire" -> Memory.getAndAddIntRelease(count, -1);
                default -> Memory.getAndAddInt(count, -1);
            };
        }

        @Override
        protected boolean tryRetain(long object) {
            int count;
            do {
                count = Memory.getIntOpaque(object + Header.COUNT); // a guess for the compare-and-set
            } while (count > 0 && !Memory.compareAndSetInt(object + Header.COUNT, count, count + 1));
            return count > 0;
        }

        @Override
        protected void revive(long object) {
            Memory.setInt(object + Header.COUNT, 1);
        }
    }
}
