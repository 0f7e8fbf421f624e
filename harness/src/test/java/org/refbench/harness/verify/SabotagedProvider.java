package org.refbench.harness.verify;

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

/** Atomic counts with one error, which the option {@code bug} chooses. */
public final class SabotagedProvider implements SchemeProvider {
    @Override
    public String alias() {
        return "sabotaged";
    }

    @Override
    public String summary() {
        return "wrong on purpose";
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
        return List.of(new SchemeOption("bug", "leak, early, halt, crash, hang or exhaust", "leak", "what is wrong"));
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        String bug = options.get("bug");
        return new RefCounter(services) {
            @Override
            protected Mutator newMutator() {
                return new SabotagedMutator(this, bug);
            }

            @Override
            public long countOf(long object) {
                return Memory.getInt(object + Header.COUNT);
            }
        };
    }

    /** One event in 100 goes wrong. */
    private static final class SabotagedMutator extends Mutator {
        private final String bug;
        private int events;

        SabotagedMutator(RefCounter counter, String bug) {
            super(counter);
            this.bug = bug;
        }

        private boolean isWrong(String which) {
            return bug.equals(which) && ++events % 100 == 0;
        }

        private void endBadly() {
            if (isWrong("halt")) {
                Runtime.getRuntime().halt(42);
            }
            if (isWrong("crash")) {
                Memory.setLong(8, 0);
            }
            if (isWrong("exhaust")) {
                throw new OutOfMemoryError("on purpose");
            }
            while (isWrong("hang")) {
                events--; // for ever, and without a poll
                Thread.onSpinWait();
            }
        }

        @Override
        protected void initHeader(long object, int header) {
            Memory.setLong(object, header | 1L << 32);
        }

        @Override
        protected void retain(long object) {
            if (!isWrong("early")) {
                Memory.getAndAddInt(object + Header.COUNT, 1);
            }
        }

        @Override
        protected boolean tryRetain(long object) {
            int count;
            do {
                count = Memory.getIntOpaque(object + Header.COUNT);
                if (count == 0) {
                    return false;
                }
            } while (!Memory.compareAndSetInt(object + Header.COUNT, count, count + 1));
            return true;
        }

        @Override
        protected void revive(long object) {
            Memory.setInt(object + Header.COUNT, 1);
        }

        @Override
        protected void release(long object) {
            endBadly();
            if (!isWrong("leak") && Memory.getAndAddInt(object + Header.COUNT, -1) == 1) {
                destroy(object);
            }
        }
    }
}
