package org.refbench.front.symbol;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.refbench.front.Source;
import org.refbench.front.SyntaxFailure;
import org.refbench.front.ast.Stmt;

/** The scopes of a program, by the tree nodes that open them. */
public final class SymbolTable {
    private final Source source;
    private final Map<Object, Scope> scopes;

    private SymbolTable(Source source, Map<Object, Scope> scopes) {
        this.source = source;
        this.scopes = scopes;
    }

    /**
     * Resolves all names of a program.
     *
     * @throws SyntaxFailure if declarations contradict each other
     */
    public static SymbolTable of(Stmt.Module module, Source source) {
        Map<Object, Scope> scopes = new IdentityHashMap<>();
        SymbolTable table = new SymbolTable(source, scopes);
        Scope top = new Scope("<module>", Scope.Kind.MODULE, null);
        scopes.put(module, top);
        new SymbolCollector(source, scopes, top).statements(module.body());
        table.resolve(top, Set.of());
        return table;
    }

    /** The scope that a module, function definition, lambda or comprehension opens. */
    public Scope scope(Object node) {
        return scopes.get(node);
    }

    /** Binds the names of a scope and of those inside; answers the names that come from outside it. */
    private Set<String> resolve(Scope scope, Set<String> enclosing) {
        Set<String> visible = new HashSet<>(enclosing);
        Set<String> free = new TreeSet<>();
        scope.symbols().forEach((name, symbol) -> {
            symbol.binding = binding(scope, name, symbol, enclosing);
            switch (symbol.binding) {
                case LOCAL -> visible.add(name);
                case FREE -> free.add(name);
                default -> {
                    if (symbol.global) {
                        visible.remove(name);
                    }
                }
            }
        });
        if (scope.kind() == Scope.Kind.MODULE) {
            visible.clear();
        }
        boolean isClass = scope.kind() == Scope.Kind.CLASS;
        if (isClass) {
            visible.add("__class__");
        }
        for (Scope child : scope.children()) {
            for (String name : resolve(child, visible)) {
                if (isClass) {
                    captureInClass(scope.symbol(name), name, free);
                } else {
                    capture(scope.symbol(name), name, free);
                }
            }
        }
        return free;
    }

    private static void capture(Scope.Symbol symbol, String name, Set<String> free) {
        if (symbol.binding == Binding.LOCAL || symbol.binding == Binding.CELL) {
            symbol.binding = Binding.CELL;
        } else {
            symbol.binding = Binding.FREE;
            free.add(name);
        }
    }

    /** The names of a class body are not captured, but for the class itself. */
    private static void captureInClass(Scope.Symbol symbol, String name, Set<String> free) {
        if (name.equals("__class__")) {
            symbol.binding = Binding.CELL;
            return;
        }
        if (symbol.binding == null) {
            symbol.binding = Binding.FREE;
        }
        symbol.passedOn = true;
        free.add(name);
    }

    private Binding binding(Scope scope, String name, Scope.Symbol symbol, Set<String> enclosing) {
        if (symbol.global) {
            if (symbol.nonlocal) {
                throw error("name '" + name + "' is nonlocal and global", symbol);
            }
            return Binding.GLOBAL;
        }
        if (symbol.nonlocal) {
            if (!enclosing.contains(name)) {
                throw error("no binding for nonlocal '" + name + "' found", symbol);
            }
            return Binding.FREE;
        }
        if (symbol.parameter || symbol.assigned || symbol.imported) {
            return switch (scope.kind()) {
                case MODULE -> Binding.GLOBAL;
                case CLASS -> Binding.NAME;
                default -> Binding.LOCAL;
            };
        }
        if (enclosing.contains(name)) {
            return Binding.FREE;
        }
        return scope.kind() == Scope.Kind.CLASS ? Binding.NAME : Binding.GLOBAL;
    }

    private SyntaxFailure error(String message, Scope.Symbol symbol) {
        return SyntaxFailure.of(message, source, symbol.declared);
    }
}
