package org.refbench.interp;

import java.nio.ByteOrder;
import org.refbench.object.Exceptions;
import org.refbench.object.Floats;
import org.refbench.object.Ints;
import org.refbench.object.Lists;
import org.refbench.object.PyType;
import org.refbench.object.Signature;
import org.refbench.object.Strs;
import org.refbench.object.ThreadState;
import org.refbench.object.Tuples;
import org.refbench.object.TypeIds;
import org.refbench.object.TypeNames;
import org.refbench.object.Types;
import org.refbench.spi.SchemeTraits;

/** The module {@code sys}. */
final class SysModule {
    private static final double SWITCH_INTERVAL = 0.005;

    private SysModule() {}

    static void define(ModuleDefinition module, Interpreter interpreter) {
        defineValues(module, interpreter);
        Signature none = Signature.exactly(0);
        module.function("exit", Signature.between(0, 1), (t, base, count) -> {
            throw t.stack[base] == 0
                    ? Exceptions.raiseBare(t, PyType.SYSTEM_EXIT)
                    : Exceptions.raiseWith(t, PyType.SYSTEM_EXIT, t.stack[base]);
        });
        module.function("getrecursionlimit", none, (t, base, count) -> Ints.of(t, t.space.recursionLimit));
        module.function("setrecursionlimit", Signature.exactly(1), SysModule::setRecursionLimit);
        module.function("getswitchinterval", none, (t, base, count) -> Floats.of(t, SWITCH_INTERVAL));
        module.function("getrefcount", Signature.exactly(1), SysModule::getRefCount);
        module.function("exc_info", none, SysModule::excInfo);
        module.function("getdefaultencoding", none, (t, base, count) -> Strs.of(t, "utf-8"));
        module.function("intern", Signature.exactly(1), SysModule::intern);
    }

    private static void defineValues(ModuleDefinition module, Interpreter interpreter) {
        module.value("argv", t -> argv(t, interpreter));
        module.value("version", t -> Strs.of(t, "3.11 (refbench 0.1, " + System.getProperty("java.vm.name") + ")"));
        module.value("version_info", SysModule::versionInfo);
        module.value("hexversion", t -> Ints.of(t, 0x030B00F0));
        module.value("maxsize", t -> Ints.of(t, Long.MAX_VALUE));
        module.value("maxunicode", t -> Ints.of(t, Character.MAX_CODE_POINT));
        module.value("platform", t -> Strs.of(t, platform()));
        module.value(
                "byteorder", t -> Strs.of(t, ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "little" : "big"));
        module.value("stdout", t -> Files.create(t, Files.STDOUT));
        module.value("stderr", t -> Files.create(t, Files.STDERR));
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
        return system.startsWith("mac") ? "darwin" : system.startsWith("windows") ? "win32" : system;
    }

    private static long argv(ThreadState t, Interpreter interpreter) {
        int mark = t.sp;
        for (String argument : interpreter.argv) {
            t.push(Strs.of(t, argument));
        }
        return Lists.fromStack(t, mark, t.sp - mark);
    }

    private static long versionInfo(ThreadState t) {
        int mark = t.sp;
        t.push(Ints.of(t, 3));
        t.push(Ints.of(t, 11));
        t.push(Ints.of(t, 0));
        t.push(Strs.of(t, "final"));
        t.push(Ints.of(t, 0));
        return Tuples.fromStack(t, mark, 5);
    }

    private static long setRecursionLimit(ThreadState t, int base, int count) {
        long limit = t.stack[base];
        int type = Arithmetic.type(limit);
        if (type != TypeIds.INT && type != TypeIds.BOOL) {
            throw Exceptions.typeError(t, "'%s' object cannot be interpreted as an integer", TypeNames.ofObject(limit));
        }
        long value = Ints.value(limit);
        if (value != (int) value) {
            throw Exceptions.raise(t, PyType.OVERFLOW_ERROR, "Python int too large to convert to C int");
        }
        if (value < 1) {
            throw Exceptions.valueError(t, "recursion limit must be greater or equal than 1");
        }
        if (t.depth >= value) {
            throw Exceptions.raise(
                    t,
                    PyType.RECURSION_ERROR,
                    "cannot set the recursion limit to " + value + " at the recursion depth " + t.depth
                            + ": the limit is too low");
        }
        t.space.recursionLimit = (int) value;
        return t.none();
    }

    /** The exact count, or the str "unknown" where the scheme does not keep it at every moment. */
    private static long getRefCount(ThreadState t, int base, int count) {
        SchemeTraits traits = t.space.traits;
        boolean exact = traits.exactCounts() && traits.countsLocals() && traits.prompt();
        long references = exact ? t.space.counter.countOf(t.stack[base]) : -1;
        return references < 0 ? Strs.of(t, "unknown") : Ints.of(t, references);
    }

    private static long excInfo(ThreadState t, int base, int count) {
        int mark = t.sp;
        long handled = t.handled();
        if (handled == 0) {
            t.push(t.none());
            t.push(t.none());
            t.push(t.none());
        } else {
            t.pushRetained(t.space.typeObject(Types.typeOf(handled)));
            t.pushRetained(handled);
            long traceback = Exceptions.loadTraceback(t, handled);
            t.push(traceback == 0 ? t.none() : traceback);
        }
        return Tuples.fromStack(t, mark, 3);
    }

    private static long intern(ThreadState t, int base, int count) {
        long text = t.stack[base];
        if (Arithmetic.type(text) != TypeIds.STR) {
            throw Exceptions.typeError(t, "intern() argument must be str, not %s", TypeNames.ofObject(text));
        }
        return t.retained(t.space.intern(t, Strs.toJava(text)));
    }
}
