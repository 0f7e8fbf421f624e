package org.refbench.front.symbol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refbench.front.ast.Span;

/** The names of a module, function, lambda, comprehension or class body. */
public final class Scope {
    /** What a scope belongs to. */
    public enum Kind {
        /** The module. */
        MODULE,
        /** A function or lambda. */
        FUNCTION,
        /** A comprehension or generator expression, which runs as a function of its own. */
        COMPREHENSION,
        /** A class body, whose names functions inside do not see. */
        CLASS
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
        /** Of a class body: a variable of an enclosing function that a function inside captures. */
        boolean passedOn;

        Span declared = Span.NONE;
        Binding binding;
    }

    private final String name;
    private final Kind kind;
    private final Scope parent;
    private final Map<String, Symbol> symbols = new LinkedHashMap<>();
    private final List<Scope> children = new ArrayList<>();
    private final String privateName;
    private int parameters;
    private int positional;
    private boolean generator;
    private boolean annotations;

    Scope(String name, Kind kind, Scope parent) {
        this.name = name;
        this.kind = kind;
        this.parent = parent;
        this.privateName = kind == Kind.CLASS ? stripped(name) : parent == null ? null : parent.privateName;
        if (parent != null) {
            parent.children.add(this);
        }
    }

    private static String stripped(String className) {
        String text = className.replaceFirst("^_+", "");
        return text.isEmpty() ? null : text;
    }

    /** The name as it is kept: {@code __x} inside class {@code C} is {@code _C__x}. */
    public String mangled(String variable) {
        return privateName == null
                        || !variable.startsWith("__")
                        || variable.endsWith("__")
                        || variable.indexOf('.') >= 0
                ? variable
                : "_" + privateName + variable;
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
        Symbol own = parent.symbols.get(parent.mangled(name));
        if (own != null && own.global) {
            return name;
        }
        return parent.qualifiedName() + (parent.kind == Kind.FUNCTION ? ".<locals>." : ".") + name;
    }

    /** Number of parameters of all kinds. */
    public int parameterCount() {
        return parameters;
    }

    /** Number of parameters that take positional arguments, {@code *rest} excluded. */
    public int positionalCount() {
        return positional;
    }

    void setPositional(int count) {
        positional = count;
    }

    /** Whether the code makes a generator. */
    public boolean isGenerator() {
        return generator;
    }

    void setGenerator() {
        generator = true;
    }

    /** Whether variables are annotated here. */
    public boolean hasAnnotations() {
        return annotations;
    }

    void setAnnotations() {
        annotations = true;
    }

    /** What a name means here. */
    public Binding binding(String variable) {
        Symbol symbol = symbols.get(mangled(variable));
        return symbol == null ? (kind == Kind.CLASS ? Binding.NAME : Binding.GLOBAL) : symbol.binding;
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
        List<String> names = names(Binding.FREE);
        symbols.forEach((id, symbol) -> {
            if (symbol.passedOn && symbol.binding != Binding.FREE) {
                names.add(id);
            }
        });
        Collections.sort(names);
        return names;
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
        return symbols.computeIfAbsent(mangled(variable), id -> new Symbol());
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
