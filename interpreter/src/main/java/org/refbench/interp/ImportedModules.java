package org.refbench.interp;

import java.util.HashMap;
import java.util.Map;
import org.refbench.lock.Deadlines;
import org.refbench.object.Dicts;
import org.refbench.object.Modules;
import org.refbench.object.PyError;
import org.refbench.object.ThreadState;

/**
 * The modules that have been imported, each once: a thread that wants one which another is importing waits. A thread that
 * imports a module which it is importing already gets it as it is. Thread-safe.
 */
final class ImportedModules {
    private static final long LOOK_AGAIN_NANOS = 1_000_000;

    private final Interpreter interpreter;
    private final Map<String, Long> modules = new HashMap<>();
    private final Map<String, Thread> importers = new HashMap<>();

    ImportedModules(Interpreter interpreter) {
        this.interpreter = interpreter;
    }

    /** The module of that name: a new reference. */
    long get(ThreadState t, String name) {
        while (true) {
            synchronized (this) {
                Thread importer = importers.get(name);
                Long known = modules.get(name);
                if (known != null && (importer == null || importer == Thread.currentThread())) {
                    return t.retained(known);
                }
                if (importer == null) {
                    importers.put(name, Thread.currentThread());
                    break;
                }
            }
            Blocking.await(t, interpreter, Deadlines.after(LOOK_AGAIN_NANOS), () -> !isBeingImported(name));
        }
        try {
            return load(t, name);
        } finally {
            synchronized (this) {
                importers.remove(name);
            }
        }
    }

    private synchronized boolean isBeingImported(String name) {
        return importers.containsKey(name);
    }

    private long load(ThreadState t, String name) {
        long module = interpreter.nativeModules.load(t, name);
        if (module == 0 && ModuleBody.exists(interpreter, name)) {
            module = ModuleDefinition.empty(t, name);
        }
        if (module == 0) {
            throw Imports.notFound(t, name, interpreter.nativeModules);
        }
        t.push(module);
        synchronized (this) {
            modules.put(name, module);
        }
        interpreter.space.global(t.retained(module));
        if (ModuleBody.exists(interpreter, name)) {
            runBody(t, name, module);
        }
        return t.pop();
    }

    private void runBody(ThreadState t, String name, long module) {
        try {
            ModuleBody.run(t, interpreter, name, module);
        } catch (PyError e) {
            synchronized (this) {
                modules.remove(name);
            }
            throw e;
        }
    }

    /** Empties the modules' dicts, which are in cycles with the functions that they hold. */
    synchronized void clear(ThreadState t) {
        modules.values().forEach(module -> Dicts.clear(t, Modules.dict(module)));
        modules.clear();
    }
}
