package org.refbench.interp;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.refbench.front.CodeUnit;
import org.refbench.front.Compiler;
import org.refbench.object.Functions;
import org.refbench.object.Modules;
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

    /** Whether the library has a body for the module. */
    static boolean inLibrary(String name) {
        return ModuleBody.class.getResource(resource(name)) != null;
    }

    /** Runs the library's body of a module that has one, borrowed. */
    static void runLibrary(ThreadState t, Interpreter interpreter, String name, long module) {
        String source = source(name);
        String fileName = name.replace('.', '/') + ".py";
        interpreter.sources.put(fileName, source);
        t.push(run(t, interpreter, Compiler.compile(source, fileName), Modules.dict(module)));
        t.drop();
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
