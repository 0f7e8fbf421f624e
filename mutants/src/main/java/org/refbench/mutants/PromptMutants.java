package org.refbench.mutants;

import java.util.List;
import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;

/** Finds {@code mutant(bug=NAME)}: schemes that count at once. Without a bug it is sound. */
public final class PromptMutants implements SchemeProvider {
    @Override
    public String alias() {
        return "mutant";
    }

    @Override
    public String summary() {
        return "atomic counts, with one bug";
    }

    @Override
    public SchemeTraits traits() {
        return new MutantProvider(Bug.NONE).traits();
    }

    @Override
    public HeaderLayout layout() {
        return HeaderLayout.COUNTED;
    }

    private static Bug[] bugs() {
        return Bug.ofFamily(false);
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
