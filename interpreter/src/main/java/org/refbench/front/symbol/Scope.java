package org.refbench.front.symbol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refbench.front.ast.Span;

/** The names of a module, function, lambda or comprehension. */
public final class Scope {
    /** What a scope belongs to. */
    public enum Kind {
        /** The module. */
        MODULE,
        /** A function or lambda. */
        FUNCTION,
        /** A comprehension, which runs as a function of its own. */
        COMPREHENSION
    }

    /** What the source says about a name. */
    static final class Symbol {
        boolean parameter;
        boolean assigned;
        boolean imported;
        boolean used;
        boolean annotated;
        boolean global;
        boolean nonlocal;
        Span declared = Span.NONE;
        Binding binding;
    }

    private final String name;
    private final Kind kind;
    private final Scope parent;
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final List<Scope> children = new ArrayList<>();
    private int parameters;

    Scope(String name, Kind kind, Scope parent) {
        this.name = name;
        this.kind = kind;
        this.parent = parent;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** The function's name. */
    public String name() {
        return name;
    }

    /** What this is the scope of. */
    public Kind kind() {
        return kind;
    }

    /** Whether this scope lies inside a function. */
    public boolean nested() {
        return parent != null && parent.kind != Kind.MODULE;
    }

    /** The name, with those of the enclosing functions unless it was declared global. */
    public String qualifiedName() {
        if (parent == null || parent.kind == Kind.MODULE) {
            return name;
        }
        Symbol own = parent.symbols.get(name);
        if (own != null && own.global) {
            return name;
        }
        return parent.qualifiedName() + (parent.kind == Kind.FUNCTION ? ".<locals>." : ".") + name;
    }

    /** Number of parameters. */
    public int parameterCount() {
        return parameters;
    }

    /** What a name means here. */
    public Binding binding(String variable) {
        Symbol symbol = symbols.get(variable);
        return symbol == null ? Binding.GLOBAL : symbol.binding;
    }

    /** Names with slots of their own: the parameters, then the locals that nobody captures. */
    public List<String> slotNames() {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Symbol> entry : symbols.entrySet()) {
            if (entry.getValue().parameter || entry.getValue().binding == Binding.LOCAL) {
                names.add(entry.getKey());
            }
        }
        return names;
    }

    /** Captured variables that are not parameters, sorted. */
    public List<String> cellNames() {
        return names(Binding.CELL);
    }

    /** Captured variables of enclosing functions, sorted: the order of the closure. */
    public List<String> freeNames() {
        return names(Binding.FREE);
    }

    private List<String> names(Binding wanted) {
        List<String> names = new ArrayList<>();
        for (Map.Entry<String, Symbol> entry : symbols.entrySet()) {
            if (entry.getValue().binding == wanted && !entry.getValue().parameter) {
                names.add(entry.getKey());
            }
        }
        Collections.sort(names);
        return names;
    }

    Symbol symbol(String variable) {
        return symbols.computeIfAbsent(variable, id -> new Symbol());
    }

    Map<String, Symbol> symbols() {
        return symbols;
    }

    List<Scope> children() {
        return children;
    }

    Scope parent() {
        return parent;
    }

    void addParameter(String variable) {
        symbol(variable).parameter = true;
        parameters++;
    }
}
