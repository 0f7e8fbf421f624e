package org.refbench.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Loads the classes of a runtime anew, rewritten: with switch points for the scheduler, with planted bugs, or both. Only
 * the JDK, this package and the test frameworks are shared with the parent, so statics such as the checked mode are read again.
 */
public final class InstrumentingLoader extends ClassLoader {
    private static final List<String> SHARED = List.of(
            "java.",
            "javax.",
            "jdk.",
            "sun.",
            "com.sun.",
            "org.junit.",
            "org.assertj.",
            "org.opentest4j.",
            "org.apiguardian.",
            "org.refbench.schedule.");

    static {
        registerAsParallelCapable();
    }

    private final Map<String, Boolean> volatileFields = new HashMap<>();
    private final Instrumentation instrumentation;

    private InstrumentingLoader(ClassLoader parent, Instrumentation.Mode mode, List<CallEdit> edits) {
        super(parent);
        ClassHierarchyResolver hierarchy = ClassHierarchyResolver.ofResourceParsing(parent)
                .orElse(ClassHierarchyResolver.defaultResolver())
                .cached();
        this.instrumentation = new Instrumentation(mode, edits, hierarchy, this::isVolatile);
    }

    /** For executions under the {@link Scheduler}. */
    public static InstrumentingLoader scheduled(ClassLoader parent, boolean weakMemory, List<CallEdit> edits) {
        return new InstrumentingLoader(
                parent, weakMemory ? Instrumentation.Mode.WEAK : Instrumentation.Mode.SCHEDULED, edits);
    }

    /** For ordinary threads, with planted bugs. */
    public static InstrumentingLoader edited(ClassLoader parent, List<CallEdit> edits) {
        return new InstrumentingLoader(parent, Instrumentation.Mode.EDITS, edits);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (SHARED.stream().anyMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                byte[] original = bytes(name.replace('.', '/'));
                if (original == null) {
                    return super.loadClass(name, resolve);
                }
                byte[] rewritten = instrumentation.rewrite(original);
                loaded = defineClass(name, rewritten, 0, rewritten.length);
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    private byte[] bytes(String internalName) {
        try (InputStream in = getParent().getResourceAsStream(internalName + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the class " + internalName, e);
        }
    }

    private synchronized boolean isVolatile(String internalName, String field) {
        if (internalName.startsWith("java/")) {
            return false;
        }
        return volatileFields.computeIfAbsent(internalName + "." + field, key -> findVolatile(internalName, field));
    }

    private boolean findVolatile(String internalName, String field) {
        String owner = internalName;
        while (owner != null && !owner.startsWith("java/")) {
            byte[] original = bytes(owner);
            if (original == null) {
                return false;
            }
            ClassModel model = ClassFile.of().parse(original);
            for (FieldModel candidate : model.fields()) {
                if (candidate.fieldName().equalsString(field)) {
                    return candidate.flags().has(AccessFlag.VOLATILE);
                }
            }
            owner = model.superclass().map(c -> c.asInternalName()).orElse(null);
        }
        return false;
    }
}
