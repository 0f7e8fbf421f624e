package org.refbench.scheme.immortal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.refbench.heap.HeaderLayout;
import org.refbench.spi.Immortals;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RuntimeServices;
import org.refbench.spi.SchemeOption;
import org.refbench.spi.SchemeProvider;
import org.refbench.spi.SchemeTraits;
import org.refbench.spi.SchemeWrapper;
import org.refbench.spi.WrappedProvider;

/** One scheme in a runtime with immortal objects. */
final class ImmortalProvider implements WrappedProvider {
    private final ImmortalWrapper wrapper;
    private final SchemeProvider inner;

    ImmortalProvider(ImmortalWrapper wrapper, SchemeProvider inner) {
        this.wrapper = wrapper;
        this.inner = inner;
    }

    @Override
    public SchemeWrapper wrapper() {
        return wrapper;
    }

    @Override
    public SchemeProvider inner() {
        return inner;
    }

    @Override
    public String alias() {
        return ImmortalWrapper.ALIAS + "(" + inner.alias() + ")";
    }

    @Override
    public String summary() {
        return inner.summary() + "; immortal objects are not counted";
    }

    @Override
    public SchemeTraits traits() {
        return inner.traits();
    }

    @Override
    public SchemeTraits traits(Map<String, String> options) {
        policy(options);
        return inner.traits(options);
    }

    @Override
    public HeaderLayout layout() {
        return inner.layout();
    }

    @Override
    public HeaderLayout layout(Map<String, String> options) {
        return inner.layout(options);
    }

    @Override
    public List<SchemeOption> options() {
        List<SchemeOption> all = new ArrayList<>(wrapper.options());
        all.addAll(inner.options());
        return all;
    }

    @Override
    public RefCounter create(RuntimeServices services, Map<String, String> options) {
        services.immortals().enable(policy(options));
        Map<String, String> rest = new HashMap<>(options);
        wrapper.options().forEach(option -> rest.remove(option.name()));
        return inner.create(services, rest);
    }

    private static Immortals.Policy policy(Map<String, String> options) {
        return new Immortals.Policy(flag(options, ImmortalWrapper.FUNCTIONS), flag(options, ImmortalWrapper.STARTUP));
    }

    private static boolean flag(Map<String, String> options, String name) {
        String value = options.get(name);
        if (!"true".equals(value) && !"false".equals(value)) {
            throw new IllegalArgumentException("immortal: " + name + " must be true or false, not '" + value + "'");
        }
        return Boolean.parseBoolean(value);
    }
}
