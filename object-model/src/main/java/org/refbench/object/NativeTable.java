package org.refbench.object;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The native functions of a runtime: builtin functions, methods and constructors of builtin types. Filled by the first
 * thread before any program runs, read-only and thread-safe afterwards.
 */
public final class NativeTable {
    private final List<NativeDef> all = new ArrayList<>();
    private final Map<String, Integer> functions = new HashMap<>();
    private final List<Map<String, Integer>> methods = new ArrayList<>();
    private final NativeDef[] constructors = new NativeDef[PyType.all().size()];
    private NativeDef[] table = {};

    NativeTable() {
        PyType.all().forEach(type -> methods.add(new HashMap<>()));
    }

    /** Defines a builtin function. */
    public void function(String name, Signature signature, NativeCode code) {
        functions.put(name, add(new NativeDef(name, null, null, signature, code)));
    }

    /** Defines a function of a native module, which is no builtin; answers its index. */
    public int ofModule(String module, String name, Signature signature, NativeCode code) {
        return add(new NativeDef(name, null, module, signature, code));
    }

    /** Defines a method of a builtin type; the receiver is the first of the signature's arguments. */
    public void method(PyType owner, String name, Signature signature, NativeCode code) {
        methods.get(owner.index()).put(name, add(new NativeDef(name, owner, null, signature, code)));
    }

    /** Defines what calling a type object does. */
    public void constructor(PyType type, Signature signature, NativeCode code) {
        constructors[type.index()] = new NativeDef(type.name(), type, null, signature, code);
    }

    private int add(NativeDef definition) {
        all.add(definition);
        table = all.toArray(NativeDef[]::new);
        return all.size() - 1;
    }

    /** The native function with this index. */
    public NativeDef at(int index) {
        return table[index];
    }

    /** The builtin functions: index by name. */
    public Map<String, Integer> functions() {
        return functions;
    }

    /** How many native functions there are. */
    public int size() {
        return all.size();
    }

    /** A type's own and inherited methods: index by name. */
    public Map<String, Integer> methods(PyType type) {
        Map<String, Integer> found = new HashMap<>();
        for (PyType owner = type; owner != null; owner = owner.base()) {
            methods.get(owner.index()).forEach(found::putIfAbsent);
        }
        return found;
    }

    /** Index of a type's own or inherited method, or -1. */
    public int method(PyType type, String name) {
        for (PyType owner = type; owner != null; owner = owner.base()) {
            if (owner instanceof UserType) {
                continue;
            }
            Integer index = methods.get(owner.index()).get(name);
            if (index != null) {
                return index;
            }
        }
        return -1;
    }

    /** Index of the method that {@code type} itself defines, or -1. */
    int ownMethod(PyType type, String name) {
        return methods.get(type.index()).getOrDefault(name, -1);
    }

    /** What calling the type does; null if the type cannot be called. */
    public NativeDef constructor(PyType type) {
        return type instanceof UserType ? null : constructors[type.index()];
    }
}
