package org.refbench.interp;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.refbench.audit.AuditReport;
import org.refbench.front.CodeUnit;
import org.refbench.front.CompileFailure;
import org.refbench.front.Compiler;
import org.refbench.heap.Heap;
import org.refbench.heap.HeapStatistics;
import org.refbench.lock.LockPolicy;
import org.refbench.object.Dicts;
import org.refbench.object.Ints;
import org.refbench.object.ObjectSpace;
import org.refbench.object.PyError;
import org.refbench.object.Shapes;
import org.refbench.object.Strs;
import org.refbench.object.Text;
import org.refbench.object.ThreadState;
import org.refbench.object.Truth;
import org.refbench.spi.Mutator;
import org.refbench.spi.ObjectShapes;
import org.refbench.spi.RefCounter;
import org.refbench.spi.RootKind;
import org.refbench.spi.RootVisitor;
import org.refbench.spi.RuntimeServices;

/**
 * One runtime: heap, scheme, lock policy and interpreter. Programs run on a thread of the runtime's own; the methods may be
 * called from any thread, one at a time, and return when the work is done.
 */
public final class PyRuntime implements AutoCloseable {
    private final MainThread mainThread = new MainThread();
    private final RuntimeServices services;
    private final RefCounter counter;
    private final ObjectSpace space;
    private final Interpreter interpreter;
    private final Auditor auditor;
    private final List<Long> moduleDicts = new ArrayList<>();
    private final List<Long> values = new ArrayList<>();
    private ThreadState t;
    private Heap.Mark mark;

    private PyRuntime(RuntimeSettings settings, PrintStream out, PrintStream err) {
        Map<String, String> options = settings.options();
        services = RuntimeServices.over(settings.scheme(), options, settings.heapLimitBytes(), Shapes.INSTANCE);
        counter = settings.scheme().create(services, options);
        LockPolicy locks = settings.lock().create();
        space = new ObjectSpace(counter, settings.traits(), locks);
        auditor = new Auditor(space);
        interpreter = new Interpreter(space, auditor, out, err);
        services.roots().add(this::visitValues);
    }

    /** The classes whose methods are called on hot paths: a measured process loads one implementation of each. */
    public static List<Class<?>> hotClasses() {
        return List.of(Mutator.class, LockPolicy.class, ObjectShapes.class);
    }

    /** Starts a runtime whose programs print on {@code out} and {@code err}. */
    public static PyRuntime start(RuntimeSettings settings, PrintStream out, PrintStream err) {
        PyRuntime runtime = new PyRuntime(settings, out, err);
        runtime.mainThread.run(() -> {
            runtime.attachMainThread();
            return null;
        });
        return runtime;
    }

    private void attachMainThread() {
        t = new ThreadState(space);
        space.populate(t);
        interpreter.populate(t);
        t.engine = new Evaluator(t, interpreter);
        Finalization.install(t, interpreter);
        interpreter.threads.registerMain(t);
        t.enterBlocking();
    }

    /** Runs {@code task} on the main interpreter thread, which is in a blocking region between tasks. */
    private <T> T onMain(java.util.function.Supplier<T> task) {
        return mainThread.run(() -> {
            t.leaveBlocking();
            try {
                return task.get();
            } finally {
                t.enterBlocking();
            }
        });
    }

    /** Lets {@code source} send the requests that programs ask for from now on. */
    public void serve(RequestSource source) {
        interpreter.requests = source;
    }

    /** Runs a file as {@code python3 FILE ARG...} would; answers the exit code. */
    public int runFile(Path file, List<String> arguments) {
        String source;
        try {
            source = Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            interpreter.err.println("refbench: can't open file '" + file + "': " + e.getMessage());
            return 1;
        }
        String name = file.toAbsolutePath().toString(); // as CPython names the main program in tracebacks
        CodeUnit unit;
        try {
            unit = Compiler.compile(source, name);
        } catch (CompileFailure e) {
            interpreter.err.println(e.render());
            interpreter.err.flush();
            return 1;
        }
        List<String> argv = new ArrayList<>(List.of(file.toString()));
        argv.addAll(arguments);
        interpreter.argv = argv;
        interpreter.directory = file.toAbsolutePath().getParent();
        interpreter.sources.put(name, source);
        return onMain(() -> runMain(unit));
    }

