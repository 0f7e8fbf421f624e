package org.refbench.schedule;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.MonitorInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Rewrites a class for an {@link InstrumentingLoader}: planted bugs first; then, where asked for, a switch point before each
 * access of a shared word, volatile field or atomic object, and the scheduler's monitors, locks, parking and clock in place
 * of the JDK's.
 *
 * <p>A thread's own part of the heap and the histories of checked mode get no switch points: their words belong to one thread
 * at a time by design, and points there would only dilute the search. In the weak-memory mode they are redirected all the same.
 */
final class Instrumentation {
    /** How far classes are rewritten. */
    enum Mode {
        /** Only planted bugs. */
        EDITS,
        /** Controlled schedules. */
        SCHEDULED,
        /** Controlled schedules and weak memory. */
        WEAK
    }

    private static final String MEMORY = "org/refbench/heap/Memory";
    private static final ClassDesc SCHEDULE = Schedule.class.describeConstable().orElseThrow();
    private static final ClassDesc WEAK_MEMORY =
            WeakMemoryAccess.class.describeConstable().orElseThrow();
    private static final ClassDesc LOCK =
            ScheduledLock.class.describeConstable().orElseThrow();
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
    private static final String VAR_HANDLE_TYPE = "L" + VAR_HANDLE + ";";
    private static final String REENTRANT_LOCK = "java/util/concurrent/locks/ReentrantLock";
    private static final MethodTypeDesc TEXT_TO_VOID =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_String);
    private static final MethodTypeDesc OBJECT_TO_VOID =
            MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_Object);
    private static final MethodTypeDesc VOLATILE_ACCESS = MethodTypeDesc.of(
            ConstantDescs.CD_void, ConstantDescs.CD_String, ConstantDescs.CD_boolean, ConstantDescs.CD_boolean);

    /** JDK methods and their namesakes here, by "owner.name". */
    private static final Map<String, String> SUBSTITUTES = Map.ofEntries(
            Map.entry("java/lang/Thread.currentThread", "currentThread"),
            Map.entry("java/lang/Thread.yield", "giveWay"),
            Map.entry("java/lang/Thread.onSpinWait", "giveWay"),
            Map.entry("java/lang/Thread.sleep", "sleep"),
            Map.entry("java/lang/System.nanoTime", "nanoTime"),
            Map.entry("java/util/concurrent/locks/LockSupport.park", "park"),
            Map.entry("java/util/concurrent/locks/LockSupport.parkNanos", "parkNanos"),
            Map.entry("java/util/concurrent/locks/LockSupport.unpark", "unpark"),
            Map.entry(REENTRANT_LOCK + ".hasQueuedThreads", "hasQueuedThreads"),
            Map.entry("java/lang/Object.wait", "await"),
            Map.entry("java/lang/Object.notify", "signal"),
            Map.entry("java/lang/Object.notifyAll", "signalAll"));

    private static final Set<String> WITHOUT_POINTS = Set.of(
            "org/refbench/heap/ThreadHeap",
            "org/refbench/heap/Heap",
            "org/refbench/heap/BlockSource",
            "org/refbench/heap/Quarantine",
            "org/refbench/heap/History",
            "org/refbench/heap/AllocationCounters");

    private final Mode mode;
    private final List<CallEdit> edits;
    private final ClassFile classFile;
    private final BiPredicate<String, String> isVolatile;

    /**
     * A rewriter.
     *
     * @param isVolatile whether a field, given by internal class name and name, is volatile
     */
    Instrumentation(
            Mode mode, List<CallEdit> edits, ClassHierarchyResolver hierarchy, BiPredicate<String, String> isVolatile) {
        this.mode = mode;
        this.edits = edits;
        this.classFile = ClassFile.of(
                ClassFile.ClassHierarchyResolverOption.of(hierarchy), ClassFile.DebugElementsOption.PASS_DEBUG);
        this.isVolatile = isVolatile;
    }

    byte[] rewrite(byte[] original) {
        ClassModel model = classFile.parse(original);
        String name = model.thisClass().asInternalName();
        List<CallEdit> mine = edits.stream()
                .filter(edit -> edit.className().replace('.', '/').equals(name))
                .toList();
        if (mode == Mode.EDITS && mine.isEmpty()) {
            return original;
        }
        return classFile.transformClass(model, (builder, element) -> rewrite(model, mine, builder, element));
    }

    private void rewrite(ClassModel owner, List<CallEdit> mine, ClassBuilder builder, ClassElement element) {
        if (!(element instanceof MethodModel method) || method.code().isEmpty()) {
            builder.with(element);
            return;
        }
        CodeTransform code = editing(method, mine);
        if (mode != Mode.EDITS) {
            code = code.andThen(scheduling(owner, method));
        }
        if (mode != Mode.EDITS && method.flags().has(AccessFlag.SYNCHRONIZED)) {
            splitSynchronized(owner, method, builder, code);
        } else {
            builder.transformMethod(method, MethodTransform.transformingCode(code));
        }
    }

    /** A synchronized method becomes one that holds the monitor and calls the body, which is a method of its own. */
    private static void splitSynchronized(
            ClassModel owner, MethodModel method, ClassBuilder builder, CodeTransform code) {
        String body = method.methodName().stringValue() + "$body";
        MethodTypeDesc type = method.methodTypeSymbol();
        boolean isStatic = method.flags().has(AccessFlag.STATIC);
        int kind = isStatic ? ClassFile.ACC_STATIC : 0;
        builder.withMethod(
                body,
                type,
                ClassFile.ACC_PRIVATE | ClassFile.ACC_SYNTHETIC | kind,
                copy -> method.code().ifPresent(lines -> copy.transformCode(lines, code)));
        builder.withMethodBody(
                method.methodName().stringValue(),
                type,
                method.flags().flagsMask() & ~ClassFile.ACC_SYNCHRONIZED,
                holder -> holdMonitor(owner.thisClass().asSymbol(), body, type, isStatic, holder));
    }

    private static void holdMonitor(
            ClassDesc owner, String body, MethodTypeDesc type, boolean isStatic, CodeBuilder builder) {
        monitor(builder, owner, isStatic, "monitorEnter");
        builder.trying(
                block -> {
                    int slot = 0;
                    if (!isStatic) {
                        block.aload(slot++);
                    }
                    for (ClassDesc parameter : type.parameterList()) {
                        TypeKind kind = TypeKind.from(parameter);
                        block.loadLocal(kind, slot);
                        slot += kind.slotSize();
                    }
                    if (isStatic) {
                        block.invokestatic(owner, body, type);
                    } else {
                        block.invokespecial(owner, body, type);
                    }
                },
                catches -> catches.catchingAll(handler -> {
                    monitor(handler, owner, isStatic, "monitorExit");
                    handler.athrow();
                }));
        monitor(builder, owner, isStatic, "monitorExit");
        builder.return_(TypeKind.from(type.returnType()));
    }

    private static void monitor(CodeBuilder builder, ClassDesc owner, boolean isStatic, String operation) {
        if (isStatic) {
            builder.loadConstant(owner);
        } else {
            builder.aload(0);
        }
        builder.invokestatic(SCHEDULE, operation, OBJECT_TO_VOID);
    }

    // ---- planted bugs ----

    private static CodeTransform editing(MethodModel method, List<CallEdit> edits) {
        List<CallEdit> mine = edits.stream()
                .filter(edit -> edit.method() == null || method.methodName().equalsString(edit.method()))
                .toList();
        return (builder, element) -> {
            if (element instanceof InvokeInstruction call) {
                for (CallEdit edit : mine) {
                    if (call.owner().asInternalName().equals(edit.calledClass().replace('.', '/'))
                            && call.name().equalsString(edit.calledMethod())) {
                        substitute(builder, call, ClassDesc.of(edit.substituteClass()), edit.substitute());
                        return;
                    }
                }
            }
            builder.with(element);
        };
    }

    private static void substitute(CodeBuilder builder, InvokeInstruction call, ClassDesc owner, String name) {
        MethodTypeDesc type = call.typeSymbol();
        if (call.opcode() != Opcode.INVOKESTATIC) {
            type = type.insertParameterTypes(0, call.owner().asSymbol());
        }
        builder.invokestatic(owner, name, type);
    }

    // ---- switch points ----

    private CodeTransform scheduling(ClassModel owner, MethodModel method) {
        String className = owner.thisClass().asInternalName();
        boolean points = !WITHOUT_POINTS.contains(className);
        String place = className.substring(className.lastIndexOf('/') + 1) + "."
                + method.methodName().stringValue();
        boolean handles = owner.fields().stream().anyMatch(f -> f.fieldType().equalsString(VAR_HANDLE_TYPE));
        return (builder, element) -> {
            switch (element) {
                case InvokeInstruction call -> rewriteCall(builder, call, place, points);
                case MonitorInstruction monitor ->
                    builder.invokestatic(
                            SCHEDULE,
                            monitor.opcode() == Opcode.MONITORENTER ? "monitorEnter" : "monitorExit",
                            OBJECT_TO_VOID);
                case FieldInstruction access -> rewriteAccess(builder, access, place, handles);
                case NewObjectInstruction made
                when made.className().asInternalName().equals(REENTRANT_LOCK) -> builder.new_(LOCK);
                default -> builder.with(element);
            }
        };
    }

    private void rewriteCall(CodeBuilder builder, InvokeInstruction call, String place, boolean points) {
        String owner = call.owner().asInternalName();
        String name = call.name().stringValue();
        if (owner.equals(MEMORY)) {
            if (points) {
                builder.loadConstant(place + ": " + name);
                builder.invokestatic(SCHEDULE, "point", TEXT_TO_VOID);
            }
            if (mode == Mode.WEAK) {
                builder.invokestatic(WEAK_MEMORY, name, call.typeSymbol());
            } else {
                builder.with(call);
            }
        } else if (owner.equals(REENTRANT_LOCK) && name.equals("<init>")) {
            builder.invokespecial(LOCK, name, call.typeSymbol());
        } else if (isShared(owner)) {
            boolean orders = !name.endsWith("Opaque") && !name.endsWith("Plain");
            volatileAccess(builder, place + ": " + name + " of " + owner, orders, orders);
            builder.with(call);
        } else {
            String substitute = SUBSTITUTES.get(owner + "." + name);
            if (substitute == null && !owner.startsWith("java/")) {
                substitute = SUBSTITUTES.get("java/lang/Object." + name + signatureOfObject(call));
            }
            if (substitute == null) {
                builder.with(call);
            } else {
                substituteHere(builder, call, substitute);
            }
        }
    }

    /** Object's final methods may be called by the name of any class; others of the same name have other types. */
    private static String signatureOfObject(InvokeInstruction call) {
        String type = call.type().stringValue();
        return type.equals("()V") || type.equals("(J)V") ? "" : type;
    }

    private static void substituteHere(CodeBuilder builder, InvokeInstruction call, String name) {
        MethodTypeDesc type = call.typeSymbol();
        if (call.opcode() != Opcode.INVOKESTATIC) {
            boolean isLock = call.owner().asInternalName().equals(REENTRANT_LOCK);
            type = type.insertParameterTypes(0, isLock ? call.owner().asSymbol() : ConstantDescs.CD_Object);
        }
        builder.invokestatic(SCHEDULE, name, type);
    }

    private static boolean isShared(String owner) {
        return owner.equals(VAR_HANDLE) || owner.startsWith("java/util/concurrent/atomic/");
    }

    /** @param handles whether the field may be accessed by handles too, which are one synchroniser: a call does not tell its field */
    private void rewriteAccess(CodeBuilder builder, FieldInstruction access, String place, boolean handles) {
        String owner = access.owner().asInternalName();
        String name = access.name().stringValue();
        if (isVolatile.test(owner, name)) {
            boolean writes = access.opcode() == Opcode.PUTFIELD || access.opcode() == Opcode.PUTSTATIC;
            String field = owner.substring(owner.lastIndexOf('/') + 1) + "." + name;
            String what = place + ": " + (writes ? "write " : "read ") + field;
            volatileAccess(builder, handles ? what + " as " + VAR_HANDLE : what, !writes, writes);
        }
        builder.with(access);
    }

    private static void volatileAccess(CodeBuilder builder, String what, boolean acquires, boolean releases) {
        builder.loadConstant(what);
        builder.loadConstant(acquires ? 1 : 0);
        builder.loadConstant(releases ? 1 : 0);
        builder.invokestatic(SCHEDULE, "volatileAccess", VOLATILE_ACCESS);
    }
}
