package org.refbench.spi;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.ServiceLoader;

/** Looks schemes up by the names that people write: {@code atomic}, {@code immortal(atomic)}. */
public final class Schemes {
    private Schemes() {}

    /**
     * The scheme that {@code alias} names, wrapped as it says.
     *
     * @throws NoSuchElementException if there is none; the message names those that there are
     * @throws IllegalArgumentException if a wrapper refuses what it is to wrap
     */
    public static SchemeProvider named(String alias, ClassLoader loader) {
        int open = alias.indexOf('(');
        if (open < 0 || !alias.endsWith(")")) {
            return find(alias, loader);
        }
        SchemeProvider inner = named(alias.substring(open + 1, alias.length() - 1), loader);
        return wrapper(alias.substring(0, open), loader).wrap(inner);
    }

    private static SchemeProvider find(String alias, ClassLoader loader) {
        List<SchemeProvider> all = all(loader);
        return all.stream()
                .filter(p -> p.alias().equals(alias))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no scheme '" + alias + "'; known: "
                        + String.join(
                                ", ",
                                all.stream().map(SchemeProvider::alias).sorted().toList())));
    }

    private static SchemeWrapper wrapper(String alias, ClassLoader loader) {
        List<SchemeWrapper> all = wrappers(loader);
        return all.stream()
                .filter(w -> w.alias().equals(alias))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no wrapper '" + alias + "'; known: "
                        + String.join(
                                ", ",
                                all.stream().map(SchemeWrapper::alias).sorted().toList())));
    }

    /** What {@link #ofClass} makes the same scheme of: {@code Provider}, or {@code Wrapper(Provider)}, by class names. */
    public static String className(SchemeProvider provider) {
        return provider instanceof WrappedProvider wrapped
                ? wrapped.wrapper().getClass().getName() + "(" + className(wrapped.inner()) + ")"
                : provider.getClass().getName();
    }

    /** A scheme of classes that {@code loader} loads, as {@link #className} spells it. */
    public static SchemeProvider ofClass(String name, ClassLoader loader) throws ReflectiveOperationException {
        int open = name.indexOf('(');
        if (open < 0) {
            return (SchemeProvider) make(name, loader);
        }
        SchemeProvider inner = ofClass(name.substring(open + 1, name.length() - 1), loader);
        return ((SchemeWrapper) make(name.substring(0, open), loader)).wrap(inner);
    }

    private static Object make(String className, ClassLoader loader) throws ReflectiveOperationException {
        return Class.forName(className, true, loader).getDeclaredConstructor().newInstance();
    }

    /** All schemes that {@code loader} finds. */
    public static List<SchemeProvider> all(ClassLoader loader) {
        return ServiceLoader.load(SchemeProvider.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** All wrappers that {@code loader} finds. */
    public static List<SchemeWrapper> wrappers(ClassLoader loader) {
        return ServiceLoader.load(SchemeWrapper.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }

    /** {@code options}, and the defaults of those that are missing. */
    public static Map<String, String> complete(SchemeProvider provider, Map<String, String> options) {
        Map<String, String> all = new HashMap<>();
        provider.options().forEach(option -> all.put(option.name(), option.defaultValue()));
        all.putAll(options);
        return Map.copyOf(all);
    }
}