    private int runMain(CodeUnit unit) {
        int code = 0;
        try {
            long globals = newModuleDict(unit, "__main__");
            t.push(ModuleBody.run(t, interpreter, unit, globals));
            t.drop();
        } catch (PyError e) {
            code = ExitStatus.afterUncaught(t, interpreter);
        }
        interpreter.threads.joinAll(t, code == ExitStatus.INTERRUPTED);
        interpreter.out.flush();
        interpreter.err.flush();
        return code;
    }

    /** A dict for a module's globals, kept until teardown: borrowed. */
    private long newModuleDict(CodeUnit unit, String name) {
        long globals = space.lasting(t, Dicts.create(t));
        moduleDicts.add(globals);
        setGlobal(globals, "__name__", name);
        setGlobal(globals, "__file__", unit.fileName());
        long doc = t.push(unit.docstring() == null ? t.none() : Strs.of(t, unit.docstring()));
        Dicts.set(t, globals, space.intern(t, "__doc__"), doc);
        t.drop();
        return globals;
    }

    private void setGlobal(long globals, String name, String value) {
        long text = t.push(Strs.of(t, value));
        Dicts.set(t, globals, space.intern(t, name), text);
        t.drop();
    }

    /**
     * Runs the body of a module so that its functions can be called.
     *
     * @throws CompileFailure if the source cannot be compiled
     * @throws PyFailure if the body raises
     */
    public Program load(String source, String fileName, String moduleName) {
        CodeUnit unit = Compiler.compile(source, fileName);
        interpreter.sources.put(fileName, source);
        return onMain(() -> guarded(() -> {
            long globals = newModuleDict(unit, moduleName);
            t.push(ModuleBody.run(t, interpreter, unit, globals));
            t.drop();
            return new Program(this, globals);
        }));
    }

    PyValue call(long globals, String function, Object... arguments) {
        return onMain(() -> guarded(() -> {
            int base = t.sp;
            long callable = Dicts.getStr(t, globals, space.intern(t, function));
            if (callable == 0) {
                throw Errors.undefinedName(t, space.intern(t, function));
            }
            t.push(callable);
            for (Object argument : arguments) {
                t.push(argument(argument));
            }
            return keep(t.engine.call(t, base, arguments.length));
        }));
    }

    private long argument(Object argument) {
        return switch (argument) {
            case Long value -> Ints.of(t, value);
            case Integer value -> Ints.of(t, value);
            case String value -> Strs.of(t, value);
            case PyValue value -> t.retained(value.reference());
            default -> throw new IllegalArgumentException("cannot pass a " + argument.getClass() + " to a program");
        };
    }

    private <T> T guarded(java.util.function.Supplier<T> task) {
        int mark = t.sp;
        try {
            return task.get();
        } catch (PyError e) {
            t.dropTo(mark);
            long exception = t.push(t.takeException());
            String text = TracebackPrinter.render(t, interpreter, exception);
            t.drop();
            throw new PyFailure(text);
        }
    }

    private PyValue keep(long reference) {
        synchronized (values) {
            values.add(reference);
        }
        return new PyValue(this, reference);
    }

    void release(long reference) {
        onMain(() -> {
            synchronized (values) {
                values.remove(reference);
            }
            t.m.releaseLocal(reference);
            return null;
        });
    }

    private void visitValues(RootVisitor visitor) {
        synchronized (values) {
            values.forEach(value -> visitor.root(value, RootKind.GLOBAL));
        }
    }

    String repr(long reference) {
        return onMain(() -> guarded(() -> Text.repr(t, reference)));
    }

    boolean isTrue(long reference) {
        return onMain(() -> guarded(() -> Truth.of(t, reference)));
    }

    boolean hasGlobal(long globals, String name) {
        return onMain(() -> {
            long value = Dicts.getStr(t, globals, space.intern(t, name));
            if (value != 0) {
                t.m.releaseLocal(value);
            }
            return value != 0;
        });
    }

