package org.refbench.interp;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.refbench.front.CodeUnit;
import org.refbench.heap.Switches;
import org.refbench.object.Builtins;
import org.refbench.object.Codes;
import org.refbench.object.Dicts;
import org.refbench.object.ObjectSpace;
import org.refbench.object.PyError;
import org.refbench.object.PyType;
import org.refbench.object.ThreadState;

/** What all threads of one interpreter share beside the objects: executable code, the builtins, the modules. Thread-safe. */
final class Interpreter {
    /** Native calls inside each other, each of which may run a loop of its own on the Java stack. */
    static final int MAX_NATIVE_DEPTH = 4000;

    /** Stack slots that a call leaves free for native temporaries. */
    static final int STACK_RESERVE = 1024;

    private static final int AUDIT_EVERY = Integer.getInteger("refbench.auditEvery", 20_011);

    final ObjectSpace space;
    final PrintStream out;
    final PrintStream err;
    final Auditor auditor;

    /** The command line as {@code sys.argv} shows it. */
    volatile List<String> argv = List.of("");

    /** Source texts by file name, for tracebacks. */
    final SourceTexts sources = new SourceTexts();

    /** Where the program lies, and what it imports; null if it lies nowhere. */
    volatile Path directory;

    /** Who sends the program requests; null if nobody does. */
    volatile RequestSource requests;

    /** Objects whose deaths are watched, where any are. */
    final Markers markers = new Markers();

    /** The threads of the program. */
    final Threads threads;

    /** What its locks share. */
    final Locks locks = new Locks(this);

    /** The modules that have been imported. */
    final ImportedModules modules = new ImportedModules(this);

    /** The native modules; set once the builtins have been made. */
    NativeModules nativeModules;

    private volatile Code[] codes = new Code[64];
    private int codeCount;
    private long builtinsDict;

    Interpreter(ObjectSpace space, Auditor auditor, PrintStream out, PrintStream err) {
        this.space = space;
        this.auditor = auditor;
        this.out = out;
        this.err = err;
        this.threads = new Threads(this);
    }

    /** Makes the builtins; called by the first thread, once the object space is populated. */
    void populate(ThreadState t) {
        InterpreterNatives.define(this, space.natives);
        nativeModules = new NativeModules(this, space.natives);
        space.methods.populate(t);
        builtinsDict = space.lasting(t, Dicts.create(t));
        for (Map.Entry<String, Integer> function : space.natives.functions().entrySet()) {
            define(t, function.getKey(), Builtins.create(t, function.getValue(), 0));
        }
        for (PyType type : PyType.all()) {
            if (space.natives.constructor(type) != null && type.module().equals("builtins")) {
                define(t, type.name(), t.retained(space.typeObject(type)));
            }
        }
        define(t, "IOError", t.retained(space.typeObject(PyType.OS_ERROR)));
        define(t, "EnvironmentError", t.retained(space.typeObject(PyType.OS_ERROR)));
        define(t, "None", t.none());
        define(t, "True", t.bool(true));
        define(t, "False", t.bool(false));
        define(t, "Ellipsis", t.retained(space.ellipsis));
        define(t, "NotImplemented", t.retained(space.notImplemented));
    }

    private void define(ThreadState t, String name, long value) {
        t.push(value);
        t.m.immortalizeNew(value);
        Dicts.set(t, builtinsDict, space.intern(t, name), value);
        t.drop();
    }

    long builtinsDict() {
        return builtinsDict;
    }

    /** The executable form of the code object with this index. */
    Code code(int index) {
        return codes[index];
    }

    Code codeOf(long codeObject) {
        return codes[Codes.index(codeObject)];
    }

    synchronized int addCode(Code code) {
        if (codeCount == codes.length) {
            codes = Arrays.copyOf(codes, 2 * codeCount);
        }
        codes[codeCount] = code;
        return codeCount++;
    }

    /** What a thread raises that was interrupted. */
    PyError interruption(ThreadState t) {
        t.interrupted = false;
        return threads.interruption(t);
    }

    /** In checked mode, called at every poll of the evaluation loop: audits at some. */
    void checkpoint(ThreadState t) {
        if (Switches.CHECKED && AUDIT_EVERY > 0 && t.countPoll() % AUDIT_EVERY == 0) {
            auditor.auditAtSafepoint(t);
        }
    }

    /** Empties the dicts of the modules and of the builtins. */
    void tearDown(ThreadState t) {
        threads.unregisterMain(t);
        modules.clear(t);
        Dicts.clear(t, builtinsDict);
    }

    /** Turns compiled code into a code object: a new reference. */
    long codeObject(ThreadState t, CodeUnit unit) {
        return CodeLoader.load(t, this, unit);
    }
}
