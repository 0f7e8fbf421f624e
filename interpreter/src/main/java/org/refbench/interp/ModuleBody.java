package org.refbench.interp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.refbench.front.CodeUnit;
import org.refbench.front.Compiler;
import org.refbench.front.SyntaxFailure;
import org.refbench.front.UnsupportedConstruct;
import org.refbench.object.Dicts;
import org.refbench.object.Exceptions;
import org.refbench.object.Functions;
import org.refbench.object.Modules;
import org.refbench.object.PyType;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;

/** Bodies of modules that are written in Python. Those of the library, and of the parts of native modules, are resources. */
final class ModuleBody {
    private static final String LIBRARY = "/org/refbench/modules/";

    private ModuleBody() {}

    /** Runs a compiled body with the dict as its globals: a new reference to None. */
    static long run(ThreadState t, Interpreter interpreter, CodeUnit unit, long globals) {
        int base = t.sp;
        long code = t.push(interpreter.codeObject(t, unit));
        long name = t.space.intern(t, unit.name());
        long function = Functions.create(t, code, globals, name, name, 0, 0);
        t.stack[base] = function;
        t.m.releaseLocal(code);
        return t.engine.call(t, base, 0);
    }

    /** Whether the module has a body: in the library, or beside the program. */
    static boolean exists(Interpreter interpreter, String name) {
        return inLibrary(name) || sibling(interpreter, name) != null;
    }

    private static boolean inLibrary(String name) {
        return ModuleBody.class.getResource(resource(name)) != null;
    }

    /** The file beside the program, or null. */
    private static Path sibling(Interpreter interpreter, String name) {
        Path directory = interpreter.directory;
        if (directory == null || name.indexOf('.') >= 0 || interpreter.nativeModules.has(name)) {
            return null;
        }
        Path file = directory.resolve(name + ".py");
        return Files.isRegularFile(file) ? file : null;
    }

    /** Runs the body of a module (borrowed) that has one. */
    static void run(ThreadState t, Interpreter interpreter, String name, long module) {
        Path sibling = inLibrary(name) ? null : sibling(interpreter, name);
        String source = sibling == null ? source(name) : read(t, sibling);
        String fileName = sibling == null ? name.replace('.', '/') + ".py" : sibling.toString();
        interpreter.sources.put(fileName, source);
        long file = t.push(Strs.of(t, fileName));
        Dicts.set(t, Modules.dict(module), t.space.intern(t, "__file__"), file);
        t.drop();
        t.push(run(t, interpreter, compile(t, source, fileName), Modules.dict(module)));
        t.drop();
    }

    private static String read(ThreadState t, Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Exceptions.raise(t, PyType.IMPORT_ERROR, "can't read '" + file + "': " + e.getMessage());
        }
    }

    private static CodeUnit compile(ThreadState t, String source, String fileName) {
        try {
            return Compiler.compile(source, fileName);
        } catch (UnsupportedConstruct e) {
            String place = " (" + fileName + ", line " + e.line() + ", column " + e.column() + ")";
            throw Exceptions.raise(t, PyType.NOT_IMPLEMENTED_ERROR, e.getMessage() + place);
        } catch (SyntaxFailure e) {
            String place = " (" + fileName.substring(fileName.lastIndexOf('/') + 1) + ", line " + e.line() + ")";
            throw Exceptions.raise(t, PyType.SYNTAX_ERROR, e.getMessage() + place);
        }
    }

    private static String source(String name) {
        try (InputStream in = ModuleBody.class.getResourceAsStream(resource(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String name) {
        return LIBRARY + name.replace('.', '/') + ".py";
    }
}