    /** Raises KeyboardInterrupt in the main interpreter thread. Any thread, at any time. */
    public void interrupt() {
        interpreter.threads.interruptMain();
    }

    /** Finishes the scheme's pending work and audits. */
    public AuditReport audit() {
        return onMain(() -> {
            counter.quiesce(t.m);
            return auditor.audit(t);
        });
    }

    /** Reserves and touches {@code bytes} of heap, so that page faults stay out of a measurement. */
    public void preTouch(long bytes) {
        services.heap().preTouch(bytes);
    }

    /** Remembers the heap's state for {@link #resetIteration}: for a scheme that frees nothing. */
    public void markIteration() {
        onMain(() -> {
            services.safepoints().stopTheWorld(t.m, () -> mark = services.heap().mark());
            return null;
        });
    }

    /**
     * Drops all objects made since {@link #markIteration}.
     *
     * @throws IllegalStateException if an older object or a root refers to one of them; nothing is dropped then
     */
    public void resetIteration() {
        onMain(() -> {
            services.safepoints().stopTheWorld(t.m, () -> IterationReset.reset(services, mark));
            return null;
        });
    }

    /** The times of the threads that a program started and that have ended since this was last asked. */
    public ThreadTimes takeThreadTimes() {
        return interpreter.threads.takeTimes();
    }

    /** Finishes the scheme's pending work and answers what was counted so far, by name. */
    public Map<String, Long> countsNow() {
        return onMain(() -> {
            counter.quiesce(t.m);
            HeapStatistics heap = services.heap().statistics();
            Map<String, Long> counts = new LinkedHashMap<>(counter.operations().byName());
            counts.put("allocated_cells", heap.allocatedObjects());
            counts.put("allocated_bytes", heap.allocatedBytes());
            counts.put("freed_cells", heap.freedObjects());
            counts.putAll(counter.waits());
            counter.statistics().forEach((name, value) -> counts.put("scheme." + name, value));
            return counts;
        });
    }

    /** Bytes that the heap's objects and storage take now, those of the dead that are not yet freed too; -1 if nothing is counted. Any thread. */
    public long liveBytesNow() {
        return services.heap().liveBytesNow();
    }

    /** Tears the roots down, quiesces, audits, and answers what was counted. The runtime runs no more programs. */
    public RuntimeStatistics finish() {
        return mainThread.run(() -> {
            t.leaveBlocking();
            interpreter.threads.joinAll(t, false);
            counter.quiesce(t.m);
            AuditReport before = auditor.audit(t);
            tearDown();
            counter.quiesce(t.m);
            AuditReport exit = auditor.audit(t);
            RuntimeStatistics statistics = new RuntimeStatistics(
                    services.heap().statistics(),
                    exit,
                    counter.operations().byName(),
                    counter.waits(),
                    counter.statistics(),
                    services.immortals().bytes(),
                    interpreter.threads.started(),
                    services.safepoints().stops(),
                    auditor.audits(),
                    before.clean() ? auditor.failure() : before);
            t.detach();
            t = null;
            return statistics;
        });
    }

    private void tearDown() {
        t.releaseOwnDict();
        synchronized (values) {
            values.forEach(value -> t.m.releaseLocal(value));
            values.clear();
        }
        finalizeAll();
        for (long dict : moduleDicts) {
            Dicts.clear(t, dict);
        }
        finalizeDead();
        interpreter.tearDown(t);
        space.tearDown(t);
    }

    /** The program has ended: what is dead is finalised, then what the modules hold, while they still hold it. */
    private void finalizeAll() {
        finalizeDead();
        if (space.collectsCycles) {
            Cycles.finalizeOnly(t, interpreter);
        }
        Finalization.ofAll(t, interpreter, moduleDicts);
        interpreter.out.flush();
        interpreter.err.flush();
    }

    private void finalizeDead() {
        do {
            counter.quiesce(t.m);
        } while (t.m.runFinalizers() > 0);
    }

    /** Ends the runtime and gives its memory back. */
    @Override
    public void close() {
        if (t != null) {
            finish();
        }
        mainThread.stop();
        counter.close();
        services.heap().close();
    }
}
