package org.refbench.front.symbol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.refbench.front.Source;
import org.refbench.front.ast.Expr;
import org.refbench.front.ast.Stmt;
import org.refbench.front.parse.ModuleParser;

class SymbolTableTest {
    private Stmt.Module module;
    private SymbolTable table;

    private void analyse(String text) {
        Source source = new Source("x.py", text);
        module = ModuleParser.parse(source);
        table = SymbolTable.of(module, source);
    }

    private static Stmt.FunctionDef function(List<Stmt> body, int index) {
        return (Stmt.FunctionDef) body.get(index);
    }

    @Test
    void variablesOfAModuleAreGlobal() {
        analyse("import a.b\nfor c in d: e = 1\n");
        Scope scope = table.scope(module);
        assertThat(List.of("a", "c", "d", "e")).allMatch(name -> scope.binding(name) == Binding.GLOBAL);
        assertThat(scope.kind()).isEqualTo(Scope.Kind.MODULE);
    }

    @Test
    void whatAFunctionAssignsIsLocal() {
        analyse("def f(a):\n  b = c\n  for d, [e] in a: pass\n  import g as h\n  try: pass\n  except i as j: pass\n");
        Scope scope = table.scope(function(module.body(), 0));
        assertThat(scope.slotNames()).containsExactly("a", "b", "d", "e", "h", "j");
        assertThat(scope.binding("c")).isEqualTo(Binding.GLOBAL);
        assertThat(scope.binding("i")).isEqualTo(Binding.GLOBAL);
        assertThat(scope.parameterCount()).isEqualTo(1);
    }

    @Test
    void capturedVariablesAreCellsAndPassThroughFunctionsBetween() {
        analyse("def f(p, q):\n  v = u = 1\n  def g():\n    def h(): return p, v\n    return h\n  return g\n");
        Stmt.FunctionDef f = function(module.body(), 0);
        Stmt.FunctionDef g = function(f.body(), 1);
        assertThat(table.scope(f).binding("p")).isEqualTo(Binding.CELL);
        assertThat(table.scope(f).slotNames()).containsExactly("p", "q", "u", "g");
        assertThat(table.scope(f).cellNames()).containsExactly("v");
        assertThat(table.scope(g).freeNames()).containsExactly("p", "v");
        assertThat(table.scope(g.body().getFirst()).freeNames()).containsExactly("p", "v");
        assertThat(table.scope(g.body().getFirst()).qualifiedName()).isEqualTo("f.<locals>.g.<locals>.h");
    }

    @Test
    void declarationsChooseTheVariable() {
        analyse("def f():\n  x = y = 0\n  def g():\n    nonlocal x\n    global y\n    x = y = 1\n  return y\n");
        Stmt.FunctionDef f = function(module.body(), 0);
        Scope g = table.scope(f.body().get(1));
        assertThat(g.binding("x")).isEqualTo(Binding.FREE);
        assertThat(g.binding("y")).isEqualTo(Binding.GLOBAL);
        assertThat(table.scope(f).binding("y")).isEqualTo(Binding.LOCAL);
        assertThat(table.scope(f).binding("x")).isEqualTo(Binding.CELL);
    }

    @Test
    void aGlobalDeclarationHidesTheVariableFromInnerFunctions() {
        analyse("def f():\n  x = 0\n  def g():\n    global x\n    def h(): return x\n");
        Stmt.FunctionDef f = function(module.body(), 0);
        Stmt.FunctionDef g = function(f.body(), 1);
        assertThat(table.scope(g.body().get(1)).binding("x")).isEqualTo(Binding.GLOBAL);
        assertThat(table.scope(f).binding("x")).isEqualTo(Binding.LOCAL);
    }

    @Test
    void comprehensionsKeepTheirVariablesToThemselves() {
        analyse("def f(a, b):\n  return [i for i in a for j in b if i]\n");
        Stmt.FunctionDef f = function(module.body(), 0);
        Expr comprehension = ((Stmt.Return) f.body().getFirst()).value();
        Scope scope = table.scope(comprehension);
        assertThat(scope.slotNames()).containsExactly(".0", "i", "j");
        assertThat(scope.freeNames()).containsExactly("b");
        assertThat(table.scope(f).binding("a")).isEqualTo(Binding.LOCAL);
        assertThat(table.scope(f).binding("b")).isEqualTo(Binding.CELL);
        assertThat(scope.nested()).isTrue();
    }
}
