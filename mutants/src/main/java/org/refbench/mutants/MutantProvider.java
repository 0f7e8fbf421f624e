package org.refbench.mutants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.refbench.heap.Header;
import org.refbench.heap.HeaderLayout;
import org.refbench.heap.Memory;
import org.refbench.spi.Mutator;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Atomic counts with one bug. */
final class MutantProvider implements SchemeProvider {
    private final Bug bug;

    MutantProvider(Bug bug) {
        this.bug = bug;
    }

    @Override
    public String alias() {
        return "mutant-" + bug;
    }

    @Override
    public String summary() {
        return bug.origin;
    }

    @Override
    public SchemeTraits traits() {
        return new SchemeTraits(true, true, !bug.delays(), true, false, false, false);
    }

    @Override
    public HeaderLayout layout() {
        return HeaderLayout.COUNTED;
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return new MutantCounter(services, bug);
    }

    private static final class MutantCounter extends RefCounter {
        private final Bug bug;
        private final List<Long> handedOver = new ArrayList<>();
        private final ReentrantLock epoch = new ReentrantLock();

        MutantCounter(RuntimeServices services, Bug bug) {
            super(services);
            this.bug = bug;
        }

        @Override
        protected Mutator newMutator() {
            return bug.delays() ? new DelayingMutator(this, bug) : new MutantMutator(this, bug);
        }

        @Override
        public long countOf(long object) {
            int count = Memory.getInt(object + Header.COUNT);
            return count < 0 ? STUCK : count;
        }

        @Override
        public void quiesce(Mutator mutator) {
            if (!bug.delays()) {
                return;
            }
            mutator.enterBlocking();
            epoch.lock(); // a call must not return while another one applies what its caller had handed over
            mutator.leaveBlocking();
            try {
                runEpochs(mutator);
            } finally {
                epoch.unlock();
            }
        }

        private void runEpochs(Mutator mutator) {
            do {
                if (bug == Bug.QUIESCE_SKIPS_OTHER_THREADS) {
                    handOver((DelayingMutator) mutator);
                } else {
                    services().safepoints().handshakeAll(mutator, p -> handOver((DelayingMutator) p));
                }
            } while (applyAll((DelayingMutator) mutator));
        }

        @Override
        public boolean reclaim(Mutator mutator) {
            quiesce(mutator);
            return bug.delays();
        }

        private synchronized void handOver(DelayingMutator from) {
            handedOver.addAll(from.buffer);
            from.buffer.clear();
        }

        private boolean applyAll(DelayingMutator by) {
            List<Long> mine;
            synchronized (this) {
                mine = List.copyOf(handedOver);
                handedOver.clear();
            }
            mine.forEach(by::apply);
            return !mine.isEmpty();
        }
    }

    /** Applies each decrement some releases later, and at quiesce and detach. */
    private static final class DelayingMutator extends MutantMutator {
        private static final int CAPACITY = 40;

        final List<Long> buffer = new ArrayList<>();

        DelayingMutator(RefCounter counter, Bug bug) {
            super(counter, bug);
        }

        @Override
        protected void release(long object) {
            buffer.add(object);
            if (buffer.size() > CAPACITY) {
                apply(buffer.removeFirst());
            }
        }

        void apply(long object) {
            super.release(object);
        }

        @Override
        protected void beforeDetach() {
            while (bug != Bug.BUFFER_LOST_AT_DETACH && !buffer.isEmpty()) {
                apply(buffer.removeFirst());
            }
        }
    }
}
