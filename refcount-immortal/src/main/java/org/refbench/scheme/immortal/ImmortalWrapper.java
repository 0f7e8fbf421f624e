package org.refbench.scheme.immortal;

import java.util.List;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeWrapper;
import org.refbench.spi.WrappedProvider;

/**
 * Finds {@code immortal(x)}: the scheme {@code x} in a runtime some of whose objects are never counted (PEP 683, Python 3.12).
 * The flag is a state of the common header, which every scheme's counts test behind a constant; this module decides that
 * the runtime has such objects and which, and adds nothing to any event.
 *
 * <p><b>Safe load, progress, header:</b> those of the inner scheme. <b>Invariants:</b> an immortal object's header is not written
 * again, by whatever it is retained or released; it is never freed; what it refers to is counted as ever.
 */
public final class ImmortalWrapper implements SchemeWrapper {
    static final String ALIAS = "immortal";
    static final String FUNCTIONS = "functions";
    static final String STARTUP = "startup";

    @Override
    public String alias() {
        return ALIAS;
    }

    @Override
    public String summary() {
        return "any scheme, with objects that are never counted: constants, small ints, names, builtins, functions";
    }

    @Override
    public List<SchemeOption> options() {
        return List.of(
                new SchemeOption(FUNCTIONS, "boolean", "true", "functions that a module's body defines are immortal"),
                new SchemeOption(
                        STARTUP,
                        "boolean",
                        "false",
                        "all that lives when the first thread is started becomes immortal"));
    }

    @Override
    public WrappedProvider wrap(SchemeProvider inner) {
        if (inner instanceof WrappedProvider wrapped && wrapped.wrapper() instanceof ImmortalWrapper) {
            throw new IllegalArgumentException("immortal(immortal(...)) is immortal(...)");
        }
        for (SchemeOption option : options()) {
            if (inner.options().stream().anyMatch(o -> o.name().equals(option.name()))) {
                throw new IllegalArgumentException(
                        "immortal: " + inner.alias() + " has an option '" + option.name() + "' too");
            }
        }
        return new ImmortalProvider(this, inner);
    }
}
