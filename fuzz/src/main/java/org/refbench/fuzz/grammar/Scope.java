package org.refbench.fuzz.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that a place in a program can use, with what they hold; the outer ones can be read. */
final class Scope {
    /** A function that can be called: with so many arguments, each of a kind. */
    record Callable(String name, List<Kind> parameters, boolean takesMore, Kind result) {}

    /** A class that can be instantiated. */
    record Class(String name, List<Kind> parameters, List<String> methods, List<String> specials) {}

    private final Scope outer;
    private final Map<String, Kind> variables = new LinkedHashMap<>();
    private final Map<String, String> classOf = new LinkedHashMap<>();
    private final List<Callable> functions = new ArrayList<>();
    private final List<Callable> generators = new ArrayList<>();
    private final List<Class> classes = new ArrayList<>();
    /** Loops around the place within its function. */
    int loops;
    /** Whether the place is in a function. */
    final boolean inFunction;

    Scope(Scope outer, boolean inFunction) {
        this.outer = outer;
        this.inFunction = inFunction;
    }

    Scope outer() {
        return outer;
    }

    void set(String name, Kind kind) {
        variables.put(name, kind);
    }

    void remove(String name) {
        variables.remove(name);
    }

    void setObject(String name, String className) {
        variables.put(name, Kind.OBJECT);
        classOf.put(name, className);
    }

    void add(Callable function) {
        functions.add(function);
    }

    void addGenerator(Callable generator) {
        generators.add(generator);
    }

    void add(Class type) {
        classes.add(type);
    }

    List<Callable> functions() {
        return all(scope -> scope.functions);
    }

    List<Callable> generators() {
        return all(scope -> scope.generators);
    }

    List<Class> classes() {
        return all(scope -> scope.classes);
    }

    private <T> List<T> all(java.util.function.Function<Scope, List<T>> what) {
        List<T> found = new ArrayList<>(what.apply(this));
        if (outer != null) {
            found.addAll(outer.all(what));
        }
        return found;
    }

    /** Names of the kind, the scope's own and outer ones. */
    List<String> named(Kind kind) {
        List<String> names = own(kind);
        if (outer != null) {
            outer.named(kind).stream()
                    .filter(name -> !variables.containsKey(name))
                    .forEach(names::add);
        }
        return names;
    }

    /** The scope's own names of the kind. */
    List<String> own(Kind kind) {
        List<String> names = new ArrayList<>();
        variables.forEach((name, k) -> {
            if (k == kind) {
                names.add(name);
            }
        });
        return names;
    }

    List<String> own() {
        return new ArrayList<>(variables.keySet());
    }

    /** The class of which a variable holds an object. */
    Class classOf(String variable) {
        String name = classOf.get(variable);
        if (name == null && outer != null) {
            return outer.classOf(variable);
        }
        return classes().stream().filter(c -> c.name().equals(name)).findFirst().orElse(null);
    }
}
