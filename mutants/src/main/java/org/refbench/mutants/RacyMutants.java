package org.refbench.mutants;

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

/** Finds {@code mutant-racy(bug=NAME)}: schemes whose loads take no lock. Without a bug it is sound. */
public final class RacyMutants implements SchemeProvider {
    @Override
    public String alias() {
        return "mutant-racy";
    }

    @Override
    public String summary() {
        return "validated unlocked loads over atomic counts, with one bug";
    }

    @Override
    public SchemeTraits traits() {
        return new SchemeTraits(true, true, true, true, false, true, false);
    }

    @Override
    public HeaderLayout layout() {
        return HeaderLayout.COUNTED;
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(Names.option(RacyBug.values()));
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return new RacyCounter(services, Names.parse(options.get("bug"), RacyBug.values()));
    }

    private static final class RacyCounter extends RefCounter {
        private final RacyBug bug;

        RacyCounter(RuntimeServices services, RacyBug bug) {
            super(services);
            this.bug = bug;
        }

        @Override
        protected Mutator newMutator() {
            return new RacyMutator(this, bug);
        }

        @Override
        public long countOf(long object) {
            int count = Memory.getInt(object + Header.COUNT);
            return count < 0 ? STUCK : count;
        }
    }
}
