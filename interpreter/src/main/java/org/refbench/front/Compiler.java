package org.refbench.front;

import org.refbench.front.ast.Span;
import org.refbench.front.ast.Stmt;
import org.refbench.front.codegen.CodeGenerator;
import org.refbench.front.fold.ConstantFolder;
import org.refbench.front.parse.ModuleParser;
import org.refbench.front.symbol.SymbolTable;

/** The compiler: a program's text in, its code out. */
public final class Compiler {
    private Compiler() {}

    /**
     * Compiles a program.
     *
     * @param text the program
     * @param fileName its name in tracebacks and error messages
     * @throws SyntaxFailure if it is not Python
     * @throws UnsupportedConstruct if it uses what is outside the subset
     */
    public static CodeUnit compile(String text, String fileName) {
        Source source = new Source(fileName, text);
        int zero = source.text().indexOf('\0');
        if (zero >= 0) {
            Span start = new Span(source.lineOf(zero), 0, source.lineOf(zero), 1);
            throw SyntaxFailure.of("source code cannot contain null bytes", source, start);
        }
        try {
            Stmt.Module module = ConstantFolder.fold(ModuleParser.parse(source));
            return CodeGenerator.generate(module, SymbolTable.of(module, source), source);
        } catch (StackOverflowError e) {
            throw SyntaxFailure.of("too many nested expressions", source, new Span(1, 0, 1, 1));
        }
    }
}
