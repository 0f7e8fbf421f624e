package org.refbench.mutants;

import java.util.List;
import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Finds {@code mutant-delaying(bug=NAME)}: schemes that apply decrements later. Without a bug it is sound. */
public final class DelayingMutants implements SchemeProvider {
    @Override
    public String alias() {
        return "mutant-delaying";
    }

    @Override
    public String summary() {
        return "atomic counts, decrements applied later, with one bug";
    }

    @Override
    public SchemeTraits traits() {
        return new MutantProvider(Bug.DELAYED).traits();
    }

    @Override
    public HeaderLayout layout() {
        return HeaderLayout.COUNTED;
    }

    private static Bug[] bugs() {
        return Bug.ofFamily(true);
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(Names.option(bugs()));
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        return new MutantProvider(Names.parse(options.get("bug"), bugs())).create(services, options);
    }
}
